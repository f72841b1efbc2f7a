import fc from 'fast-check';
import { expect, test } from 'vitest';

import type { RoundData } from '../../../src/domain/picture/count-in.ts';
import { drawPicture } from '../../../src/domain/picture/draw-picture.ts';
import { must } from '../../../src/domain/shared/must.ts';
import { localStandardIdSchema } from '../../../src/domain/template/standard.ts';
import { aReceived, anAgency, tokenOf } from '../../support/collection.ts';
import { twoScales } from '../../support/data-pack.ts';
import {
  agenciesOf,
  anyTags,
  anyVerdict,
  decided,
  PICTURE_DAY,
  questionOf,
  roundDataOf,
} from '../../support/picture.ts';

const AT = '2026-11-20T10:00:00.000Z';

const anySaid = fc
  .tuple(
    agenciesOf(8, 7),
    fc.uniqueArray(fc.tuple(fc.nat(8), fc.nat(7), anyVerdict, anyTags), {
      selector: ([agency, question]) => `${agency} ${question}`,
      maxLength: 20,
    }),
  )
  .map(([agencies, said]) => ({
    agencies,
    verdicts: said.map((one) => decided(...one)),
  }));
const anyRound: fc.Arbitrary<RoundData> = anySaid.map(({ agencies, verdicts }) =>
  roundDataOf(agencies, verdicts),
);
/** Some of its agencies answer on another scale. */
const anyTwoScales: fc.Arbitrary<RoundData> = anySaid.map(({ agencies, verdicts }) =>
  twoScales(agencies, verdicts),
);

test('neither the order of import nor that of moderation changes the picture', () => {
  fc.assert(
    fc.property(fc.oneof(anyRound, anyTwoScales), fc.nat(1_000), (data, seed) => {
      const shuffle = <Item>(items: readonly Item[]): readonly Item[] =>
        items
          .map((item, place) => ({ item, at: (seed * (place + 3) * 7_919) % 101 }))
          .toSorted((a, b) => a.at - b.at)
          .map(({ item }) => item);
      const shuffled: RoundData = {
        ...data,
        agencies: shuffle(data.agencies),
        returns: shuffle(data.returns),
        summaryByHash: new Map(shuffle([...data.summaryByHash])),
        moderations: shuffle(data.moderations),
      };
      expect(drawPicture(shuffled, PICTURE_DAY)).toEqual(drawPicture(data, PICTURE_DAY));
    }),
    { numRuns: 60 },
  );
});

/** Counts again what one question or one standard comes to, by another way: answer by answer. */
function recount(data: RoundData, isOf: (id: string, standard: string, kind: string) => boolean) {
  const found: Record<string, number> = {};
  const add = (name: string): void => {
    found[name] = (found[name] ?? 0) + 1;
  };
  for (const received of data.returns) {
    const summary = data.summaryByHash.get(received.contentHash);
    for (const question of summary?.questions ?? []) {
      if (!isOf(question.id, question.standard, received.kind)) continue;
      const own = data.moderations.find(
        (one) => one.contentHash === received.contentHash && one.questionId === question.id,
      )?.moderation.verdict[0]?.value;
      const self = question.rating ?? question.state;
      let agreed: number | string = 'open';
      if (own?.kind === 'agree') agreed = self;
      if (own?.kind === 'change' && own.reason !== '' && own.rating !== 99) {
        agreed = own.rating ?? 'open';
      }
      add('asked');
      add(`self ${self === 3 ? 'full' : typeof self === 'number' ? 'below' : self}`);
      add(`agreed ${agreed === 3 ? 'full' : typeof agreed === 'number' ? 'below' : agreed}`);
      if (typeof agreed === 'number' && typeof self === 'number') {
        add('rated on both sides');
        add(`rated ${self}, agreed ${agreed}`);
        add(agreed === self ? 'same' : agreed > self ? 'raised' : 'lowered');
      } else if (agreed === self) add('same');
      else if (agreed !== 'open') add('other');
      if (question.isUnevidenced) add('unevidenced');
    }
  }
  return found;
}

type Numbers = ReturnType<typeof drawPicture>['all'];

