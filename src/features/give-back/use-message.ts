import { useLiveQuery } from 'dexie-react-hooks';

import type { RoundId } from '../../domain/collection/round.ts';
import { commentarySectionSchema } from '../../domain/moderation/commentary.ts';
import {
  NO_COMMENTARY,
  readCommentaries,
  type CommentaryKey,
  type StoredCommentary,
} from '../../storage/commentaries.ts';

const SECTION = commentarySectionSchema.parse('feedback');

export function keyOfMessage(roundId: RoundId): CommentaryKey {
  return { roundId, section: SECTION };
}

export type StoredMessage = {
  readonly stored: StoredCommentary;
  /** Of what the partnership wrote some could not be read; it is kept beside what is written now. */
  readonly isDamaged: boolean;
};

/** The words that go to every agency, which are a part of the round; `undefined` while they are read. */
export function useStoredMessage(roundId: RoundId): StoredMessage | undefined {
  const read = useLiveQuery(() => readCommentaries(roundId), [roundId]);
  if (read === undefined) return undefined;
  if (!read.ok) return { stored: NO_COMMENTARY, isDamaged: true };
  const { bySection, damaged } = read.value;
  return { stored: bySection.get(SECTION) ?? NO_COMMENTARY, isDamaged: damaged.length > 0 };
}
