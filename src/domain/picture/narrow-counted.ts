import type { StandardId } from '../template/standard.ts';
import type { Counted } from './count-in.ts';

/** Which part of a round is looked at. */
export type Part = {
  /** Kinds of agency; all where none is named. */
  readonly kinds?: readonly string[];
  readonly standard?: StandardId;
};

/** The same round as if only these agencies had been asked only this. Who is left out stays. */
export function narrowCounted(whole: Counted, { kinds, standard }: Part): Counted {
  const { counted, leftOut } = whole;
  if (kinds === undefined && standard === undefined) return whole;
  const agencies =
    kinds === undefined ? counted : counted.filter(({ received }) => kinds.includes(received.kind));
  if (standard === undefined) return { counted: agencies, leftOut };
  return {
    counted: agencies.map((one) => ({
      ...one,
      cells: one.cells.filter(({ question }) => question.standard === standard),
    })),
    leftOut,
  };
}
