import type { AuditDetails } from '../../audit/audit.ts';
import type { Contributor } from '../../audit/list-contributors.ts';
import { formatDate, toPlainDate } from '../../shared/plain-date.ts';
import { toCell, toRuns } from '../cells.ts';
import type { ReportBlock } from '../report-block.ts';
import type { ReportChoices } from '../report-choices.ts';

/** The sites it covers, who has a part in it and who it goes to, as far as they are given. */
export function listTakingPart(
  { sitesCovered = '', people = [], recipients = [] }: AuditDetails,
  shown: ReportChoices['people'],
  contributors: readonly Contributor[],
): readonly ReportBlock[] {
  const count = people.length + recipients.length + contributors.length;
  if (sitesCovered === '' && count === 0) return [];
  const isNamed = shown === 'named';
  return [
    {
      kind: 'heading',
      level: 2,
      text: 'Sites, people and recipients',
      anchor: 'method-taking-part',
    },
    ...(sitesCovered === ''
      ? []
      : [
          {
            kind: 'facts',
            caption: '',
            facts: [{ label: 'Sites it covers', runs: toRuns(sitesCovered) }],
          } as const,
        ]),
    ...listTable(
      'People with a part in this audit',
      isNamed ? ['Part', 'Name', 'Contact'] : ['Part'],
      people.map(({ part, name, contact }) => (isNamed ? [part, name, contact] : [part])),
    ),
    ...listTable(
      'Colleagues whose words were brought in',
      isNamed ? ['Name', 'Role', 'Last brought in'] : ['Role', 'Last brought in'],
      contributors.map(({ name, role, broughtInAt }) => [
        ...(isNamed ? [name] : []),
        role,
        formatDate(toPlainDate(new Date(broughtInAt))),
      ]),
    ),
    ...listTable(
      'Who this audit goes to',
      isNamed ? ['Name', 'Address'] : ['Name'],
      recipients.map(({ name, address }) => (isNamed ? [name, address] : [name])),
    ),
  ];
}

function listTable(
  caption: string,
  titles: readonly string[],
  rows: readonly (readonly string[])[],
): readonly ReportBlock[] {
  if (rows.length === 0) return [];
  return [
    {
      kind: 'table',
      caption,
      columns: titles.map((title) => ({ title, width: 1 / titles.length })),
      rows: rows.map((cells) => ({ cells: cells.map((text) => toCell(text || 'Not given')) })),
      emptyText: '',
    },
  ];
}
