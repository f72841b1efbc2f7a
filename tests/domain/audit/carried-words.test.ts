import { expect, test } from 'vitest';

import {
  isSameText,
  joinCarried,
  nameSource,
  tagName,
  tagSource,
} from '../../../src/domain/audit/carried-words.ts';
import { MAX_LINE_LENGTH, MAX_TEXT_LENGTH } from '../../../src/domain/shared/limits.ts';
import { anAudit, aTemplate } from '../../support/builders.ts';

const { details, changedAt } = anAudit(aTemplate(), []);

test.each([
  [{}, 'Anytown Police, 2026'],
  [{ period: 'April 2024 to March 2025' }, 'Anytown Police, April 2024 to March 2025'],
  [{ site: 'Northside', period: '2025' }, 'Anytown Police, Northside, 2025'],
] as const)('a source with %j is called %s', (change, name) => {
  expect(nameSource({ details: { ...details, ...change }, changedAt })).toBe(name);
});

test('two long names together still fit one line', () => {
  const long = 'x'.repeat(MAX_LINE_LENGTH);
  const name = nameSource({ details: { ...details, organisation: long, period: long }, changedAt });
  expect(name.length).toBeLessThanOrEqual(MAX_LINE_LENGTH);
});

test('a tag says the last year a source speaks of, or what it is', () => {
  expect(tagName('Anytown Police, April 2024 to March 2025')).toBe('From 2025');
  expect(tagName('answers.xlsx')).toBe('From answers.xlsx');
  expect(tagSource({ kind: 'site', name: 'Anytown Police, 2025' })).toBe('From another site');
});

test('words of several questions stand one below the other, whatever order they are read in', () => {
  const one = { id: 'a', narrative: 'First. ', impact: '' };
  const other = { id: 'b', narrative: 'Second.', impact: 'Safer.' };
  expect(joinCarried([other, one], 'narrative')).toBe('First.\n\nSecond.');
  expect(joinCarried([one, other], 'impact')).toBe('Safer.');
  const long = { ...other, narrative: 'x'.repeat(MAX_TEXT_LENGTH) };
  expect(joinCarried([one, long], 'narrative')).toBe('First.');
});

test('spacing and line breaks make no other text', () => {
  expect(isSameText(' We have\n a lead. ', 'We have a lead.')).toBe(true);
  expect(isSameText('We have a lead.', 'We had a lead.')).toBe(false);
});
