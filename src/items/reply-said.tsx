import type { ReactElement } from 'react';

import type { ReplyKey } from '../domain/audit/reply.ts';
import type { SaidLine } from '../domain/moderation/list-said.ts';
import { formatDate, toPlainDate } from '../domain/shared/plain-date.ts';
import { SummaryList, type SummaryListRow } from '../components/summary-list.tsx';

type ReplySaidProps = {
  readonly reply: ReplyKey;
  /** Missing where its return cannot be read. */
  readonly text: string | undefined;
  /** What it answers. */
  readonly said: readonly SaidLine[];
};

const UNREAD =
  'The words of this reply could not be read. Nothing has been deleted. Import the return again.';

/** What a partnership said of one answer, and what the agency replies. */
export function ReplySaid({ reply, text = UNREAD, said }: ReplySaidProps): ReactElement {
  const day = formatDate(toPlainDate(new Date(reply.feedback.madeAt)));
  return (
    <SummaryList
      rows={[
        ...said.map((line) => toRow(`Your ${line.what.toLowerCase()}`, line.text)),
        toRow(`They reply to the feedback of ${day}`, text),
      ]}
    />
  );
}

function toRow(key: string, words: string): SummaryListRow {
  return { key, value: <div className="s11-kept-words">{words}</div> };
}
