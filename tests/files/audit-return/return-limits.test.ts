import { describe, expect, test } from 'vitest';

import { readReturnFile } from '../../../src/files/audit-return/read-return.ts';
import { writeReturn } from '../../../src/files/audit-return/write-return.ts';
import { aDocument } from '../../support/builders.ts';
import {
  aReturn,
  forgeReturn,
  judgeReturn,
  nested,
  returnBytes,
} from '../../support/return-files.ts';

const GOOD = returnBytes();

describe('each limit is exact, and the same for writer and reader', () => {
  test('25,000,000 bytes, by the size the file says and before it is read', async () => {
    const tooLarge = { kind: 'tooLarge', limit: 'fileBytes', most: 25_000_000 };
    const unread = { arrayBuffer: () => Promise.reject(new Error('read')) };
    expect(await readReturnFile({ size: 25_000_001, ...unread })).toMatchObject({
      problem: tooLarge,
    });
    expect(await readReturnFile({ size: 25_000_000, ...unread })).toMatchObject({
      problem: { kind: 'unreadableFile' },
    });
    const padded = new Uint8Array(25_000_001).fill(32);
    padded.set(GOOD);
    expect(judgeReturn(padded)).toEqual(tooLarge);
    expect(judgeReturn(padded.subarray(0, 25_000_000))).toBe('unchanged');
  });

  test('32 lists in one another are looked into, and refused for what they are', () => {
    expect(judgeReturn(new TextEncoder().encode(nested(32)))).toEqual({
      kind: 'notAReturn',
      looksLike: 'data',
    });
  });

  test('5,000 rows', () => {
    const room = 5_000 - countRows();
    const rows = (count: number) =>
      Array.from({ length: count }, (_, place) => aDocument(place + 10));
    const { evidence } = aReturn().content;
    const full = aReturn({ evidence: [...evidence, ...rows(room)] });
    expect(writeReturn(full).ok).toBe(true);
    const over = aReturn({ evidence: [...evidence, ...rows(room + 1)] });
    expect(writeReturn(over)).toEqual({
      ok: false,
      problem: { kind: 'tooLarge', limit: 'records', most: 5_000 },
    });
  });

  test('250,000 characters in a text and 500 in a line', () => {
    const noted = (length: number) =>
      forgeReturn((content) => {
        content['answers'] = [
          {
            questionId: 'core.question-1',
            answer: { narrative: 'a'.repeat(length), impact: '', complete: false },
          },
        ];
      });
    expect(judgeReturn(noted(250_000))).toBe('unchanged');
    expect(judgeReturn(noted(250_001))).toEqual({
      kind: 'tooLong',
      where: 'content.answers.0.answer.narrative',
      most: 250_000,
    });
    const named = (length: number) =>
      forgeReturn((content) => {
        content['details'] = { ...aReturn().content.details, organisation: 'a'.repeat(length) };
      });
    expect(judgeReturn(named(500))).toBe('unchanged');
    expect(judgeReturn(named(501))).toMatchObject({ kind: 'tooLong', most: 500 });
  });
});

function countRows(): number {
  const { content, recipients } = aReturn();
  const { answers, evidence, actions, carried, assignments, signOffs } = content;
  return [answers, evidence, actions, carried, assignments, signOffs, recipients].flat().length;
}
