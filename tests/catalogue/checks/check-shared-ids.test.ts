import { describe, test } from 'vitest';

import {
  aDuty,
  aModule,
  aQuestion,
  DESCRIPTORS,
  DUTY,
  ENTRIES,
  expectFaults,
} from './sound-files.ts';

/** The question of another module, which no agency asks. */
function inAnother(change: Record<string, unknown>): Record<string, unknown> {
  const descriptors = DESCRIPTORS.map((text) => `In the second place: ${text}`);
  const question = aQuestion({ descriptors, ...change });
  return { 'modules/lite.json': { id: 'lite', title: 'Lite', questions: [question] } };
}

describe('one id', () => {
  test('in two standards is a fault', () => {
    expectFaults(inAnother({ standard: 'culture' }), [
      'audit-templates/modules/lite.json, core.lead.standard: is culture, but modules/core.json has it in leadership',
    ]);
  });

  test('in two modules under one standard is none', () => {
    expectFaults(inAnother({}), []);
  });
});

describe('guidance beside a question is a fault where a question scores it', () => {
  const guidance = [{ id: 'core.hint', text: 'Consider it.', editions: ['wt2023'] }];
  const withGuidance = {
    'duties.json': [DUTY, aDuty('core.hint', { strength: { wt2023: 'may' } })],
    'modules/core.json': aModule(aQuestion({ guidance })),
  };

  test.each([
    ['by its own id', { id: 'core.hint' }],
    ['among what it covers', { id: 'core.other', covers: ['core.other', 'core.hint'] }],
    [
      'among what it covers in one edition',
      {
        id: 'core.other',
        editions: { wt2023: { ...ENTRIES.wt2023, covers: ['core.other', 'core.hint'] } },
      },
    ],
  ])('%s', (_, change) => {
    expectFaults({ ...withGuidance, ...inAnother(change) }, [
      'audit-templates/modules/core.json, core.lead.guidance.core.hint: is scored by a question of wt2023, so it is no mere guidance',
    ]);
  });

  test.each([
    ['no question does', { id: 'core.other' }],
    [
      'a question of another edition does',
      {
        id: 'core.other',
        editions: { wt2018: { ...ENTRIES.wt2018, covers: ['core.other', 'core.hint'] } },
      },
    ],
  ])('and none where %s', (_, change) => {
    expectFaults({ ...withGuidance, ...inAnother(change) }, []);
  });
});
