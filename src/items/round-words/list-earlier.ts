import type { CommentarySection } from '../../domain/moderation/commentary.ts';
import type { readRoundHistory } from '../../storage/round-history.ts';

export type EarlierWords = { readonly text: string; readonly at: string };

type History = Awaited<ReturnType<typeof readRoundHistory>>;

/** What stood in a section before, the latest first; nothing while it is read. */
export function listEarlier(
  history: History | undefined,
  section: CommentarySection,
): readonly EarlierWords[] {
  const rows = history?.ok === true ? history.value.rows : [];
  return rows
    .flatMap((row) =>
      row.kind === 'commentary' && row.rowId === section && row.row.text.trim() !== ''
        ? [{ text: row.row.text, at: row.movedAt }]
        : [],
    )
    .toReversed();
}
