import * as z from 'zod/mini';

/** The columns that can be put away; the question itself always stands. */
export const COLUMN_KEYS = [
  'rating',
  'status',
  'narrative',
  'evidence',
  'actions',
  'carried',
  'changed',
] as const;
export type ColumnKey = (typeof COLUMN_KEYS)[number];

export const COLUMN_NAMES: Readonly<Record<ColumnKey, string>> = {
  rating: 'Rating',
  status: 'Status',
  narrative: 'Your arrangements',
  evidence: 'Evidence',
  actions: 'Actions',
  carried: 'Carried forward',
  changed: 'Changed',
};

/** How the table looks on this device, for every audit. */
export const tableLookSchema = z.object({
  hidden: z.array(z.enum(COLUMN_KEYS)),
  isDense: z.boolean(),
});
export type TableLook = z.infer<typeof tableLookSchema>;

export const TABLE_LOOK = 'questionTableLook';
export const FIRST_LOOK: TableLook = { hidden: [], isDense: false };
