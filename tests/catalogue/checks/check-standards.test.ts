import { test } from 'vitest';

import { expectFaults, STANDARDS } from './sound-files.ts';

test('a standard that is missing is a fault, even if no question needs it', () => {
  expectFaults({ 'standards.json': STANDARDS.filter(({ id }) => id !== 'culture') }, [
    'audit-templates/standards.json: the standard culture is missing',
  ]);
});

test('a standard that stands twice is a fault', () => {
  expectFaults({ 'standards.json': [...STANDARDS, ...STANDARDS.slice(11)] }, [
    'audit-templates/standards.json, 12.id: working-together stands here twice',
  ]);
});

test('a standard in the place of another is two faults', () => {
  const ids = STANDARDS.map((standard) =>
    standard.id === 'culture' ? { ...standard, id: 'policies' } : standard,
  );
  expectFaults({ 'standards.json': ids }, [
    'audit-templates/standards.json: the standard culture is missing',
    'audit-templates/standards.json, 3.id: policies stands here twice',
  ]);
});
