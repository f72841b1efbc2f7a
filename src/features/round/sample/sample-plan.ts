/*
 * Who stands in the sample round. Days are counted from the day it is made, so that what is late is
 * late whenever that is.
 */

/** When the returns of this year's round were due, and those of the year before. */
export const DUE = -10;
export const DUE_BEFORE = DUE - 365;

/** How an agency's return came this year. */
export type SampleReturn =
  | { readonly kind: 'returned'; readonly on: number; readonly how?: 'pdf' | 'sealed' | 'draft' }
  /** First one version, then one that takes its place. */
  | { readonly kind: 'twice'; readonly on: number; readonly again: number }
  /** Without its pack: somebody has to say whose it is. */
  | { readonly kind: 'withoutPack'; readonly on: number }
  | { readonly kind: 'missing' };

export type SampleAgency = {
  readonly agencyKind: string;
  /** Its own number: the same audit, whenever the sample is made. */
  readonly number: number;
  readonly now: SampleReturn;
  /** On which day of the round before it returned; missing where it was not asked. */
  readonly before?: number;
  /** Signed in both years, with one key or with another each. */
  readonly signs?: 'sameKey' | 'otherKey';
  readonly chased?: readonly number[];
  readonly extendedTo?: number;
};

export const SAMPLE_AGENCIES: readonly SampleAgency[] = [
  {
    agencyKind: 'police',
    number: 1,
    now: { kind: 'returned', on: -19 },
    before: -12,
    signs: 'sameKey',
  },
  {
    agencyKind: 'la-childrens-social-care',
    number: 2,
    now: { kind: 'returned', on: -12 },
    before: -3,
  },
  {
    agencyKind: 'nhs-provider',
    number: 3,
    now: { kind: 'twice', on: -25, again: -14 },
    before: -9,
  },
  {
    agencyKind: 'icb',
    number: 4,
    now: { kind: 'returned', on: -15 },
    before: -20,
    signs: 'otherKey',
  },
  {
    agencyKind: 'district-council',
    number: 5,
    now: { kind: 'returned', on: -6 },
    before: -1,
    chased: [-9],
  },
  {
    agencyKind: 'district-council',
    number: 6,
    now: { kind: 'missing' },
    before: 11,
    chased: [-8, -2],
  },
  { agencyKind: 'schools-colleges', number: 7, now: { kind: 'returned', on: -21 }, before: -14 },
  {
    agencyKind: 'schools-colleges',
    number: 8,
    now: { kind: 'returned', on: -11, how: 'draft' },
    before: -7,
  },
  {
    agencyKind: 'schools-colleges',
    number: 9,
    now: { kind: 'missing' },
    before: -2,
    chased: [-12],
    extendedTo: 9,
  },
  { agencyKind: 'early-years', number: 10, now: { kind: 'returned', on: -17 }, before: -5 },
  {
    agencyKind: 'vcse-faith-private',
    number: 11,
    now: { kind: 'returned', on: -13, how: 'sealed' },
    before: -8,
  },
  {
    agencyKind: 'vcse-faith-private',
    number: 12,
    now: { kind: 'withoutPack', on: -5 },
    before: -4,
  },
  {
    agencyKind: 'probation',
    number: 13,
    now: { kind: 'returned', on: -18, how: 'pdf' },
    before: -16,
  },
  { agencyKind: 'housing', number: 14, now: { kind: 'returned', on: -10 } },
];

export const SAMPLE_KINDS: readonly string[] = [
  ...new Set(SAMPLE_AGENCIES.map(({ agencyKind }) => agencyKind)),
];
