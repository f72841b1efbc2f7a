import { useEffect, useMemo, useRef, useState, type RefObject } from 'react';

import type { Result } from '../../domain/shared/result.ts';
import { createReportedSave } from '../../storage/reported-save.ts';
import type { ReportSave } from '../../storage/save-state.ts';
import type { WriteProblem } from '../../storage/storage-problem.ts';
import type { MissingItem } from '../../storage/unnumbered.ts';

/** Stores a change, and answers with what would take it back, if anything can. */
export type Change = () => Promise<Result<Change | undefined, WriteProblem | MissingItem>>;

export type Notice = {
  readonly title: string;
  readonly text: string;
  /** What takes it back. */
  readonly undo: Change | undefined;
};

export type BringingBack = {
  readonly notice: Notice | undefined;
  /** Takes the focus when something was brought back. */
  readonly place: RefObject<HTMLDivElement | null>;
  /** The words are said once it is done. A failure is told by the status line. */
  readonly run: (title: string, text: string, change: Change) => void;
  readonly undo: (change: Change) => void;
};

export const KEPT_BELOW = 'What stood there until now is kept below, among the earlier ones.';

/** Brings something back, says so, and offers the way back from that. */
export function useBringingBack(what: string, reportSave: ReportSave): BringingBack {
  const [notice, setNotice] = useState<Notice>();
  const place = useRef<HTMLDivElement>(null);
  const saving = useMemo(() => createReportedSave(what, reportSave), [what, reportSave]);
  useEffect(() => saving.stay(), [saving]);
  useEffect(() => {
    if (notice === undefined) return;
    place.current?.focus({ preventScroll: true });
    place.current?.scrollIntoView({ block: 'nearest' });
  }, [notice]);

  const run = async (title: string, text: string, change: Change): Promise<void> => {
    let undo: Change | undefined;
    const isStored = await saving.attempt(async () => {
      const done = await change();
      if (done.ok) undo = done.value;
      return done;
    });
    if (isStored) setNotice({ title, text, undo });
  };
  return {
    notice,
    place,
    run: (title, text, change) => void run(title, text, change),
    undo: (change) =>
      void run('Undone', 'All is as it was before.', async () => dropUndo(await change())),
  };
}

/** Undoing is the end of it: both are in the list, and either can be brought back. */
function dropUndo(
  done: Awaited<ReturnType<Change>>,
): Result<undefined, WriteProblem | MissingItem> {
  return done.ok ? { ok: true, value: undefined } : done;
}
