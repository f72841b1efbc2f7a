import { expect, test } from 'vitest';

import { explainFeedbackProblem } from '../../../src/items/explain-feedback-problem.ts';
import { hashContent, toCanonicalJson } from '../../../src/domain/shared/content-hash.ts';
import type { Feedback } from '../../../src/domain/feedback/feedback.ts';
import { readFeedback, readFeedbackFile } from '../../../src/files/feedback/read-feedback.ts';
import { nameFeedbackFile } from '../../../src/files/feedback/write-feedback.ts';
import { aFeedback, feedbackBytes, readFeedbackFixture } from '../../support/feedback.ts';

const encode = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

/** Feedback in which somebody changed something and made the hash anew. */
function forged(change: Partial<Feedback['content']>): Uint8Array<ArrayBuffer> {
  const { format, version, content, madeAt } = aFeedback();
  const changed = { format, version, content: { ...content, ...change }, madeAt };
  return encode(toCanonicalJson({ ...changed, hash: hashContent(changed) }));
}

test('feedback of version 1 is read for ever, and is still what is written', () => {
  const kept = readFeedbackFixture();
  expect(readFeedback(kept)).toEqual({ ok: true, value: aFeedback() });
  expect(feedbackBytes()).toEqual(kept);
});

test('is read in any form of the same values, and not with a word changed', () => {
  const pretty = JSON.stringify(aFeedback(), null, 2).replace(/\n/g, '\r\n');
  expect(readFeedback(encode(`\ufeff${pretty}`)).ok).toBe(true);
  const changed = toCanonicalJson(aFeedback()).replace('is of 2019', 'is of 2029');
  expect(readFeedback(encode(changed))).toEqual({
    ok: false,
    problem: { kind: 'damaged', where: 'hash' },
  });
});

test('of a newer version says so, whatever else has changed', () => {
  const newer = encode('{"format":"s11-feedback","version":2,"new":{}}');
  expect(readFeedback(newer)).toEqual({ ok: false, problem: { kind: 'newerVersion', found: 2 } });
  expect(explainFeedbackProblem({ kind: 'newerVersion', found: 2 }).next).toContain('Update');
  for (const version of ['0', '1.5', '"1"', 'null']) {
    const file = encode(`{"format":"s11-feedback","version":${version}}`);
    expect(readFeedback(file)).toMatchObject({ problem: { kind: 'damaged', where: 'version' } });
  }
});

test('that contradicts itself is damaged, however good its hash', () => {
  const { questions, position } = aFeedback().content;
  const [first] = questions;
  const where = (change: Partial<Feedback['content']>): unknown => readFeedback(forged(change));
  if (first === undefined || position === undefined) throw new Error('no question');
  expect(where({ questions: [first, first] })).toMatchObject({ problem: { kind: 'damaged' } });
  const off = { ...first, said: { kind: 'changed', to: 4, reason: 'Why' } } as const;
  expect(where({ questions: [off] })).toMatchObject({
    problem: { kind: 'damaged', where: `content.questions ${first.id}` },
  });
  const all = { full: 9, rated: 3, group: 50 };
  expect(where({ position: { ...position, all } })).toMatchObject({
    problem: { where: 'content.position' },
  });
  expect(where({})).toMatchObject({ ok: true });
});

test('has no place for a private note: a file with one is refused', () => {
  const [first, ...rest] = aFeedback().content.questions;
  const noted = first === undefined ? rest : [{ ...first, privateNote: 'Ring them' }, ...rest];
  expect(readFeedback(forged({ questions: noted }))).toMatchObject({
    problem: { kind: 'damaged', where: 'content.questions.0' },
  });
});

test('a file the browser cannot read is told as such', async () => {
  const gone = { size: 10, arrayBuffer: () => Promise.reject(new Error('gone')) };
  expect(await readFeedbackFile(gone)).toMatchObject({ problem: { kind: 'unreadableFile' } });
});

test('is named after the agency, in letters that every system takes', () => {
  expect(nameFeedbackFile('Ysgol Tŷ Ddu / St. Mary’s')).toBe(
    'feedback_Ysgol-Ty-Ddu-St-Mary-s.s11feedback.json',
  );
  expect(nameFeedbackFile('学校')).toBe('feedback_agency.s11feedback.json');
});
