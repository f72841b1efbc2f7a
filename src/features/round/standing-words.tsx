import type { ReactElement } from 'react';

import { Tag } from '../../components/tag.tsx';
import type { AgencyStanding } from '../../domain/collection/track-round.ts';
import { countOf } from '../../domain/report/wording.ts';
import { formatShortDate } from '../../domain/shared/plain-date.ts';

/** How far an agency is, in two or three words. */
export function nameStanding(standing: AgencyStanding): string {
  switch (standing.kind) {
    case 'returned':
      return standing.daysLate > 0 ? 'Returned late' : 'Returned';
    case 'late':
      return 'Late';
    case 'extended':
      return 'Extension agreed';
    case 'due':
      return 'Not yet returned';
    case 'notExpected':
      return 'Not expected';
  }
}

/** The days behind the words; empty where there are none. */
export function detailStanding(standing: AgencyStanding): string {
  switch (standing.kind) {
    case 'returned': {
      const came = formatShortDate(standing.current.source.cameOn);
      return standing.daysLate > 0 ? `${came}, ${countOf(standing.daysLate, 'day')} late` : came;
    }
    case 'late':
      return `by ${countOf(standing.days, 'day')}`;
    case 'extended':
      return `until ${formatShortDate(standing.until)}`;
    case 'due':
      if (standing.days === undefined) return '';
      return standing.days === 0 ? 'due today' : `due in ${countOf(standing.days, 'day')}`;
    case 'notExpected':
      return standing.reason;
  }
}

export function StandingTag({ standing }: { readonly standing: AgencyStanding }): ReactElement {
  return <Tag kind={KINDS[standing.kind]}>{nameStanding(standing)}</Tag>;
}

const KINDS = {
  returned: 'plain',
  late: 'attention',
  extended: 'info',
  due: 'grey',
  notExpected: 'outline',
} as const;
