import { describe, expect, test } from 'vitest';

import { dutySchema, findStrength, isExpected } from '../../../src/domain/template/duty.ts';
import { aDuty } from '../../support/duties.ts';

describe('how strong a duty is', () => {
  const strength = { wt2018: 'must', wt2023: 'should', wt2032: 'may' };
  const STANDINGS = ['section11', 'sisterDuty', 'guidanceOnly'] as const;

  test.each(STANDINGS)('is what its edition says, whatever the standing: %s', (standing) => {
    const duty = aDuty('core.lead', { strength });
    expect(findStrength(duty, 'wt2018', standing)).toBe('must');
    expect(findStrength(duty, 'wt2023', standing)).toBe('should');
    expect(findStrength(duty, 'wt2032', standing)).toBe('may');
  });

  test('is nothing in an edition that does not have it', () => {
    expect(findStrength(aDuty('core.lead', { strength }), 'wt2010', 'section11')).toBeUndefined();
  });

  test.each([
    ['section11', 'must'],
    ['sisterDuty', 'should'],
    ['guidanceOnly', 'should'],
  ] as const)('of what binds bodies under section 11 alone is, for %s, a %s', (standing, asked) => {
    const duty = aDuty('core.lead', { strength, binds: 'section11' });
    expect(findStrength(duty, 'wt2018', standing)).toBe(asked);
    expect(findStrength(duty, 'wt2023', standing)).toBe('should');
    expect(findStrength(duty, 'wt2032', standing)).toBe('may');
  });
});

describe('a duty is expected', () => {
  test.each(['core', 'all'])('of every agency, if it applies to "%s"', (appliesTo) => {
    const duty = aDuty('core.lead', { appliesTo });
    expect(isExpected(duty, 'police', 'wt2023')).toBe(true);
    expect(isExpected(duty, 'club', 'wt2023')).toBe(true);
  });

  test('of the agencies it names, and no others', () => {
    const duty = aDuty('police.custody', { appliesTo: ['police', 'btp'] });
    expect(isExpected(duty, 'police', 'wt2023')).toBe(true);
    expect(isExpected(duty, 'btp', 'wt2023')).toBe(true);
    expect(isExpected(duty, 'club', 'wt2023')).toBe(false);
  });

  test('in the editions that have it, and no others', () => {
    const duty = aDuty('core.lead', { strength: { wt2018: 'may' } });
    expect(isExpected(duty, 'police', 'wt2018')).toBe(true);
    expect(isExpected(duty, 'police', 'wt2023')).toBe(false);
  });
});

test.each([
  ['a duty of nobody', { appliesTo: [] }],
  ['a strength there is none of', { strength: { wt2018: 'could' } }],
  ['a must that binds others alone', { binds: 'sisterDuty' }],
  ['a mark that is not set', { statute: false }],
  ['a field there is none of', { colour: 'blue' }],
])('%s is no entry of the catalogue', (_, change) => {
  const entry = { id: 'core.lead', strength: {}, appliesTo: 'all' };
  expect(dutySchema.safeParse(entry).success).toBe(true);
  expect(dutySchema.safeParse({ ...entry, ...change }).success).toBe(false);
});
