import { expect, test } from 'vitest';

import { drawPicture } from '../../../src/domain/picture/draw-picture.ts';
import type { RoundData } from '../../../src/domain/picture/count-in.ts';
import { decided, PICTURE_DAY, roundDataOf, type Given } from '../../support/picture.ts';

const QUESTIONS = 60;
const KINDS = ['police', 'school', 'charity', 'health', 'housing', 'council', 'probation'];

function aLargeRound(agencies: number): RoundData {
  const given = Array.from({ length: agencies }, (_, agency) => ({
    kind: KINDS[agency % KINDS.length] ?? 'police',
    answers: Array.from({ length: QUESTIONS }, (__, question): [number, Given] => [
      question,
      (agency * 7 + question * 5) % 4,
    ]),
  }));
  const moderations = given.flatMap((_, agency) =>
    Array.from({ length: QUESTIONS / 2 }, (__, question) =>
      decided(agency, question * 2, { kind: 'agree' }),
    ),
  );
  return roundDataOf(given, moderations);
}

/** The best of a few: what the code costs, and not what else the machine does. */
function measure(data: RoundData): number {
  const times = Array.from({ length: 5 }, () => {
    const start = performance.now();
    drawPicture(data, PICTURE_DAY);
    return performance.now() - start;
  });
  return Math.min(...times);
}

test('a round of 700 agencies is drawn in 300 ms, and one of 2,000 in as much for each', () => {
  const [few, many] = [measure(aLargeRound(700)), measure(aLargeRound(2_000))];
  console.log(`700 agencies: ${few.toFixed(0)} ms, 2,000: ${many.toFixed(0)} ms`);
  expect(few).toBeLessThan(300);
  expect(many / few).toBeLessThan((2_000 / 700) * 2);
});
