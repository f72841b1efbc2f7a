import { expect, test } from 'vitest';

import { buildFictionalAudit } from '../../../src/catalogue/fictional/build-fictional-audit.ts';
import { auditReturnSchema } from '../../../src/domain/audit-return/audit-return.ts';
import { returnOfWorkbook } from '../../../src/domain/collection/return-of-workbook.ts';
import { joinReturn } from '../../../src/domain/collection/return-document.ts';
import { must } from '../../../src/domain/shared/must.ts';
import { buildBlankWorkbook } from '../../../src/domain/workbook/blank-form.ts';
import { startReturnReader } from '../../../src/files/audit-return/return-reader.ts';
import { planBatch } from '../../../src/features/import-returns/batch.ts';
import { describeRow } from '../../../src/features/import-returns/describe-row.ts';
import type { Found, FoundReturn } from '../../../src/features/import-returns/found-item.ts';
import { NO_CHOICES } from '../../../src/features/import-returns/import-message.ts';
import { readIncoming } from '../../../src/features/import-returns/read-incoming.ts';
import { readCells } from '../../../src/office/read-cells.ts';
import { writeWorkbook } from '../../../src/office/write-workbook.ts';
import { anAgency, aRound } from '../../support/collection.ts';
import { toIncoming } from '../../support/hostile-case.ts';
import { sheetsOf, typeOver, workbookBytes } from '../../support/read-back.ts';
import { liteTemplate, makeReturn, toFile, toZip } from '../../support/round-files.ts';
import { tinyWorkbook } from '../../support/tiny-workbook.ts';

const template = await liteTemplate();
const audit = { ...buildFictionalAudit(template, 1), evidence: [] };
const bytes = workbookBytes(audit, template);
const sheets = await sheetsOf(bytes);
const NOW = '2026-11-27T09:00:00.000Z';
const reading = {
  readReturn: startReturnReader(),
  now: NOW,
  findTemplate: (hash: string) => Promise.resolve(hash === template.hash ? template : undefined),
};

async function readOne(file: Uint8Array<ArrayBuffer>, name = 'filled.xlsx'): Promise<Found> {
  return must((await readIncoming(toIncoming(file, name), reading))[0], 'an item').found;
}

function wordsOf(found: Found): string {
  const collected = { round: aRound(), agencies: [anAgency(1)], returns: [] };
  const choices = { choices: NO_CHOICES, now: NOW, toAgency: () => anAgency(99) };
  const { rows } = planBatch(collected, [{ fileName: 'x', found }], choices);
  const { result, detail, next } = describeRow(must(rows[0], 'a row'), false);
  return `${result}: ${detail} ${next}`;
}

function asReturn(found: Found): FoundReturn {
  if (found.kind !== 'return') throw new Error(wordsOf(found));
  return found;
}

test('a workbook of an audit becomes a draft with its answers and actions, the same each time', async () => {
  const found = asReturn(await readOne(bytes));
  const again = asReturn(await readOne(bytes, 'copy.xlsx'));
  expect(again.received.contentHash).toBe(found.received.contentHash);
  expect(found.received).toMatchObject({
    auditId: audit.id,
    organisation: audit.details.organisation,
    source: { kind: 'workbook' },
  });
  expect(found.received).not.toHaveProperty('signedOff');
  const whole = must(joinReturn(found.text, template), 'a return');
  expect(auditReturnSchema.safeParse(whole).success).toBe(true);
  const given = makeReturn(template, 1).content;
  const known = new Map(given.answers.map(({ questionId, answer }) => [questionId, answer]));
  for (const { questionId, answer } of whole.content.answers) {
    expect(answer.rating, questionId).toBe(known.get(questionId)?.rating);
  }
  expect(whole.content.actions).toHaveLength(audit.actions.length);
  expect(found.unread).toEqual([]);
  expect(wordsOf(found)).toContain('workbook, made 22 Nov 2026');
  expect(wordsOf(found)).toContain('Nobody has signed it off');
});

test('a blank form that was filled in is known by what it says, and is asked whose it is', async () => {
  const blank = writeWorkbook(
    buildBlankWorkbook({ template, today: '2026-11-01', madeAt: '2026-11-01T09:00:00.000Z' }),
  );
  expect(wordsOf(await readOne(blank))).toContain('nothing is filled in');
  const form = await sheetsOf(blank);
  const label = must(template.scale.points.at(-1), 'a rating').label;
  const one = returnOfWorkbook(typeOver(form, 'Answers', 'Rating', 1, label), template);
  const other = returnOfWorkbook(typeOver(form, 'Answers', 'Rating', 2, label), template);
  if (!one.ok || !other.ok) throw new Error('not read');
  expect(one.value.auditReturn.content.auditId).not.toBe(other.value.auditReturn.content.auditId);
  expect(one.value.auditReturn.content.answers).toHaveLength(1);
});

test('what cannot be taken is left out by its place, and the rest is there', () => {
  const spoilt = typeOver(sheets, 'Answers', 'Rating', 3, 'Quite good');
  const read = returnOfWorkbook(spoilt, template);
  if (!read.ok) throw new Error(read.problem.kind);
  expect(read.value.unread).toHaveLength(1);
  expect(read.value.unread[0]).toMatch(/^Answers [A-Z]+4$/);
  expect(read.value.auditReturn.content.leftOut).toBe(1);
});

test('a return of the same audit counts before its workbook, whenever they were made', async () => {
  const workbook = asReturn(await readOne(bytes));
  const change = { audit: { id: audit.id, changedAt: '2026-01-01T10:00:00.000Z' } };
  const older = await readOne(toFile(makeReturn(template, 1, change), '').bytes, 'one.s11.json');
  const collected = { round: aRound(), agencies: [anAgency(1)], returns: [] };
  const choices = { choices: NO_CHOICES, now: NOW, toAgency: () => anAgency(99) };
  const items = [workbook, asReturn(older)].map((found) => ({ fileName: 'x', found }));
  const token = anAgency(1).token;
  const decided = {
    byAudit: [{ auditId: audit.id, choice: { kind: 'match', token } as const }],
    used: [],
  };
  for (const order of [items, items.toReversed()]) {
    const { rows } = planBatch(collected, order, { ...choices, choices: decided });
    const results = order.map(({ found }, place) => [
      found.received.source.kind,
      rows[place]?.result,
    ]);
    const ofWorkbook = results.find(([kind]) => kind === 'workbook')?.[1];
    expect(ofWorkbook).toMatchObject({ kind: 'placed', as: 'older' });
  }
});

test('other workbooks, other questions and our own lists are named', async () => {
  const otherQuestions = { ...reading, findTemplate: () => Promise.resolve(undefined) };
  const [item] = await readIncoming(toIncoming(bytes, 'x.xlsx'), otherQuestions);
  expect(wordsOf(must(item, 'an item').found)).toContain('not those of this round');
  const rows = [
    ['Item', 'Cost'],
    ['Training', '120'],
  ];
  const foreign = tinyWorkbook([{ name: 'Budget', rows }]);
  expect((await readCells(foreign)).ok).toBe(true);
  expect(wordsOf(await readOne(foreign))).toContain('not made by this app');
  expect(wordsOf(await readOne(bytes.slice(0, bytes.length / 2)))).toContain('Not imported');
});

test('a workbook in a zip is read as it would be alone', async () => {
  const zip = toZip([{ name: 'filled.xlsx', bytes }]);
  expect(asReturn(await readOne(zip.bytes, zip.name)).received.auditId).toBe(audit.id);
});
