import { test } from 'vitest';

import {
  aClub,
  aModule,
  aPoliceForce,
  aQuestion,
  aStanding,
  DEPTHS,
  DESCRIPTORS,
  ENTRIES,
  expectFaults,
} from './sound-files.ts';

const OTHER = {
  id: 'core.other',
  title: 'Another',
  descriptors: DESCRIPTORS.map((text) => `In the second place: ${text}`),
};

test('an agency, edition and depth without a question are a fault', () => {
  const onlyLater = {
    id: 'later',
    title: 'Later',
    questions: [aQuestion({ ...OTHER, editions: { wt2023: ENTRIES.wt2023 } })],
  };
  const depths = { ...DEPTHS, lite: { version: '1.0', modules: ['later'] } };
  expectFaults(
    { 'modules/later.json': onlyLater, 'agencies/police.json': aPoliceForce({ depths }) },
    ['audit-templates/agencies/police.json, police.wt2018.lite: asks no question'],
  );
});

test('a template that a saved audit could not hold is a fault', () => {
  const name = 'x'.repeat(500);
  const option = { id: name, title: 'Long', about: 'A long name.', modules: ['core'] };
  const editions = { wt2018: aStanding('guidanceOnly', 'Assessment') };
  const club = aClub({ editions, options: [name] });
  expectFaults({ [`options/${name}.json`]: option, 'agencies/club.json': club }, [
    /^audit-templates\/agencies\/club\.json, club\.wt2018\.standard\.x+\.id: Too big/,
  ]);
});

test('an entry that two questions cover is a fault in each template that asks both', () => {
  const both = aModule(aQuestion(), aQuestion({ ...OTHER, covers: ['core.other', 'core.lead'] }));
  expectFaults({ 'modules/core.json': both }, [
    'audit-templates/agencies/police.json, police.wt2018.standard: core.lead is asked twice',
    'audit-templates/agencies/police.json, police.wt2023.standard: core.lead is asked twice',
    'audit-templates/agencies/club.json, club.wt2018.standard: core.lead is asked twice',
  ]);
});

test('an entry that an edition adds to a question is covered in that edition alone', () => {
  const entry = { ...ENTRIES.wt2023, covers: ['core.other', 'core.lead'] };
  const both = aModule(
    aQuestion(),
    aQuestion({ ...OTHER, editions: { ...ENTRIES, wt2023: entry } }),
  );
  expectFaults({ 'modules/core.json': both }, [
    'audit-templates/agencies/police.json, police.wt2023.standard: core.lead is asked twice',
  ]);
});

test('two questions of one title are a fault', () => {
  const both = aModule(aQuestion(), aQuestion({ ...OTHER, title: 'Senior lead' }));
  expectFaults({ 'modules/core.json': both, 'agencies/police.json': aClub({ id: 'police' }) }, [
    'audit-templates/agencies/police.json, police.wt2018.standard: two questions are titled "Senior lead"',
    'audit-templates/agencies/club.json, club.wt2018.standard: two questions are titled "Senior lead"',
  ]);
});
