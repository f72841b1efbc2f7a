import { changeModeration } from '../../src/domain/moderation/change-moderation.ts';
import {
  EMPTY_MODERATION,
  moderatorIdSchema,
  penSchema,
} from '../../src/domain/moderation/moderation.ts';
import { questionIdSchema } from '../../src/domain/template/template.ts';
import { closeStorage, openStorage } from '../../src/storage/connection.ts';
import {
  readModeration,
  saveModeration,
  type ModerationKey,
} from '../../src/storage/moderations.ts';
import { startRound } from '../../src/storage/rounds.ts';
import { uuidOf } from '../support/builders.ts';
import { aRound, hashOf, OTHER_ROUND, ROUND } from '../support/collection.ts';
import { deleteRaw } from './raw-database.ts';

export const NOW = new Date('2026-11-20T10:00:00.000Z');
export const BY = moderatorIdSchema.parse(uuidOf(1));

/** A new database with two rounds, of which nothing is decided. */
export async function startTwoRounds(): Promise<void> {
  closeStorage();
  await deleteRaw();
  await openStorage();
  for (const id of [ROUND, OTHER_ROUND]) {
    await startRound({ round: aRound({ id }), agencies: [], templates: [] }, NOW);
  }
}

/** The first answer of one return. */
export function keyOf(place: number, roundId = ROUND): ModerationKey {
  return {
    roundId,
    contentHash: hashOf(place),
    questionId: questionIdSchema.parse('core.question-1'),
  };
}

/** Writes a comment on it, in place of one that is there. */
export async function note(place: number, comment: string, roundId = ROUND): Promise<void> {
  const by = { by: BY, pen: penSchema.parse(uuidOf(2)), at: NOW.toISOString() };
  const read = await readModeration(roundId);
  const before = read.ok
    ? read.value.moderations.find(({ contentHash }) => contentHash === hashOf(place))?.moderation
    : undefined;
  const written = changeModeration(before ?? EMPTY_MODERATION, { comment }, by);
  const saved = await saveModeration(keyOf(place, roundId), written, NOW);
  if (!saved.ok) throw new Error(saved.problem.kind);
}
