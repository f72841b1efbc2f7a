import type { Counted, LeftOut } from '../picture/count-in.ts';
import { toCell } from '../report/cells.ts';
import { countWords } from '../shared/count-words.ts';
import { startSection, type OverviewSection } from './overview-section.ts';

const REASONS: Readonly<Record<LeftOut['why'], string>> = {
  noReturn: 'No return has come',
  unread: 'The return came and could not be read',
  notExpected: 'No return is expected any more',
  waiting: 'Return waits for somebody to say whose it is',
  setAside: 'Return was set aside',
  superseded: 'Older version: a newer return of the same agency counts',
};
const ORDER = ['noReturn', 'unread', 'waiting', 'notExpected', 'setAside', 'superseded'] as const;

/** Which returns everything else stands on, and who is left out and why. */
export function tellCounted({ counted, leftOut }: Counted, isNamed: boolean): OverviewSection {
  const missing = countWhy(leftOut, 'noReturn');
  const expected = counted.length + missing + countWhy(leftOut, 'unread');
  const sentence = `${counted.length} of ${countWords(expected, 'expected agency', 'expected agencies')} ${counted.length === 1 ? 'is' : 'are'} counted${missing === 0 ? '.' : `; ${missing} ${missing === 1 ? 'has' : 'have'} not returned.`}`;
  const drafts = counted.filter(({ received }) => received.signedOff === undefined).length;
  const notes = [
    ...(drafts === 0
      ? []
      : [
          `${countWords(drafts, 'return')} counted ${drafts === 1 ? 'is a draft' : 'are drafts'} that nobody has signed off.`,
        ]),
    'Ratings are the agencies’ own unless they are called agreed. A high rating does not mean that children are safe.',
  ];
  if (leftOut.length === 0) return startSection('counted', sentence, { notes });
  return startSection('counted', sentence, {
    figures: [{ table: isNamed ? listNames(leftOut) : countReasons(leftOut) }],
    notes,
  });
}

function countWhy(leftOut: readonly LeftOut[], why: LeftOut['why']): number {
  return leftOut.filter((one) => one.why === why).length;
}

function listNames(leftOut: readonly LeftOut[]) {
  return {
    kind: 'table',
    caption: 'Left out, and why',
    columns: [
      { title: 'Agency', width: 0.5 },
      { title: 'Why', width: 0.5 },
    ],
    rows: ORDER.flatMap((why) =>
      leftOut
        .filter((one) => one.why === why)
        .map((one) => ({
          cells: ['agency' in one ? one.agency.name : one.received.organisation, REASONS[why]].map(
            toCell,
          ),
        })),
    ),
    emptyText: '',
  } as const;
}

function countReasons(leftOut: readonly LeftOut[]) {
  return {
    kind: 'table',
    caption: 'Left out, and why',
    columns: [
      { title: 'Why', width: 0.75 },
      { title: 'How many', width: 0.25, align: 'right' },
    ],
    rows: ORDER.flatMap((why) => {
      const count = countWhy(leftOut, why);
      return count === 0 ? [] : [{ cells: [REASONS[why], String(count)].map(toCell) }];
    }),
    emptyText: '',
  } as const;
}
