import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';

import { gatherReplies, withReplies } from '../domain/feedback/gather-replies.ts';
import { scoreAudit } from '../domain/scoring/score-audit.ts';
import type { Scorecard } from '../domain/scoring/scorecard.ts';
import { listFeedback } from '../storage/feedback.ts';
import type { StoredAudit } from '../storage/stored-audit.ts';

export type WithReplies = {
  readonly stored: StoredAudit;
  readonly scorecard: Scorecard;
  /** Replies to the feedback of other rounds, which this audit’s return does not carry. */
  readonly elsewhere: number;
};

/**
 * An audit with what was answered to its feedback, as a return and a report of it say; nothing until
 * that is read. Feedback that cannot be read counts among what is left out.
 */
export function useReplies(stored: StoredAudit, scorecard: Scorecard): WithReplies | undefined {
  const read = useLiveQuery(() => listFeedback(stored.audit.id), [stored.audit.id]);
  return useMemo(() => {
    if (read === undefined) return undefined;
    const received = read.ok ? read.value.received : [];
    const damaged = read.ok ? read.value.damaged : [UNREAD];
    const { replies, elsewhere } = gatherReplies(received, stored.ticket);
    if (replies.length === 0 && damaged.length === 0) return { stored, scorecard, elsewhere };
    const audit = withReplies(stored.audit, replies);
    return {
      stored: { ...stored, audit, damaged: [...stored.damaged, ...damaged] },
      scorecard: scoreAudit(stored.template, audit, scorecard.today),
      elsewhere,
    };
  }, [read, stored, scorecard]);
}

const UNREAD = { table: 'feedback', key: '', where: '' } as const;
