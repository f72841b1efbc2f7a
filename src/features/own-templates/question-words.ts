import type { SelectOption } from '../../components/select.tsx';
import type { OwnScale } from '../../domain/own-template/own-template.ts';
import type { FieldWords } from './use-own-fields.ts';
import { WEIGHT_OPTIONS } from './weight.ts';

export const CAN_BE_NA = 'yes';

export const QUESTION_LABELS = {
  title: 'Short title',
  question: 'The question',
  expectation: 'What is expected',
  why: 'Why it is asked',
  documents: 'Documents to suggest as evidence',
  data: 'Data to suggest',
  voice: 'Voices and observation to suggest',
  impact: 'Tests of its effect to suggest',
  weight: 'How much it counts in the score of its standard',
  strength: 'How strong is the duty?',
  notApplicable: 'Can an agency say that it does not apply?',
  sources: 'Sources',
} as const;

type FixedField = keyof typeof QUESTION_LABELS;

/** The fields of a question as a form has them: lists are lines, and each point has a box of its own. */
export type QuestionField = FixedField | `descriptor-${number}` | `guidance-${number}`;

export const STRENGTH_OPTIONS: readonly SelectOption[] = [
  { value: 'must', label: 'Must' },
  { value: 'should', label: 'Should' },
];

export const NA_OPTIONS: readonly SelectOption[] = [
  { value: CAN_BE_NA, label: 'Yes, with a reason' },
  { value: 'no', label: 'No' },
];

const CHOICES: Readonly<Partial<Record<QuestionField, readonly SelectOption[]>>> = {
  weight: WEIGHT_OPTIONS,
  strength: STRENGTH_OPTIONS,
  notApplicable: NA_OPTIONS,
};

/** A field of a question as its form calls it, and what is in it or chosen there. */
export function describeField(scale: OwnScale, name: QuestionField, value: string): FieldWords {
  const chosen = CHOICES[name]?.find((option) => option.value === value);
  return { label: labelOf(scale, name), text: chosen?.label ?? value };
}

function labelOf({ points }: OwnScale, name: QuestionField): string {
  if (isFixed(name)) return QUESTION_LABELS[name];
  const [field, number] = name.split('-');
  const place = Number(number);
  return field === 'guidance'
    ? labelOfGuidance(place)
    : labelOfPoint(points[place]?.label ?? '', place);
}

function isFixed(name: QuestionField): name is FixedField {
  return Object.hasOwn(QUESTION_LABELS, name);
}

export function labelOfPoint(label: string, place: number): string {
  return label.trim() === '' ? `Point ${place + 1}` : label;
}

export function labelOfGuidance(place: number): string {
  return `Guidance beside it, ${place + 1}`;
}
