import type { ReactElement } from 'react';

import type { AuditReturn } from '../../domain/audit-return/audit-return.ts';
import { keyOfReply } from '../../domain/audit/reply.ts';
import { listSaid } from '../../domain/moderation/list-said.ts';
import type { MetReply } from '../../domain/moderation/meet-replies.ts';
import { ReplySaid } from '../../items/reply-said.tsx';
import type { StoredModeration } from '../../storage/moderations.ts';
import type { QueueItem } from './queue-items.ts';

type RepliesProps = {
  readonly item: QueueItem;
  readonly moderation: StoredModeration;
  readonly documents: ReadonlyMap<string, AuditReturn>;
};

/** What the agency answers to what it was told of this answer, beside what that was. */
export function Replies({ item, moderation, documents }: RepliesProps): ReactElement | null {
  if (item.replies.length === 0) return null;
  return (
    <section className="s11-moderate__earlier" aria-labelledby="replies-heading">
      <h2 id="replies-heading" className="govuk-heading-m">
        The agency replies
      </h2>
      {item.replies.map((met) => (
        <ReplySaid
          key={keyOfReply(met.reply)}
          reply={met.reply}
          text={findText(met, documents)}
          said={moderation.moderations
            .filter(
              ({ contentHash, questionId }) =>
                contentHash === met.reply.feedback.onReturn && questionId === item.question.id,
            )
            .flatMap((one) => listSaid(one.moderation))}
        />
      ))}
    </section>
  );
}

function findText(
  { reply, received }: MetReply,
  documents: ReadonlyMap<string, AuditReturn>,
): string | undefined {
  const key = keyOfReply(reply);
  const { replies = [] } = documents.get(received.contentHash)?.content ?? {};
  return replies.find((one) => keyOfReply(one) === key)?.text;
}
