import { test } from 'vitest';

import { aClub, aPoliceForce, aStanding, expectFaults } from './sound-files.ts';

test('an agency without editions is a fault', () => {
  expectFaults({ 'agencies/club.json': aClub({ editions: {} }) }, [
    'audit-templates/agencies/club.json, editions: has no edition, so it offers no template',
  ]);
});

test('an agency without depths is a fault', () => {
  expectFaults({ 'agencies/club.json': aClub({ depths: {} }) }, [
    'audit-templates/agencies/club.json, depths: has no depth, so it offers no template',
  ]);
});

test.each([
  ['guidanceOnly', 'Section 11 self-audit'],
  ['guidanceOnly', 'A self-audit on section\u00a011(2)'],
  ['sisterDuty', 'Our S11 audit'],
  ['sisterDuty', 'Our s.11 audit'],
  ['sisterDuty', 'Section eleven audit'],
])('a body outside section 11 (%s) is not titled "%s"', (kind, reportTitle) => {
  const editions = {
    wt2018: aStanding(kind, 'Safeguarding assessment'),
    wt2023: aStanding(kind, reportTitle),
  };
  expectFaults({ 'agencies/club.json': aClub({ editions }) }, [
    'audit-templates/agencies/club.json, editions.wt2023.reportTitle: says section 11, which does not bind this agency',
  ]);
});

test('the name of a body outside section 11 does not say it either, as it stands on the cover', () => {
  expectFaults({ 'agencies/club.json': aClub({ name: 'Section 11 clubs' }) }, [
    'audit-templates/agencies/club.json, name: says section 11, which does not bind this agency',
  ]);
});

test.each(['Section 110 audit', 'Section 175 audit', 'Clubs for girls 11 and over'])(
  'other numbers are no fault: %s',
  (reportTitle) => {
    const editions = { wt2018: aStanding('sisterDuty', reportTitle) };
    expectFaults({ 'agencies/club.json': aClub({ editions }) }, []);
  },
);

test('a section 11 body may say section 11 in its name and titles', () => {
  expectFaults({ 'agencies/police.json': aPoliceForce({ name: 'Section 11 forces' }) }, []);
});
