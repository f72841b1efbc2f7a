import { describe, expect, test } from 'vitest';

import { listModuleIds } from '../../../src/catalogue/checks/check-references.ts';
import { agencySchema } from '../../../src/domain/template/template-source.ts';
import {
  aClub,
  aModule,
  anEntry,
  aPoliceForce,
  aQuestion,
  aStanding,
  DEPTHS,
  ENTRIES,
  expectFaults,
} from './sound-files.ts';

describe('an edition that is no file in editions/ is a fault', () => {
  test('in a question', () => {
    const editions = { ...ENTRIES, wt2032: anEntry('Children Act 2004, section 11') };
    expectFaults({ 'modules/core.json': aModule(aQuestion({ editions })) }, [
      'audit-templates/modules/core.json, core.lead.editions: there is no edition wt2032',
    ]);
  });

  test('in the guidance beside a question', () => {
    const guidance = [{ id: 'core.hint', text: 'Consider it.', editions: ['wt2023', 'wt2032'] }];
    expectFaults({ 'modules/core.json': aModule(aQuestion({ guidance })) }, [
      'audit-templates/modules/core.json, core.lead.guidance.core.hint.editions: there is no edition wt2032',
    ]);
  });

  test('in an agency', () => {
    const editions = {
      wt2018: aStanding('sisterDuty', 'Audit'),
      wt2032: aStanding('sisterDuty', 'Audit'),
    };
    expectFaults({ 'agencies/club.json': aClub({ editions }) }, [
      'audit-templates/agencies/club.json, editions: there is no edition wt2032',
    ]);
  });
});

describe('a module that is no file in modules/ is a fault', () => {
  const option = { id: 'cadets', title: 'Cadets', about: 'Cadets.', modules: ['cadets'] };

  test('in a depth', () => {
    const depths = { ...DEPTHS, full: { version: '1.0', modules: ['core', 'more'] } };
    expectFaults({ 'agencies/police.json': aPoliceForce({ depths }) }, [
      'audit-templates/agencies/police.json, modules: there is no module more',
    ]);
  });

  test('in an option', () => {
    expectFaults({ 'agencies/police.json': aPoliceForce({ options: [option] }) }, [
      'audit-templates/agencies/police.json, modules: there is no module cadets',
    ]);
  });

  test('the modules of an agency are those of its depths and its options', () => {
    const agency = agencySchema.parse(aPoliceForce({ options: [option] }));
    expect(listModuleIds(agency)).toEqual(['core', 'cadets']);
  });
});

test('reasons for an agency that does not exist are a fault', () => {
  expectFaults({ 'why/clubs.json': { 'core.lead': 'Leaders need one.' } }, [
    'audit-templates/why/clubs.json: there is no agency clubs',
  ]);
});
