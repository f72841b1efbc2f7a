import { countOf } from '../report/wording.ts';
import type { Position, PositionShare } from './feedback.ts';

/** A difference smaller than this is none: the share of the group is said in steps of five. */
const CLOSE = 10;

export type Beside = 'more' | 'alike' | 'fewer';

/** How an agency's share of answers at the top of the scale stands beside that of its group. */
export function comparePosition({ full, rated, group }: PositionShare): Beside {
  const by = (full / rated) * 100 - group;
  if (Math.abs(by) < CLOSE) return 'alike';
  return by > 0 ? 'more' : 'fewer';
}

const BESIDE_WORDS = {
  more: 'More than the group',
  alike: 'Much like the group',
  fewer: 'Fewer than the group',
} as const;

export function describeBeside(share: PositionShare): string {
  return BESIDE_WORDS[comparePosition(share)];
}

/** "12 of 20 (60%)": a percentage always stands with its count. */
export function formatOwnShare({ full, rated }: PositionShare): string {
  return `${full} of ${rated} (${toWhole(full, rated)}%)`;
}

/** None and all are never said of a group. */
export function formatGroupShare({ group }: PositionShare): string {
  if (group === 5) return '5% or fewer';
  return group === 95 ? '95% or more' : `about ${group}%`;
}

/** 100% means all and 0% means none. */
function toWhole(full: number, rated: number): number {
  const whole = Math.round((full / rated) * 100);
  if (full < rated) return Math.max(full === 0 ? 0 : 1, Math.min(99, whole));
  return 100;
}

/** What the numbers come to, in one sentence. */
export function summarisePosition({ all, among, agencies }: Position): string {
  const own = `You rated ${formatOwnShare(all)} of your answers at the top of the scale.`;
  const group = `Taken together, ${countOf(agencies, 'agency', 'agencies')} like yours (${among}) rated ${formatGroupShare(all)} of theirs there, yours included.`;
  return `${own} ${group}`;
}

/** What a position can and cannot mean; it stands wherever one is shown. */
export const POSITION_NOTE =
  'This is about the ratings agencies gave themselves, not about how safe children are. A lower share can mean a more honest audit. Shares of the group are in steps of five per cent, and no other agency is named or can be worked out.';
