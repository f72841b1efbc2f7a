import type { RoundDifference, RowChanges } from '../../domain/device/compare-rounds.ts';
import { countWords, joinWords } from '../../domain/shared/count-words.ts';
import { formatMoment } from '../../domain/shared/format-moment.ts';

type Differs = Extract<RoundDifference, { kind: 'differs' }>;

/** What taking the file's state would do to the round, a line for each kind of thing. */
export function describeRoundChanges({
  ofAgencies,
  ofReturns,
  others,
  hasOtherDetails,
}: Differs): readonly string[] {
  return [
    ...(hasOtherDetails
      ? ['The name, the days, the contact, the questions or the letters would change.']
      : []),
    ...describe(ofAgencies, 'agency', 'agencies'),
    ...describe(ofReturns, 'return', 'returns'),
    ...(others === 0
      ? []
      : [`${countWords(others, 'other entry', 'other entries')} would change.`]),
  ];
}

/** “2 agencies would be added and 1 would change.” */
function describe(
  { added, changed, removed }: RowChanges,
  one: string,
  many: string,
): readonly string[] {
  const parts = [
    ...(added === 0 ? [] : [`${countWords(added, one, many)} would be added`]),
    ...(changed === 0 ? [] : [`${countWords(changed, one, many)} would change`]),
    ...(removed === 0 ? [] : [`${countWords(removed, one, many)} would be taken out`]),
  ];
  return parts.length === 0 ? [] : [`${joinWords(parts)}.`];
}

/** Which of the two was worked on last: the commonest slip is to take an old file for the newest. */
export function describeRoundLast({
  changedLast,
  backupChangedAt,
  deviceChangedAt,
}: Differs): string {
  const inFile = `in the file on ${formatMoment(backupChangedAt)}`;
  const here = `on this device on ${formatMoment(deviceChangedAt)}`;
  switch (changedLast) {
    case 'backup':
      return `The round was changed last ${inFile}; before that ${here}.`;
    case 'device':
      return `The round was changed last ${here}, after the file, where it was changed last on ${formatMoment(backupChangedAt)}. The file is the older.`;
    case 'neither':
      return `Both were changed last on ${formatMoment(backupChangedAt)}.`;
  }
}
