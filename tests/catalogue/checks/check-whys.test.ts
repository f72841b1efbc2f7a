import { test } from 'vitest';

import { aModule, aQuestion, expectFaults } from './sound-files.ts';

test('a module that wants each agency to say why has a fault for each that does not', () => {
  expectFaults({ 'modules/core.json': { ...aModule(aQuestion()), whyByAgency: true } }, [
    'audit-templates/why/club.json, core.lead: why it is asked of this agency is not said',
  ]);
});

test('a reason for a question the agency is not asked is a fault', () => {
  expectFaults({ 'why/police.json': { 'core.leader': 'Officers need one.' } }, [
    'audit-templates/why/police.json, core.leader: this agency is not asked such a question',
  ]);
});
