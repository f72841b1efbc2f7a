import * as z from 'zod/mini';

import { MAX_MARKING_LENGTH, type Marking } from '../domain/report/report-choices.ts';

const OWN = 'own';

/** A marking as a form holds it: the words of one's own stay while another is chosen. */
export const markingFields = {
  marking: z.enum(['none', 'official', 'officialSensitive', OWN]),
  ownMarking: z
    .string()
    .check(
      z.maxLength(MAX_MARKING_LENGTH, `Marking must be ${MAX_MARKING_LENGTH} characters or less`),
    ),
};

export type MarkingForm = {
  readonly marking: Marking['kind'];
  readonly ownMarking: string;
};

export const NO_MARKING: MarkingForm = { marking: 'none', ownMarking: '' };

export function hasItsWords({ marking, ownMarking }: MarkingForm): boolean {
  return marking !== OWN || ownMarking.trim() !== '';
}

/** What is wrong with it and where, for `z.refine`. */
export const MARKING_FAULT = {
  path: ['ownMarking'],
  message: 'Enter the words of the marking',
};

export function toMarkingForm(marking: Marking): MarkingForm {
  return {
    marking: marking.kind,
    ownMarking: marking.kind === OWN ? marking.words : '',
  };
}

/** Without its words one’s own marking is none yet. */
export function toMarking({ marking, ownMarking }: MarkingForm): Marking {
  if (marking !== OWN) return { kind: marking };
  const words = ownMarking.trim();
  return words === '' ? { kind: 'none' } : { kind: OWN, words };
}
