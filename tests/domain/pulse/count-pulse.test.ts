import fc from 'fast-check';
import { expect, test } from 'vitest';

import { countIn } from '../../../src/domain/picture/count-in.ts';
import type { Standing } from '../../../src/domain/pulse/answer-scales.ts';
import {
  countPulse,
  type Pulse,
  type ReplyNumbers,
} from '../../../src/domain/pulse/count-pulse.ts';
import { buildPulseCsv } from '../../../src/domain/pulse/pulse-csv.ts';
import { buildPulseSection } from '../../../src/domain/pulse/pulse-section.ts';
import { sayGap, sayPulse } from '../../../src/domain/pulse/pulse-words.ts';
import type { PulseReply, ReadPulse } from '../../../src/domain/pulse/stored-pulse.ts';
import {
  agenciesOf,
  decided,
  questionOf,
  roundDataOf,
  type AgencyGiven,
} from '../../support/picture.ts';

const QUESTIONS = 3;
const FEWEST = 5;

function pulseOf(replies: readonly PulseReply[], hasKinds = true): ReadPulse {
  return {
    mapping: {
      version: 1,
      columns: Array.from({ length: QUESTIONS }, (_, place) => ({
        heading: `Statement ${place}`,
        questionId: questionOf(place),
        scale: 'agreement',
        isReversed: false,
      })),
      hasKinds,
      fileHash: 'ab',
      leftOut: { duplicates: 0, noAnswers: 0, unread: 0, unknownAgency: 0, alike: 0 },
    },
    replies,
  };
}

const anyReply = fc.record(
  {
    standings: fc.array(
      fc.constantFrom<Standing | undefined>(
        'favourable',
        'middle',
        'unfavourable',
        'noOpinion',
        undefined,
      ),
      { minLength: QUESTIONS, maxLength: QUESTIONS },
    ),
    kind: fc.constantFrom('police', 'school', 'charity', 'elsewhere'),
  },
  { requiredKeys: ['standings'] },
);

/** Every number said of replies, with the people it is of. */
function listSaid(
  pulse: Pulse,
  replies: readonly PulseReply[],
  kindsByGroup: readonly (readonly string[])[],
): readonly {
  readonly numbers: ReplyNumbers;
  readonly people: ReadonlySet<number>;
  readonly question: number;
}[] {
  return pulse.questions.flatMap(({ id, replies: all, byGroup }) => {
    const question = Array.from({ length: QUESTIONS }, (_, place) => questionOf(place)).indexOf(id);
    const peopleOf = (kinds?: readonly string[]): ReadonlySet<number> =>
      new Set(
        replies.flatMap(({ standings, kind }, person) =>
          standings[question] !== undefined &&
          (kinds === undefined || (kind !== undefined && kinds.includes(kind)))
            ? [person]
            : [],
        ),
      );
    return [
      { numbers: all, people: peopleOf(), question },
      ...(byGroup ?? []).flatMap((group, place) =>
        group.replies === undefined
          ? []
          : [{ numbers: group.replies, people: peopleOf(kindsByGroup[place] ?? []), question }],
      ),
    ];
  });
}

test('nothing said, and no difference of what is said, is of fewer than five people; each is a recount', () => {
  fc.assert(
    fc.property(
      agenciesOf(16, QUESTIONS, 10),
      fc.array(anyReply, { maxLength: 40 }),
      (agencies, replies) => {
        const { counted } = countIn(roundDataOf(agencies));
        const pulse = countPulse(pulseOf(replies), counted);
        const kindsByGroup = pulse.groups.map(({ kindNames }) =>
          kindNames.map((name) => name.replace('Kind ', '')),
        );
        const said = listSaid(pulse, replies, kindsByGroup);
        for (const { numbers, people, question } of said) {
          expect(people.size).toBeGreaterThanOrEqual(FEWEST);
          expect(numbers.replies).toBe(people.size);
          const favourable = [...people].filter(
            (person) => replies[person]?.standings[question] === 'favourable',
          );
          expect(numbers.favourable).toBe(favourable.length);
          const { favourable: good, middle, unfavourable, noOpinion } = numbers;
          expect(good + middle + unfavourable + noOpinion).toBe(numbers.replies);
        }
        // By question: all that adding and taking away can come to is a union of parts that share nobody.
        for (let question = 0; question < QUESTIONS; question += 1) {
          const sets = said.filter((one) => one.question === question).map(({ people }) => people);
          const marks = new Map<string, number>();
          for (const person of sets[0] ?? []) {
            const mark = sets.map((people) => (people.has(person) ? '1' : '0')).join('');
            marks.set(mark, (marks.get(mark) ?? 0) + 1);
          }
          for (const size of marks.values()) expect(size).toBeGreaterThanOrEqual(FEWEST);
        }
      },
    ),
    { numRuns: 150 },
  );
});

