import { expect, test } from 'vitest';

import { listCalendarDays, nameCalendarFile } from '../../../src/domain/report/calendar-days.ts';
import { scoreAudit } from '../../../src/domain/scoring/score-audit.ts';
import type { Scorecard } from '../../../src/domain/scoring/scorecard.ts';
import { aDocument, aLink, anAudit, aPlannedAction, aTemplate } from '../../support/builders.ts';

const template = aTemplate();
const FIRST = 'core.question-1';

function scored(change: Parameters<typeof anAudit>[2]): Scorecard {
  return scoreAudit(template, anAudit(template, [0], change), '2026-11-22');
}

test('due dates of open actions and review dates of evidence are in it, the earliest first', () => {
  const days = listCalendarDays(
    scored({
      actions: [
        aPlannedAction(1, FIRST, { dueDate: '2027-03-01' }),
        aPlannedAction(2, FIRST, { dueDate: '2026-10-01' }),
        aPlannedAction(3, FIRST, { dueDate: '2026-10-01', status: 'done' }),
        aPlannedAction(4, FIRST),
      ],
      evidence: [
        aLink(1, { reviewDate: '2027-01-01' }),
        aLink(2, { dateRepresented: '2026-01-01' }),
        aDocument(3, { reviewDate: '2027-02-01' }),
      ],
    }),
  );
  expect(days.map(({ day, title }) => `${day} ${title}`)).toEqual([
    '2026-10-01 A02 due: Do thing 2',
    '2027-01-01 E01 review: Evidence 1',
    '2027-02-01 E03 review: Evidence 3',
    '2027-03-01 A01 due: Do thing 1',
  ]);
});

test('a day says what it is of, and its title no more than a calendar shows', () => {
  const what = `${'Train everybody '.repeat(20)}\nand check`;
  const [day] = listCalendarDays(
    scored({ actions: [aPlannedAction(1, FIRST, { dueDate: '2027-03-01', what })] }),
  );
  expect(day?.title).toHaveLength('A01 due: '.length + 100 + '…'.length);
  expect(day?.title).toMatch(/^A01 due: Train everybody .*…$/);
  expect(day?.description).toBe(
    [
      'Action A01 of Section 11 self-audit, Anytown Police',
      'Question 1.1 Title of core.question-1',
      'Status: Not started',
    ].join('\n'),
  );
});

test('of what was typed only the titles go into it: no person, no place, no other words', () => {
  const secret = 'Jo Bloggs';
  const details = {
    organisation: 'Anytown Police',
    period: secret,
    preparedBy: secret,
    preparedFor: secret,
  };
  const days = listCalendarDays(
    scored({
      details,
      actions: [
        aPlannedAction(1, FIRST, {
          dueDate: '2027-03-01',
          ownerRole: secret,
          successMeasure: secret,
        }),
      ],
      evidence: [
        aLink(1, { reviewDate: '2027-01-01', ownerRole: secret, address: `https://x/${secret}` }),
        aDocument(2, { reviewDate: '2027-02-01', ownerRole: secret, whereHeld: secret }),
      ],
    }),
  );
  expect(days).toHaveLength(3);
  expect(JSON.stringify(days)).not.toContain(secret);
});

test('an item keeps its name in the calendar whatever else of it changes', () => {
  const uidOf = (change: Parameters<typeof aPlannedAction>[2]): string | undefined =>
    listCalendarDays(scored({ actions: [aPlannedAction(1, FIRST, change)] }))[0]?.uid;
  const uid = uidOf({ dueDate: '2027-03-01' });
  expect(uid).toMatch(/^action-[0-9a-f-]{36}@3f2c1f6e-9d3b-4c61-8f0a-2b7d5f1e0a11\./);
  expect(uidOf({ dueDate: '2028-01-01', what: 'Other words' })).toBe(uid);
});

test('the file is named after the organisation and never after a person', () => {
  const details = {
    organisation: 'St Mary’s & All Saints',
    period: '',
    preparedBy: 'Jo Bloggs',
    preparedFor: '',
  };
  expect(nameCalendarFile(scored({ details }))).toBe(
    'Section-11-self-audit_St-Mary-s-All-Saints_dates_2026-11-22',
  );
});

test('a sample says in its file name and in each title that it is one', () => {
  const sample = scored({ isSample: true, evidence: [aLink(1, { reviewDate: '2027-01-01' })] });
  expect(nameCalendarFile(sample)).toContain('_sample_');
  expect(listCalendarDays(sample).map(({ title }) => title)).toEqual([
    'SAMPLE E01 review: Evidence 1',
  ]);
});
