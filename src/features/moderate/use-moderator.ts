import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect } from 'react';
import * as z from 'zod/mini';

import type { RoundId } from '../../domain/collection/round.ts';
import {
  moderatorIdSchema,
  moderatorSchema,
  penSchema,
  type Moderator,
} from '../../domain/moderation/moderation.ts';
import { saveModerator, type StoredModeration } from '../../storage/moderations.ts';
import { newId } from '../../storage/new-id.ts';
import { readSetting, saveSetting } from '../../storage/settings.ts';

const SETTING = 'moderator';

const settingSchema = z.strictObject({ id: moderatorIdSchema, moderator: moderatorSchema });
export type OwnModerator = z.infer<typeof settingSchema>;

/** What this opening of the app writes with; see `docs/decisions/0021`. */
export const PEN = penSchema.parse(newId());

/** Who moderates on this device; `null` while nobody has said so, `undefined` while it is read. */
export function useModerator(): OwnModerator | null | undefined {
  const read = useLiveQuery(() => readSetting(SETTING, settingSchema));
  if (read === undefined) return undefined;
  return read.ok ? (read.value ?? null) : null;
}

/** Keeps who moderates on this device. Another person on it is another moderator. */
export async function keepModerator(
  own: OwnModerator | null,
  moderator: Moderator,
): Promise<boolean> {
  const isSame = own?.moderator.name === moderator.name;
  const id = isSame ? own.id : moderatorIdSchema.parse(newId());
  const saved = await saveSetting(SETTING, { id, moderator });
  return saved.ok;
}

/** Says in the round who its moderator is, so that a colleague's device can name them. */
export function useSaidInRound(
  roundId: RoundId,
  own: OwnModerator | null | undefined,
  moderation: StoredModeration | undefined,
): void {
  const known = own ? moderation?.moderatorById.get(own.id) : undefined;
  const isSaid =
    known !== undefined && known.name === own?.moderator.name && known.role === own.moderator.role;
  useEffect(() => {
    if (own && moderation !== undefined && !isSaid) {
      void saveModerator(roundId, own.id, own.moderator, new Date());
    }
  }, [roundId, own, moderation, isSaid]);
}
