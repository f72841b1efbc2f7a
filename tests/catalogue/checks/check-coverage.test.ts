import { describe, test } from 'vitest';

import {
  aClub,
  aDuty,
  aModule,
  aPoliceForce,
  aQuestion,
  DUTY,
  ENTRIES,
  expectFaults,
} from './sound-files.ts';

type Files = Readonly<Record<string, unknown>>;

const POLICE = 'audit-templates/agencies/police.json';
const CLUB = 'audit-templates/agencies/club.json';
const MISSING = 'nothing asks core.deputy, and no reason is given for leaving it out';
const FOREIGN = 'is asked, which is not expected of this agency in this edition';

const DUTIES = { 'duties.json': [DUTY, aDuty('core.deputy')] };

/** The one question of the sound files, changed. */
function asking(change: Files): Files {
  return { 'modules/core.json': aModule(aQuestion(change)) };
}

describe('an expectation of the catalogue', () => {
  test('that nothing asks is a fault in every agency and edition that has it', () => {
    expectFaults(DUTIES, [
      `${POLICE}, wt2018: ${MISSING}`,
      `${POLICE}, wt2023: ${MISSING}`,
      `${CLUB}, wt2018: ${MISSING}`,
    ]);
  });

  test.each([
    ['of one kind of agency', { appliesTo: ['club'] }, `${CLUB}, wt2018`],
    ['of one edition', { strength: { wt2023: 'should' } }, `${POLICE}, wt2023`],
  ])('%s is missing there alone', (_, change, place) => {
    expectFaults({ 'duties.json': [DUTY, aDuty('core.deputy', change)] }, [`${place}: ${MISSING}`]);
  });

  test('may be asked within another question', () => {
    expectFaults({ ...DUTIES, ...asking({ covers: ['core.lead', 'core.deputy'] }) }, []);
  });

  test('that may be done stands beside a question', () => {
    const guidance = [{ id: 'core.deputy', text: 'Have one.', editions: ['wt2018', 'wt2023'] }];
    const may = aDuty('core.deputy', { strength: { wt2018: 'may', wt2023: 'may' } });
    expectFaults({ 'duties.json': [DUTY, may], ...asking({ guidance }) }, []);
  });

  test('beside a question of one edition is missing in the other', () => {
    const guidance = [{ id: 'core.deputy', text: 'Have one.', editions: ['wt2018'] }];
    expectFaults({ ...DUTIES, ...asking({ guidance }) }, [`${POLICE}, wt2023: ${MISSING}`]);
  });
});

describe('what is asked of an agency of which it is not expected is a fault', () => {
  test('because the catalogue has no such entry', () => {
    expectFaults(asking({ covers: ['core.lead', 'core.deputy'] }), [
      `${POLICE}, wt2018: core.deputy ${FOREIGN}`,
      `${POLICE}, wt2023: core.deputy ${FOREIGN}`,
      `${CLUB}, wt2018: core.deputy ${FOREIGN}`,
    ]);
  });

  test('because it is expected of other agencies', () => {
    expectFaults({ 'duties.json': [aDuty('core.lead', { appliesTo: ['police'] })] }, [
      `${CLUB}, wt2018: core.lead ${FOREIGN}`,
    ]);
  });

  test('because another edition has it', () => {
    expectFaults({ 'duties.json': [aDuty('core.lead', { strength: { wt2018: 'should' } })] }, [
      `${POLICE}, wt2023: core.lead ${FOREIGN}`,
    ]);
  });

  test('even as guidance', () => {
    const guidance = [{ id: 'core.deputy', text: 'Have one.', editions: ['wt2023'] }];
    expectFaults(asking({ guidance }), [`${POLICE}, wt2023: core.deputy ${FOREIGN}`]);
  });
});

