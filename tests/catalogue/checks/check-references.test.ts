import { describe, expect, test } from 'vitest';

import { listModuleIds } from '../../../src/catalogue/checks/check-references.ts';
import { agencySchema, optionSchema } from '../../../src/domain/template/template-source.ts';
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
  const option = { id: 'cadets', title: 'Cadets', about: 'Cadets.', modules: ['riders'] };
  const files = {
    'options/cadets.json': option,
    'agencies/police.json': aPoliceForce({ options: ['cadets'] }),
  };

  test('in a depth', () => {
    const depths = { ...DEPTHS, full: { version: '1.0', modules: ['core', 'more'] } };
    expectFaults({ 'agencies/police.json': aPoliceForce({ depths }) }, [
      'audit-templates/agencies/police.json, modules: there is no module more',
    ]);
  });

  test('in an option', () => {
    expectFaults(files, [
      'audit-templates/options/cadets.json, modules: there is no module riders',
    ]);
  });

  test('the modules of an agency are those of its depths and its options', () => {
    const agency = agencySchema.parse(files['agencies/police.json']);
    const optionById = new Map([['cadets', optionSchema.parse(option)]]);
    expect(listModuleIds(agency, optionById)).toEqual(['core', 'riders']);
  });
});

test('an option or a sector that is no file or entry is a fault', () => {
  const police = aPoliceForce({ options: ['cadets'], sector: 'rail' });
  expectFaults({ 'agencies/police.json': police }, [
    'audit-templates/agencies/police.json, sector: there is no sector rail',
    'audit-templates/agencies/police.json, options: there is no option cadets',
  ]);
});

test('an edition in an option or in what is left out that is no file is a fault', () => {
  const option = { id: 'cadets', title: 'Cadets', about: 'Cadets.', modules: ['core'] };
  const leftOut = [{ ids: ['core.*'], editions: ['wt2032'], reason: 'Not yet.' }];
  expectFaults(
    {
      'options/cadets.json': { ...option, editions: ['wt2031'] },
      'agencies/police.json': aPoliceForce({ leftOut }),
    },
    [
      'audit-templates/agencies/police.json, leftOut: there is no edition wt2032',
      'audit-templates/options/cadets.json, editions: there is no edition wt2031',
    ],
  );
});

test('reasons for an agency that does not exist are a fault', () => {
  expectFaults({ 'why/clubs.json': { 'core.lead': 'Leaders need one.' } }, [
    'audit-templates/why/clubs.json: there is no agency clubs',
  ]);
});
