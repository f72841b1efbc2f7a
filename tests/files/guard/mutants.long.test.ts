import { expect, test } from 'vitest';

import { contributionBytes } from '../../support/part-files.ts';
import { readPart } from '../../../src/files/contribution/read-part.ts';
import { readReturn } from '../../../src/files/audit-return/read-return.ts';
import { startReturnReader } from '../../../src/files/audit-return/return-reader.ts';
import { explainReturnProblem } from '../../../src/items/explain-return-problem.ts';
import { mutate } from '../../support/mutants.ts';
import { aReturn, returnBytes } from '../../support/return-files.ts';
import { seeded } from '../../support/seeded.ts';

const COUNT = 10_000;
const WHOLE = aReturn();
const OWN = Reflect.ownKeys(Object.prototype).length;

test('of 10,000 seeded mutants of a return none throws, none passes for unchanged and is not', async () => {
  const good = returnBytes();
  const read = startReturnReader();
  await read(good);
  const chance = seeded(10_000);
  let accepted = 0;
  for (let turn = 0; turn < COUNT; turn += 1) {
    const mutant = mutate(good, chance);
    const judged = readReturn(mutant);
    const again = await read(mutant);
    if (!judged.ok) {
      expect(again, String(turn)).toEqual(judged);
      expect(explainReturnProblem(judged.problem).next, String(turn)).not.toBe('');
      continue;
    }
    accepted += 1;
    expect(again.ok && again.value.standing, String(turn)).toBe(judged.value.standing);
    if (judged.value.standing === 'unchanged') {
      expect(judged.value.auditReturn, String(turn)).toEqual(WHOLE);
    }
  }
  process.stdout.write(`${COUNT} mutants of a return: ${accepted} read, each with its standing\n`);
  expect(Reflect.ownKeys(Object.prototype)).toHaveLength(OWN);
});

test('of 10,000 seeded mutants of a colleague’s part none throws, and none is read as another', () => {
  const good = contributionBytes();
  const whole = readPart(good);
  const chance = seeded(10_001);
  for (let turn = 0; turn < COUNT; turn += 1) {
    const judged = readPart(mutate(good, chance));
    if (judged.ok) expect(judged, String(turn)).toEqual(whole);
  }
  expect(Reflect.ownKeys(Object.prototype)).toHaveLength(OWN);
});