describe('the strength of a question', () => {
  /** The question in 2023 with this entry, on duties of these strengths in that edition. */
  const withStrengths = (entry: Files, duties: readonly string[]): Files => ({
    'duties.json': duties.map((strength, place) =>
      aDuty(place === 0 ? 'core.lead' : 'core.deputy', {
        strength: place === 0 ? { wt2018: 'should', wt2023: strength } : { wt2023: strength },
      }),
    ),
    ...asking({ editions: { ...ENTRIES, wt2023: { ...ENTRIES.wt2023, ...entry } } }),
  });
  const BOTH = ['core.lead', 'core.deputy'];

  test('is no must where nothing it covers is one', () => {
    expectFaults(withStrengths({ strength: 'must' }, ['should']), [
      `${POLICE}, wt2023.core.lead: is a must, but nothing it covers is one`,
    ]);
    expectFaults(withStrengths({ strength: 'must', covers: BOTH }, ['should', 'should']), [
      `${POLICE}, wt2023.core.lead: is a must, but nothing it covers is one`,
    ]);
  });

  test('may be a must for one of the things it covers', () => {
    expectFaults(withStrengths({ strength: 'must' }, ['must']), []);
    expectFaults(withStrengths({ strength: 'must', covers: BOTH }, ['should', 'must']), []);
  });

  test('is no bare should where it covers a must', () => {
    const fault = `${POLICE}, wt2023.core.lead: is a should, but covers a must without a note on its strength`;
    expectFaults(withStrengths({}, ['must']), [fault]);
    expectFaults(withStrengths({ covers: BOTH }, ['should', 'must']), [fault]);
    const strengthNote = 'must for chief officers';
    expectFaults(withStrengths({ strengthNote }, ['must']), []);
  });

  test('is none at all where it may be done: that is guidance', () => {
    expectFaults(withStrengths({}, ['may']), [
      `${POLICE}, wt2023.core.lead: may be done, so it is guidance beside a question and not one`,
    ]);
    expectFaults(withStrengths({ covers: BOTH }, ['should', 'may']), []);
  });

  test('that binds bodies under section 11 is a must of theirs alone', () => {
    const must = { ...ENTRIES.wt2018, strength: 'must' };
    const withBinds = (binds: Files): Files => ({
      'duties.json': [
        aDuty('core.lead', { strength: { wt2018: 'must', wt2023: 'should' }, binds: 'section11' }),
      ],
      ...asking({ editions: { ...ENTRIES, wt2018: { ...must, ...binds } } }),
    });
    expectFaults(withBinds({ binds: 'section11' }), []);
    expectFaults(withBinds({}), [
      `${CLUB}, wt2018.core.lead: is a must, but nothing it covers is one`,
    ]);
  });
});

describe('what is left out, with a reason, is no fault', () => {
  const CLUB_ALONE = { 'duties.json': [DUTY, aDuty('core.deputy', { appliesTo: ['club'] })] };
  const POLICE_ALONE = { 'duties.json': [DUTY, aDuty('core.deputy', { appliesTo: ['police'] })] };

  test.each(['core.deputy', 'core.*'])('by the id or by the group: %s', (pattern) => {
    const leftOut = [{ ids: [pattern], reason: 'A club is small.' }];
    expectFaults({ ...CLUB_ALONE, 'agencies/club.json': aClub({ leftOut }) }, []);
  });

  test('in the editions that are named, and no others', () => {
    const leftOut = [{ ids: ['core.deputy'], editions: ['wt2018'], reason: 'Not then.' }];
    expectFaults({ ...POLICE_ALONE, 'agencies/police.json': aPoliceForce({ leftOut }) }, [
      `${POLICE}, wt2023: ${MISSING}`,
    ]);
  });
});

describe('a reason that leaves nothing out is a fault', () => {
  test.each([
    ['what is asked', { ids: ['core.lead'] }, 'core.lead'],
    ['a group of which all is asked', { ids: ['core.*'] }, 'core.*'],
    ['what is expected of nobody', { ids: ['core.deputy'] }, 'core.deputy'],
    [
      'what is asked in the edition named',
      { ids: ['core.lead'], editions: ['wt2018'] },
      'core.lead',
    ],
    [
      'an edition in which this agency has no template',
      { ids: ['core.lead'], editions: ['wt2023'] },
      'core.lead',
    ],
  ])('because it is of %s', (_, entry, pattern) => {
    const leftOut = [{ ...entry, reason: 'A club is small.' }];
    expectFaults({ 'agencies/club.json': aClub({ leftOut }) }, [
      `${CLUB}, leftOut: ${pattern} leaves nothing out`,
    ]);
  });

  test('because an earlier one says it already', () => {
    const leftOut = [
      { ids: ['core.*'], reason: 'A club is small.' },
      { ids: ['core.deputy'], reason: 'Nobody deputises.' },
    ];
    const duties = [DUTY, aDuty('core.deputy', { appliesTo: ['club'] })];
    expectFaults({ 'duties.json': duties, 'agencies/club.json': aClub({ leftOut }) }, [
      `${CLUB}, leftOut: core.deputy leaves nothing out`,
    ]);
  });

  test('one by one: another pattern of the same reason may leave something out', () => {
    const leftOut = [{ ids: ['core.lead', 'core.deputy'], reason: 'A club is small.' }];
    const duties = [DUTY, aDuty('core.deputy', { appliesTo: ['club'] })];
    expectFaults({ 'duties.json': duties, 'agencies/club.json': aClub({ leftOut }) }, [
      `${CLUB}, leftOut: core.lead leaves nothing out`,
    ]);
  });
});
