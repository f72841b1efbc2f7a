import { countOf } from '../../domain/report/wording.ts';
import { joinWords } from '../../domain/shared/count-words.ts';
import { formatShortDate, toPlainDate } from '../../domain/shared/plain-date.ts';
import { unreachable } from '../../domain/shared/unreachable.ts';
import type { FileResult, ImportRow, ReturnFacts } from './import-message.ts';

/** The groups a batch falls into; each file is in one. */
export const GROUPS = ['ready', 'decision', 'sealed', 'already', 'refused'] as const;
export type Group = (typeof GROUPS)[number];

export function groupOf({ result }: ImportRow): Group {
  switch (result.kind) {
    case 'placed':
      return 'ready';
    case 'waiting':
      return result.why === 'sample' ? 'refused' : 'decision';
    case 'sealed':
      return 'sealed';
    case 'already':
      return 'already';
    case 'refused':
      return 'refused';
    default:
      return unreachable(result);
  }
}

export type RowWords = {
  /** One or two words, such as a tag has. */
  readonly result: string;
  readonly detail: string;
  readonly next: string;
};

/** What a file is, what becomes of it and what to do, before it is stored or after. */
export function describeRow({ facts, result }: ImportRow, isStored: boolean): RowWords {
  const about = facts === undefined ? '' : describeReturn(facts);
  switch (result.kind) {
    case 'placed':
      return describePlaced(result, { about, organisation: facts?.organisation }, isStored);
    case 'already':
      return {
        result: 'Skipped',
        detail: join(about, 'The same return is here already.'),
        next: '',
      };
    case 'waiting':
      return describeWaiting(result.why, about, isStored);
    case 'sealed':
      return {
        result: 'Sealed',
        detail: result.isOtherKey
          ? 'It does not open with the key that was entered.'
          : 'It opens with your partnership’s secret key.',
        next: isStored ? 'Choose it again, and enter the key.' : 'Enter the key above.',
      };
    case 'refused':
      return { result: 'Not imported', detail: result.what, next: result.next };
    default:
      return unreachable(result);
  }
}

function describePlaced(
  { as, agency, other = '' }: Extract<FileResult, { kind: 'placed' }>,
  { about, organisation }: { readonly about: string; readonly organisation: string | undefined },
  isStored: boolean,
): RowWords {
  const whose = agency === organisation ? '' : `For ${agency}. `;
  const words = {
    imported: [isStored ? 'Imported' : 'Ready', whose, ''],
    replaced: [
      isStored ? 'Replaced an earlier version' : 'Replaces an earlier version',
      `${whose}Instead of ${other}, which is kept.`,
      '',
    ],
    older: [
      isStored ? 'Kept as an earlier version' : 'Earlier version',
      `${whose}The newer one, ${other}, counts; this one is kept beside it.`,
      '',
    ],
  } as const;
  const [result, detail, next] = words[as];
  return { result, detail: join(about, detail), next };
}

type Why = Extract<FileResult, { kind: 'waiting' }>['why'];

function describeWaiting(why: Why, about: string, isStored: boolean): RowWords {
  const next = isStored ? 'Choose it again, and decide whose it is.' : 'Decide above.';
  const needs = isStored ? 'Left out' : 'Needs your decision';
  switch (why) {
    case 'noToken':
      return {
        result: needs,
        detail: join(about, 'It does not say whose return of this round it is.'),
        next,
      };
    case 'unknownToken':
      return {
        result: needs,
        detail: join(about, 'It names an agency that is not on your list.'),
        next,
      };
    case 'otherRound':
      return { result: needs, detail: join(about, 'It was made for another round.'), next };
    case 'otherAudit':
      return {
        result: needs,
        detail: join(about, 'The agency has returned another audit, which is newer.'),
        next,
      };
    case 'sample':
      return {
        result: 'Not imported',
        detail: join(about, 'Sample and real returns are never in one round.'),
        next: 'Check that it is the right file and the right round.',
      };
    default:
      return unreachable(why);
  }
}

/** "Anytown Police, v1.0, signed off 3 Nov 2026, 96 of 96 answered." and whatever is to be known of it. */
function describeReturn(facts: ReturnFacts): string {
  const { organisation, version, signedAt, madeAt, answered, questions, isPdf, unread } = facts;
  const day = formatShortDate(toPlainDate(new Date(signedAt ?? madeAt)));
  const parts = [
    organisation === '' ? 'No name' : organisation,
    version === undefined
      ? `${unread === undefined ? 'draft' : 'workbook'}, made ${day}`
      : `v${version}, signed off ${day}`,
    `${answered} of ${questions} answered`,
    ...(isPdf ? ['inside a PDF'] : []),
  ];
  return [`${parts.join(', ')}.`, ...listNotes(facts)].join(' ');
}

/** What was found that whoever reads the return should know. */
export function listNotes(facts: ReturnFacts): readonly string[] {
  const { standing, leftOut, unknown, unread } = facts;
  return [
    ...(unread === undefined ? [] : noteWorkbook(unread)),
    ...(standing === 'contentChanged'
      ? ['Changed after it was made: ask the agency for it again.']
      : []),
    ...(standing === 'aroundChanged'
      ? ['Its date or recipients were changed after it was made.']
      : []),
    ...(leftOut > 0 && unread === undefined
      ? [
          `${countOf(leftOut, 'item')} could not be read when it was made, and ${leftOut === 1 ? 'is' : 'are'} missing.`,
        ]
      : []),
    ...(unknown > 0
      ? [
          `${countOf(unknown, 'answer')} to questions its template does not have ${unknown === 1 ? 'is' : 'are'} kept and not counted.`,
        ]
      : []),
  ];
}

/** So many cells are named; the others are counted. */
const NAMED = 3;

/** A workbook is less than a return, and whoever counts it in must know. */
function noteWorkbook(unread: readonly string[]): readonly string[] {
  const named = unread.slice(0, NAMED);
  const others = unread.length - named.length;
  const places = joinWords([...named, ...(others > 0 ? [`${others} more`] : [])]);
  return [
    'Nobody has signed it off, and it cannot tell whether it was changed on its way.',
    ...(unread.length > 0
      ? [`Not read: ${places}. Put right in the workbook, they can be imported again.`]
      : []),
  ];
}

function join(...parts: readonly string[]): string {
  return parts
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join(' ');
}

/** "498 ready, 2 need your decision, 12 cannot be imported" */
export function countGroups(rows: readonly ImportRow[]): Readonly<Record<Group, number>> {
  const counts = { ready: 0, decision: 0, sealed: 0, already: 0, refused: 0 };
  for (const row of rows) counts[groupOf(row)] += 1;
  return counts;
}
