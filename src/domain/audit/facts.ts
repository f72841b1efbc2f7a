/** One thing a version of an answer or item says, in the words a person reads. */
export type Fact = {
  readonly label: string;
  /** Empty when nothing is said. */
  readonly value: string;
  /** Words a person typed, which may be long, or a choice and the like. */
  readonly kind: 'text' | 'choice';
};

export type Difference = Omit<Fact, 'value'> & {
  readonly before: string;
  readonly after: string;
};

/** What two versions say differently, in the order of the earlier one's facts. */
export function listDifferences(
  before: readonly Fact[],
  after: readonly Fact[],
): readonly Difference[] {
  const labels = [...new Set([...before, ...after].map(({ label }) => label))];
  return labels.flatMap((label) => {
    const earlier = before.find((fact) => fact.label === label);
    const later = after.find((fact) => fact.label === label);
    const { kind } = earlier ?? later ?? { kind: 'text' as const };
    const change = { label, kind, before: earlier?.value ?? '', after: later?.value ?? '' };
    return change.before === change.after ? [] : [change];
  });
}

/** What became of a text: added to at its end, rewritten, taken out, or written where none was. */
export type TextFate = 'written' | 'takenOut' | 'addedTo' | 'changed';

export function findTextFate({ before, after }: Pick<Difference, 'before' | 'after'>): TextFate {
  if (before === '') return 'written';
  if (after === '') return 'takenOut';
  return after.startsWith(before) ? 'addedTo' : 'changed';
}
