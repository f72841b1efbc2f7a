import type { AuditDetails } from '../../audit/audit.ts';
import { toCell, toRuns } from '../cells.ts';
import type { ReportBlock } from '../report-block.ts';

/** The sites it covers, who has a part in it and who it goes to, as far as they are given. */
export function listTakingPart({
  sitesCovered = '',
  people = [],
  recipients = [],
}: AuditDetails): readonly ReportBlock[] {
  if (sitesCovered === '' && people.length + recipients.length === 0) return [];
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
      ['Part', 'Name', 'Contact'],
      people.map(({ part, name, contact }) => [part, name, contact]),
    ),
    ...listTable(
      'Who this audit goes to',
      ['Name', 'Address'],
      recipients.map(({ name, address }) => [name, address]),
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
