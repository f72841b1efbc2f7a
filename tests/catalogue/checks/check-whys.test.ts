import { test } from 'vitest';

import { expectFaults } from './sound-files.ts';

test('a reason for a question the agency is not asked is a fault', () => {
  expectFaults({ 'why/police.json': { 'core.leader': 'Officers need one.' } }, [
    'audit-templates/why/police.json, core.leader: this agency is not asked such a question',
  ]);
});
