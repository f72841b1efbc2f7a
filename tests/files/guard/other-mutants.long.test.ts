import { expect, test } from 'vitest';

import { explainFeedbackProblem } from '../../../src/items/explain-feedback-problem.ts';
import { explainTemplateProblem } from '../../../src/items/explain-template-problem.ts';
import { explainFileProblem } from '../../../src/features/data-and-backup/explain-file-problem.ts';
import { recogniseAttachment } from '../../../src/files/attachment/recognise-attachment.ts';
import { unpackBackup } from '../../../src/files/backup/unpack-backup.ts';
import { readFeedback } from '../../../src/files/feedback/read-feedback.ts';
import { readTemplate } from '../../../src/files/template/read-template-file.ts';
import { returnOfWorkbook } from '../../../src/domain/collection/return-of-workbook.ts';
import { readCells } from '../../../src/office/read-cells.ts';
import { PNG } from '../../support/door-cases.ts';
import { feedbackBytes } from '../../support/feedback.ts';
import { WHOLE } from '../../support/forge-backup.ts';
import { mutate } from '../../support/mutants.ts';
import { workbookBytes } from '../../support/read-back.ts';
import { aFullAudit, RETURN_TEMPLATE } from '../../support/return-files.ts';
import { templateFileBytes } from '../../support/round-files.ts';
import { seeded } from '../../support/seeded.ts';

const COUNT = 10_000;
const OWN = Reflect.ownKeys(Object.prototype).length;

function* mutants(good: Uint8Array, seed: number): Generator<Uint8Array<ArrayBuffer>> {
  const chance = seeded(seed);
  for (let turn = 0; turn < COUNT; turn += 1) yield mutate(good, chance);
}

test('of 10,000 mutants of a file of questions none throws, and none is read as another', () => {
  const good = templateFileBytes();
  const whole = readTemplate(good);
  for (const mutant of mutants(good, 10_002)) {
    const judged = readTemplate(mutant);
    if (judged.ok) expect(judged).toEqual(whole);
    else expect(explainTemplateProblem(judged.problem)).toContain('Nothing has been stored');
  }
  expect(Reflect.ownKeys(Object.prototype)).toHaveLength(OWN);
});

test('of 10,000 mutants of feedback none throws, and none is read as another', () => {
  const good = feedbackBytes();
  const whole = readFeedback(good);
  for (const mutant of mutants(good, 10_006)) {
    const judged = readFeedback(mutant);
    if (judged.ok) expect(judged).toEqual(whole);
    else expect(explainFeedbackProblem(judged.problem).what).not.toBe('');
  }
  expect(Reflect.ownKeys(Object.prototype)).toHaveLength(OWN);
});

test('of 10,000 mutants of a backup none throws, and none is read as another', () => {
  const whole = unpackBackup(WHOLE);
  for (const mutant of mutants(WHOLE, 10_003)) {
    const judged = unpackBackup(mutant);
    if (judged.ok) expect(judged).toEqual(whole);
    else expect(explainFileProblem(judged.problem)).toContain('Nothing on this device');
  }
  expect(Reflect.ownKeys(Object.prototype)).toHaveLength(OWN);
});

test('of 10,000 mutants of a workbook none throws, whatever is read of it', async () => {
  const good = workbookBytes(aFullAudit(), RETURN_TEMPLATE);
  let read = 0;
  for (const mutant of mutants(good, 10_004)) {
    const cells = await readCells(mutant);
    if (!cells.ok) continue;
    const made = returnOfWorkbook(cells.value, RETURN_TEMPLATE);
    if (made.ok) read += 1;
  }
  process.stdout.write(`${COUNT} mutants of a workbook: ${read} read\n`);
  expect(Reflect.ownKeys(Object.prototype)).toHaveLength(OWN);
}, 300_000);

test('of 10,000 mutants of a picture none throws, and none is taken for a page or a program', () => {
  for (const mutant of mutants(PNG, 10_005)) {
    const found = recogniseAttachment(mutant, 'photo.png');
    if (found.ok) expect(['png', 'text', 'csv']).toContain(found.value);
  }
});
