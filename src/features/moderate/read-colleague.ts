import type { ModerationFile } from '../../domain/moderation/moderation-file.ts';
import { fail, succeed, type Result } from '../../domain/shared/result.ts';
import { MODERATION_LIMITS } from '../../files/moderation/moderation-limits.ts';
import { askOnce } from '../../offline/ask-once.ts';
import type { Round } from '../../domain/collection/round.ts';
import type { ColleagueFault } from './explain-moderation-file.ts';
import { moderationReplySchema, type ModerationReply } from './moderation-message.ts';
import workerAddress from './moderation-worker.ts?worker&url';

/** Reads another moderator's file in a worker of its own; one that is too large is not read at all. */
export async function readColleague(
  file: File,
  round: Pick<Round, 'id'>,
): Promise<Result<ModerationFile['content'], ColleagueFault>> {
  const most = MODERATION_LIMITS.fileBytes;
  if (file.size > most) return fail({ kind: 'tooLarge', most });
  let reply: ModerationReply;
  try {
    const parse = (data: unknown): ModerationReply => moderationReplySchema.parse(data);
    reply = await askOnce({ address: workerAddress, message: file, parse });
  } catch {
    return fail({ kind: 'notStarted' });
  }
  if (reply.kind === 'refused') return fail(reply.problem);
  const { roundId, roundName } = reply.content;
  if (roundId !== round.id) return fail({ kind: 'otherRound', roundName });
  return succeed(reply.content);
}
