import type { PlainDate } from '../shared/plain-date.ts';
import { compareTexts, type CountedAgency } from './count-in.ts';

export type ActionsPicture = {
  readonly done: number;
  /** Planned and not done. */
  readonly open: number;
  /** Open, and their day has passed; among the open. */
  readonly overdue: number;
  readonly withoutDate: number;
  /** Open ones by the month they are due in, such as `2026-11`, the earliest first. */
  readonly byMonth: readonly {
    readonly month: string;
    readonly due: number;
    readonly overdue: number;
  }[];
  readonly agenciesWithOverdue: number;
};

/** Actions as the returns had them: what was done since is not known here. */
export function countActions(counted: readonly CountedAgency[], today: PlainDate): ActionsPicture {
  const byMonth = new Map<string, { due: number; overdue: number }>();
  const totals = { done: 0, open: 0, overdue: 0, withoutDate: 0, agenciesWithOverdue: 0 };
  for (const { summary } of counted) {
    const late = summary.openActions.filter((day) => day !== '' && day < today).length;
    totals.done += summary.doneActions;
    totals.open += summary.openActions.length;
    totals.overdue += late;
    if (late > 0) totals.agenciesWithOverdue += 1;
    for (const day of summary.openActions) {
      if (day === '') {
        totals.withoutDate += 1;
        continue;
      }
      const month = byMonth.get(day.slice(0, 7)) ?? { due: 0, overdue: 0 };
      month.due += 1;
      if (day < today) month.overdue += 1;
      byMonth.set(day.slice(0, 7), month);
    }
  }
  const months = [...byMonth].map(([month, counts]) => ({ month, ...counts }));
  return { ...totals, byMonth: months.toSorted((a, b) => compareTexts(a.month, b.month)) };
}