test('what is said of agencies is said of five or more', () => {
  fc.assert(
    fc.property(
      agenciesOf(14, QUESTIONS),
      fc.array(anyReply, { minLength: 5 }),
      (agencies, replies) => {
        const { counted } = countIn(roundDataOf(agencies));
        for (const { ratings, byGroup } of countPulse(pulseOf(replies), counted).questions) {
          if (ratings.kind === 'said') expect(ratings.asked).toBeGreaterThanOrEqual(FEWEST);
          for (const group of byGroup ?? []) {
            if (group.ratings !== undefined) {
              expect(group.ratings.asked).toBeGreaterThanOrEqual(FEWEST);
            }
          }
        }
      },
    ),
    { numRuns: 60 },
  );
});

const schools = (count: number, rating: number): readonly AgencyGiven[] =>
  Array.from({ length: count }, () => ({
    kind: 'school',
    answers: [
      [0, rating],
      [1, 0],
    ] as const,
  }));
const people = (count: number, standing: Standing, kind = 'school'): readonly PulseReply[] =>
  Array.from({ length: count }, () => ({ standings: [standing, undefined, standing], kind }));
const titleOf = (id: string): string => `Title of ${id}`;

const AGENCIES = [...schools(6, 3), ...schools(2, 1)];
const REPLIES = [
  ...people(3, 'favourable'),
  ...people(7, 'unfavourable'),
  ...people(2, 'noOpinion'),
];

test('the gap is between agencies at the top and practitioners who answer well, of those with a view', () => {
  const moderations = [decided(0, 0, { kind: 'change', rating: 1, reason: 'Less' })];
  const { counted } = countIn(roundDataOf(AGENCIES, moderations));
  const pulse = countPulse(pulseOf(REPLIES), counted);
  expect(pulse).toMatchObject({ people: 12, agencies: 8, withheld: [{ id: questionOf(1) }] });
  const [first, third] = pulse.questions;
  expect(first).toMatchObject({
    id: questionOf(0),
    replies: { replies: 12, favourable: 3, middle: 0, unfavourable: 7, noOpinion: 2 },
    ratings: { kind: 'said', asked: 8, self: { full: 6, rated: 8 }, agreed: { full: 0, rated: 1 } },
    gap: 45,
  });
  expect(third).toMatchObject({ id: questionOf(2), ratings: { kind: 'notAsked' } });
  expect(third?.gap).toBe(undefined);
  expect(sayPulse(pulse, titleOf)).toBe(
    'Practitioners answer less well than agencies rate themselves on the question compared. The widest gap is on “Title of core.question-0”: 6 of 8 agencies rate themselves at the top of the scale, and 3 of 10 practitioners with a view agree.',
  );
  expect([45, 1, 0, -8, undefined].map(sayGap)).toEqual([
    '45 points lower',
    '1 point lower',
    'The same',
    '8 points higher',
    'Cannot be compared',
  ]);
});

test('fewer than five replies, or five agencies, are not said', () => {
  const { counted } = countIn(roundDataOf(schools(4, 3)));
  const few = countPulse(pulseOf(people(4, 'favourable')), counted);
  expect(few).toMatchObject({ people: 0, questions: [], withheld: [{}, {}, {}] });
  expect(sayPulse(few, titleOf)).toBe('Too few have answered for anything to be said.');
  const enough = countPulse(pulseOf(people(5, 'favourable')), counted);
  expect(enough.questions[0]).toMatchObject({ ratings: { kind: 'withheld' } });
});

test('by kind of agency only where every kind has five or none', () => {
  const agencies = [...schools(5, 3), ...schools(5, 0).map((one) => ({ ...one, kind: 'police' }))];
  const { counted } = countIn(roundDataOf(agencies));
  const grouped = countPulse(
    pulseOf([...people(5, 'favourable'), ...people(6, 'middle', 'police')]),
    counted,
  );
  expect(grouped.questions[0]?.byGroup).toMatchObject([
    { replies: { replies: 6, middle: 6 }, ratings: { asked: 5, self: { full: 0 } } },
    { replies: { replies: 5, favourable: 5 }, ratings: { asked: 5, self: { full: 5 } } },
  ]);
  const lone = [...people(5, 'favourable'), ...people(6, 'middle', 'police')];
  const oneMore = countPulse(pulseOf([...lone, ...people(1, 'favourable', 'elsewhere')]), counted);
  expect(oneMore.questions[0]?.byGroup).toBe(undefined);
  expect(oneMore.notGrouped).toContain(questionOf(0));
});

test('the table and the section say what the page says, and name no agency', () => {
  const { counted } = countIn(roundDataOf(AGENCIES));
  const pulse = countPulse(pulseOf(REPLIES), counted);
  const csv = buildPulseCsv(pulse, titleOf);
  expect(csv).toContain(
    'core.question-0,Title of core.question-0,Statement 0,All,12,3,0,7,2,8,8,6,0,0,45',
  );
  const blocks = buildPulseSection({ pulse, name: 'Spring', titleOf });
  expect(blocks.map(({ kind }) => kind)).toEqual([
    'paragraph',
    'paragraph',
    'stackedBars',
    'table',
    'paragraph',
    'paragraph',
  ]);
  const text = JSON.stringify(blocks);
  expect(text).toContain('3 of 10 agree');
  for (const { agency } of counted) expect(text + csv).not.toContain(agency.name);
});
