import { expect, test } from 'vitest';

import {
  DEFAULT_LETTER,
  DEFAULT_REMINDER,
  fillLetter,
  LETTER_BLANKS,
  listAddresses,
} from '../../../src/domain/collection/letter.ts';
import { listRoundDays } from '../../../src/domain/collection/round-days.ts';
import { ticketOf } from '../../../src/domain/collection/ticket-of.ts';
import { trackRound } from '../../../src/domain/collection/track-round.ts';
import { anAgency, aRound, tokenOf } from '../../support/collection.ts';

const contact = { name: 'Jo Bloggs', role: 'Lead', email: 'jo@example.org', phone: '' };
const extension = { until: '2026-12-01', reason: '', agreedOn: '2026-11-01' };
const round = aRound();

test('every blank of the letters is filled in, and other brackets stay', () => {
  const agency = anAgency(1, { contacts: [contact] });
  for (const letter of [DEFAULT_LETTER, DEFAULT_REMINDER]) {
    const filled = fillLetter(`${letter} {other}`, round, agency);
    expect(filled).toContain('{other}');
    expect(filled).toContain('Agency 1');
    expect(filled).toContain('Dear Jo Bloggs');
    expect(filled).toContain('13 November 2026');
    for (const { blank } of LETTER_BLANKS) expect(filled).not.toContain(blank);
  }
});

test('an extension is the day in its agency’s letter, ticket and calendar', () => {
  const agency = anAgency(1, { extension });
  expect(fillLetter('{due date}', round, agency)).toBe('1 December 2026');
  expect(ticketOf(round, agency)).toMatchObject({
    dueDate: '2026-12-01',
    agencyToken: tokenOf(1),
    returnTo: 'returns@anyshire.example.org',
  });
  const { agencies } = trackRound(round, [agency, anAgency(2)], [], '2026-11-20');
  expect(listRoundDays(round, agencies).map(({ key, day }) => [key, day])).toEqual([
    ['opens', '2026-09-01'],
    ['due', '2026-11-13'],
    [`extension-${tokenOf(1)}`, '2026-12-01'],
  ]);
});

test('each address stands once', () => {
  const agencies = [1, 2].map((place) => anAgency(place, { contacts: [contact] }));
  expect(listAddresses([...agencies, anAgency(3)])).toBe('jo@example.org');
});