function spread({ self, agreed, movement, pairs, evidence }: Numbers): Record<string, number> {
  const all: Record<string, number> = {
    asked: self.asked,
    same: movement.same,
    raised: movement.raised,
    lowered: movement.lowered,
    other: movement.other,
    unevidenced: evidence.unevidencedStrengths,
    'rated on both sides': pairs.rated,
  };
  for (const one of pairs.byScale.flatMap((each) => each.pairs)) {
    all[`rated ${one.own}, agreed ${one.agreed}`] = one.count;
  }
  for (const [side, tally] of [
    ['self', self],
    ['agreed', agreed],
  ] as const) {
    for (const name of ['full', 'below', 'notApplicable', 'unanswered', 'open'] as const) {
      all[`${side} ${name}`] = tally[name];
    }
    const rated = tally.byScale.flatMap(({ byRating }) => byRating);
    expect(rated.reduce((sum, count) => sum + count, 0)).toBe(tally.full + tally.below);
    expect(tally.full + tally.below + tally.notApplicable + tally.unanswered + tally.open).toBe(
      tally.asked,
    );
  }
  return Object.fromEntries(Object.entries(all).filter(([, count]) => count > 0));
}

test('every total is what an independent recount comes to', () => {
  fc.assert(
    fc.property(anyRound, (data) => {
      const picture = drawPicture(data, PICTURE_DAY);
      expect(spread(picture.all)).toEqual(recount(data, () => true));
      for (const standard of picture.standards) {
        expect(spread(standard)).toEqual(recount(data, (_, id) => id === standard.id));
        for (const question of standard.questions) {
          expect(spread(question)).toEqual(recount(data, (id) => id === question.id));
        }
      }
      for (const sector of picture.sectors) {
        expect(spread(sector)).toEqual(recount(data, (_, __, kind) => kind === sector.kind));
      }
      expect(picture.counted.length + picture.leftOut.length).toBe(data.agencies.length);
      const days = [...data.summaryByHash.values()].flatMap(({ openActions }) => openActions);
      expect(picture.actions).toMatchObject({
        open: days.length,
        overdue: days.filter((day) => day === '2026-10-03').length,
        withoutDate: days.filter((day) => day === '').length,
      });
    }),
    { numRuns: 100 },
  );
});

test('the weakest question is the one the largest share is below full in', () => {
  const data = roundDataOf([
    {
      kind: 'police',
      answers: [
        [0, 3],
        [1, 0],
        [2, 2],
      ],
    },
    {
      kind: 'police',
      answers: [
        [0, 3],
        [1, 'notApplicable'],
        [2, 3],
      ],
    },
  ]);
  const { weakest } = drawPicture(data, PICTURE_DAY);
  expect(weakest.map(({ id }) => id)).toEqual([questionOf(1), questionOf(2)]);
});

test('says who is left out and why', () => {
  const data = roundDataOf([{ kind: 'police', answers: [[0, 3]] }]);
  const { leftOut, counted } = drawPicture(
    {
      ...data,
      agencies: [
        ...data.agencies,
        anAgency(1),
        anAgency(2, { notExpected: 'Closed' }),
        anAgency(3),
        anAgency(4),
      ],
      returns: [
        ...data.returns,
        aReceived(3),
        aReceived(4, { decision: { kind: 'setAside', reason: 'A test', at: AT } }),
        aReceived(5, { agencyToken: tokenOf(99) }),
      ],
    },
    PICTURE_DAY,
  );
  expect(counted).toHaveLength(1);
  expect(leftOut.map(({ why }) => why)).toEqual([
    'noReturn',
    'noReturn',
    'notExpected',
    'setAside',
    'unread',
    'waiting',
  ]);
});

test('a standard that a partnership added stands after the 12, and counts', () => {
  const data = roundDataOf([{ kind: 'police', answers: [[0, 3]] }]);
  const [hash, summary] = must([...data.summaryByHash][0], 'a summary');
  const local = localStandardIdSchema.parse('local-exploitation');
  const questions = summary.questions.flatMap((one) => [
    one,
    { ...one, id: questionOf(9), standard: local },
  ]);
  const picture = drawPicture(
    { ...data, summaryByHash: new Map([[hash, { ...summary, questions }]]) },
    PICTURE_DAY,
  );
  expect(picture.standards.map(({ id, self }) => [id, self.full])).toEqual([
    ['leadership', 1],
    [local, 1],
  ]);
  expect(picture.all.self.full).toBe(2);
});
