import { composeDeclaration } from '../../audit/declaration.ts';
import { findDay, nameEvent, toSignOffFacts } from '../../audit/sign-off-facts.ts';
import { findSignOff, type SignOff, type SignOffEvent } from '../../audit/sign-off.ts';
import type { Scorecard } from '../../scoring/scorecard.ts';
import { formatDate } from '../../shared/plain-date.ts';
import { toCell, toRuns } from '../cells.ts';
import type { Column, ReportBlock } from '../report-block.ts';
import type { ReportChoices } from '../report-choices.ts';

/** Room for as many to sign on paper as usually do. */
const BLANK_LINES = 3;

/** Who answers for the audit: those who signed, or lines to sign on, and what went before. */
export function buildSignOff(
  { audit, template }: Scorecard,
  people: ReportChoices['people'],
): readonly ReportBlock[] {
  const declaration = template.declaration ?? composeDeclaration(audit.details.organisation);
  const standing = findSignOff(audit.signOffs);
  const earlier = audit.signOffs.filter((event) => event !== standing);
  return [
    ...(standing === undefined
      ? buildUnsigned(declaration, earlier.length > 0)
      : buildSigned(standing, people)),
    ...buildEarlier(earlier),
  ];
}

function buildSigned(signOff: SignOff, people: ReportChoices['people']): readonly ReportBlock[] {
  const { version, declaration, signatories, minuteReference, paperKeptAt } = signOff;
  return [
    {
      kind: 'paragraph',
      tone: 'lead',
      runs: toRuns(`Signed off as version ${version} on ${formatDate(findDay(signOff))}.`),
    },
    ...buildDeclaration(declaration),
    listSignatories(signatories, people),
    {
      kind: 'facts',
      caption: '',
      facts: [
        { label: 'Minute reference', runs: toRuns(minuteReference || 'Not given') },
        { label: 'Signed paper copy', runs: toRuns(describePaper(paperKeptAt)) },
      ],
    },
    {
      kind: 'paragraph',
      tone: 'quiet',
      runs: toRuns(
        'Answers, evidence and details are as they were signed. Actions may have moved on since.',
      ),
    },
  ];
}

function listSignatories(
  signatories: SignOff['signatories'],
  people: ReportChoices['people'],
): ReportBlock {
  const isNamed = people === 'named';
  return {
    kind: 'table',
    caption: 'Signed by',
    columns: [
      ...(isNamed ? [{ title: 'Name', width: 0.4 }] : []),
      { title: 'Role', width: isNamed ? 0.38 : 0.78 },
      { title: 'Date', width: 0.22 },
    ],
    rows: signatories.map(({ name, role, signedOn }) => ({
      cells: [
        ...(isNamed ? [toCell(name || 'Name not given')] : []),
        toCell(role || 'Not given'),
        toCell(formatDate(signedOn)),
      ],
    })),
    emptyText: 'Nobody has signed.',
  };
}

function describePaper(keptAt: string | undefined): string {
  if (keptAt === undefined) return 'None: signed by ticking the declaration in the app';
  return keptAt === '' ? 'Yes; where it is kept is not given' : `Kept: ${keptAt}`;
}

function buildUnsigned(declaration: string, wasSigned: boolean): readonly ReportBlock[] {
  return [
    {
      kind: 'paragraph',
      tone: 'lead',
      runs: toRuns(
        wasSigned
          ? 'This audit was reopened and has not been signed off again.'
          : 'This audit has not been signed off.',
      ),
    },
    ...buildDeclaration(declaration),
    {
      kind: 'table',
      caption: 'To be signed',
      columns: SIGNING_COLUMNS,
      rows: Array.from({ length: BLANK_LINES }, (_, place) => ({
        cells: SIGNING_COLUMNS.map((_column, index) =>
          toCell(index === 0 ? String(place + 1) : BLANK),
        ),
      })),
      emptyText: '',
    },
  ];
}

/** Two lines high, so that there is room for a hand. */
const BLANK = '\u00a0\n\u00a0';

const SIGNING_COLUMNS: readonly Column[] = [
  { title: 'Line', width: 0.08 },
  { title: 'Name', width: 0.26 },
  { title: 'Role', width: 0.24 },
  { title: 'Signature', width: 0.26 },
  { title: 'Date', width: 0.16 },
];

function buildDeclaration(declaration: string): readonly ReportBlock[] {
  return [
    { kind: 'heading', level: 2, text: 'Declaration', anchor: 'sign-off-declaration' },
    { kind: 'paragraph', runs: toRuns(declaration || 'None was written.') },
  ];
}

/** In the order they happened: an audit that was reopened says so, and why. */
function buildEarlier(events: readonly SignOffEvent[]): readonly ReportBlock[] {
  if (events.length === 0) return [];
  return [
    {
      kind: 'heading',
      level: 2,
      text: 'Earlier versions and reopenings',
      anchor: 'sign-off-earlier',
    },
    ...events.map((event): ReportBlock => ({
      kind: 'facts',
      caption: nameEvent(event),
      facts: toSignOffFacts(event).map(({ label, value }) => ({
        label,
        runs: toRuns(value || 'Not given'),
      })),
    })),
  ];
}
