import fc from 'fast-check';
import { expect, test } from 'vitest';

import { findSnippet, hasAnyWord, markWords } from '../../../src/domain/shared/find-snippet.ts';
import { hasWords, splitWords } from '../../../src/domain/shared/has-words.ts';
import { pastedText } from '../../support/arbitraries.ts';

function show(text: string, sought: string): string {
  return markWords(text, sought)
    .map((part) => (part.isMatch ? `[${part.text}]` : part.text))
    .join('');
}

test.each([
  ['Safer recruitment, every time', 'recruit', 'Safer [recruitment], every time'],
  ['The child’s voice and childs', 'childs', 'The [child’s] voice and [childs]'],
  ['Risk/assessment', 'assess', 'Risk/[assessment]'],
  ['Prerecruitment', 'recruit', 'Prerecruitment'],
  ['POLICY policy', 'policy lead', '[POLICY] [policy]'],
  ['The ﬁne print', 'fine', 'The [ﬁne] print'],
  ['Nothing sought', '', 'Nothing sought'],
])('in %o the words of %o are marked', (text, sought, shown) => {
  expect(show(text, sought)).toBe(shown);
});

test('the marked parts joined are the text', () => {
  fc.assert(
    fc.property(pastedText, pastedText, (text, sought) => {
      expect(
        markWords(text, sought)
          .map((part) => part.text)
          .join(''),
      ).toBe(text);
    }),
  );
});

test('every word that is found is marked', () => {
  fc.assert(
    fc.property(pastedText, fc.nat(), fc.integer({ min: 1, max: 6 }), (text, place, length) => {
      const words = splitWords(text);
      const word = words[place % Math.max(words.length, 1)];
      fc.pre(word !== undefined);
      const sought = Array.from(word).slice(0, length).join('');
      fc.pre(splitWords(sought).length === 1 && hasWords(text, sought));
      expect(hasAnyWord(text, sought)).toBe(true);
      expect(markWords(text, sought).some(({ isMatch }) => isMatch)).toBe(true);
    }),
  );
});

test('a snippet stands around the first match, cut between words, and says so', () => {
  const before = 'Long before it, much is written. '.repeat(20);
  const after = ' And after it, much more follows.'.repeat(20);
  const { parts, isCutBefore, isCutAfter } = findSnippet(`${before}Supervision${after}`, 'superv');
  const text = parts.map((part) => part.text).join('');
  expect(parts.find(({ isMatch }) => isMatch)?.text).toBe('Supervision');
  expect({ isCutBefore, isCutAfter }).toEqual({ isCutBefore: true, isCutAfter: true });
  expect(text.length).toBeLessThan(300);
  expect(`${before}Supervision${after}`).toContain(` ${text} `);
});

test('a short text is its own snippet, with or without a match', () => {
  for (const sought of ['short', 'absent']) {
    const { parts, isCutBefore, isCutAfter } = findSnippet('A short text', sought);
    expect(parts.map((part) => part.text).join('')).toBe('A short text');
    expect(isCutBefore || isCutAfter).toBe(false);
  }
});

test('a word without end is cut, and no character in half', () => {
  const { parts, isCutAfter } = findSnippet(`x${'😀'.repeat(5_000)}`, 'absent');
  const text = parts.map((part) => part.text).join('');
  expect(text.length).toBeLessThan(300);
  expect(() => encodeURIComponent(text)).not.toThrow();
  expect(isCutAfter).toBe(true);
});
