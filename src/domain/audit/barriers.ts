import * as z from 'zod/mini';

import { typedTextSchema } from '../shared/text.ts';
import type { Template } from '../template/template.ts';

/** Stored and returned under these words: none is ever renamed, and later ones come at the end. */
export const BARRIERS = [
  'informationSharing',
  'thresholds',
  'noAnswer',
  'staffChanges',
  'workload',
  'roles',
  'meetings',
  'challenge',
  'systems',
  'areas',
  'somethingElse',
  'nothing',
] as const;
export const barrierSchema = z.enum(BARRIERS);
export type Barrier = z.infer<typeof barrierSchema>;

/** In the order in which they are offered and told. */
export const BARRIER_WORDS: Readonly<Record<Barrier, string>> = {
  informationSharing: 'Sharing information: what may be shared, with whom and how',
  thresholds: 'Thresholds: agencies see differently when a child needs help or protection',
  noAnswer: 'Not hearing back after a referral or a concern',
  staffChanges: 'Staff changes and vacancies, here or elsewhere',
  workload: 'Workload: too little time for joint work',
  roles: 'Not knowing who does what, or whom to contact',
  meetings: 'Meetings: short notice, not being invited, or the right people missing',
  challenge: 'Disagreements that are not raised or not settled',
  systems: 'IT systems that do not work together',
  areas: 'Working across several areas or partnerships with different procedures',
  somethingElse: 'Something else',
  nothing: 'Nothing gets in the way',
};

/** For a chart, where a sentence has no room. */
export const BARRIER_SHORT_WORDS: Readonly<Record<Barrier, string>> = {
  informationSharing: 'Sharing information',
  thresholds: 'Thresholds',
  noAnswer: 'Not hearing back',
  staffChanges: 'Staff changes and vacancies',
  workload: 'Workload',
  roles: 'Who does what',
  meetings: 'Meetings',
  challenge: 'Disagreements not settled',
  systems: 'IT systems',
  areas: 'Several areas or partnerships',
  somethingElse: 'Something else',
  nothing: 'Nothing gets in the way',
};

/** What gets in the way of working with other agencies, said of the audit as a whole. */
export const barriersSchema = z.strictObject({
  /** None twice, and nothing beside "nothing". */
  chosen: z.array(barrierSchema).check(z.refine(isOneSaying, 'says two things at once')),
  words: typedTextSchema,
});
export type Barriers = z.infer<typeof barriersSchema>;

function isOneSaying(chosen: readonly Barrier[]): boolean {
  const once = new Set(chosen);
  return once.size === chosen.length && !(once.has('nothing') && once.size > 1);
}

/** As they are kept: in the order in which they are offered; nothing where nothing was said. */
export function toBarriers({ chosen, words }: Barriers): Barriers | undefined {
  const inOrder = BARRIERS.filter((one) => chosen.includes(one));
  return inOrder.length === 0 && words.trim() === '' ? undefined : { chosen: inOrder, words };
}

/**
 * Bodies that section 11 or a sister duty binds to work with the others. A school, a club or a home
 * is asked about working with others by its own questions, and is spared one more.
 */
const ASKED: ReadonlySet<string> = new Set([
  'adult-social-care',
  'btp',
  'cafcass',
  'district-council',
  'gp-practice',
  'home-office-immigration',
  'housing',
  'icb',
  'independent-nhs-provider',
  'la-childrens-social-care',
  'la-corporate-services',
  'nhs-england',
  'nhs-provider',
  'pcc',
  'police',
  'prison',
  'probation',
  'secure-estate',
  'yot',
]);

/** Whether an audit on these questions asks what gets in the way; the short ones stay short. */
export function asksForBarriers({ agency, depth }: Pick<Template, 'agency' | 'depth'>): boolean {
  return depth !== 'lite' && ASKED.has(agency);
}

/** The kinds of agency that are asked. */
export function listAsked(): readonly string[] {
  return [...ASKED];
}
