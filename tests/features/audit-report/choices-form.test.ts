import { expect, test } from 'vitest';

import { FIRST_CHOICES, FULL_REPORT } from '../../../src/domain/report/report-choices.ts';
import {
  choicesFormSchema,
  toChoices,
  toChoicesForm,
} from '../../../src/features/audit-report/choices-form.ts';

const ALL = {
  ...FULL_REPORT,
  leftOut: ['ratings' as const],
  people: 'byRole' as const,
  marking: { kind: 'own' as const, words: 'In confidence' },
  largePrint: true,
  withReturn: true,
  logo: { mediaType: 'image/jpeg' as const, data: 'AAAA', alt: 'Crest' },
  boardSummary: 'On our way.',
};

test.each([FIRST_CHOICES, FULL_REPORT, ALL])(
  'choices come out of the form as they went in',
  (choices) => {
    const form = toChoicesForm(choices);
    expect(choicesFormSchema.safeParse(form).success).toBe(true);
    expect(toChoices(form)).toEqual(choices);
  },
);

test('what another choice hides is kept in its box and is no part of the report', () => {
  const form = { ...toChoicesForm(ALL), marking: 'official' as const, ownSummary: false };
  expect(form).toMatchObject({ ownMarking: 'In confidence', boardSummary: 'On our way.' });
  const { marking, ...choices } = toChoices(form);
  expect(marking).toEqual({ kind: 'official' });
  expect(choices).not.toHaveProperty('boardSummary');
});

test.each([
  ['ownMarking', { marking: 'own' as const }],
  ['logoAlt', { logoData: 'AAAA' }],
  ['boardSummary', { ownSummary: true }],
])('%s is asked for where it is needed', (field, change) => {
  const parsed = choicesFormSchema.safeParse({ ...toChoicesForm(FIRST_CHOICES), ...change });
  expect(parsed.error?.issues.map(({ path }) => path)).toEqual([[field]]);
});
