import { expect, test } from 'vitest';

import { explainReturnProblem } from '../../src/items/explain-return-problem.ts';
import { RETURN_LIMITS } from '../../src/files/audit-return/return-limits.ts';
import type { ReturnProblem } from '../../src/files/audit-return/return-problem.ts';

const OTHERS = ['backup', 'part', 'pdf', 'office', 'table', 'template', 'data'] as const;

const PROBLEMS: readonly ReturnProblem[] = [
  { kind: 'empty' },
  { kind: 'tooLarge', limit: 'fileBytes', most: RETURN_LIMITS.fileBytes },
  { kind: 'tooLarge', limit: 'records', most: RETURN_LIMITS.records },
  { kind: 'tooDeep', most: RETURN_LIMITS.depth },
  { kind: 'tooLong', where: 'content.answers.0.answer.narrative', most: 250_000 },
  ...OTHERS.map((looksLike) => ({ kind: 'notAReturn', looksLike }) as const),
  { kind: 'encrypted' },
  { kind: 'otherEncoding' },
  { kind: 'incomplete' },
  { kind: 'damaged', where: 'content.answers core.question-1' },
  { kind: 'newerVersion', found: 2 },
  { kind: 'unreadableFile', reason: 'NotReadableError' },
];

test('every problem has words of its own, and what to do next', () => {
  const said = PROBLEMS.map((problem) => explainReturnProblem(problem).what);
  expect(new Set(said).size).toBe(PROBLEMS.length);
  for (const problem of PROBLEMS) {
    const { what, next } = explainReturnProblem(problem);
    expect(what).toMatch(/\.$/);
    expect(next).toMatch(/\.$/);
    expect(`${what} ${next}`).not.toMatch(/\b(please|sorry|invalid|oops|submit)\b/i);
  }
});

test('each limit is named by its number', () => {
  const said = PROBLEMS.map((problem) => explainReturnProblem(problem).what).join(' ');
  for (const number of ['25.0 MB', '5,000', '32 deep', '250,000']) expect(said).toContain(number);
});

test('files of another kind of ours are led to their own door', () => {
  const doorOf = (looksLike: (typeof OTHERS)[number]) =>
    explainReturnProblem({ kind: 'notAReturn', looksLike }).door?.to;
  expect(doorOf('backup')).toBe('/data/restore');
  expect(doorOf('part')).toBe('/data/open');
  expect(doorOf('pdf')).toBeUndefined();
});
