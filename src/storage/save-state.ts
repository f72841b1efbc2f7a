import type { WriteProblem } from './storage-problem.ts';

/** What the status line may say: "saved" only after the transaction is complete. */
export type SaveState =
  | { readonly kind: 'nothingYet' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: Date }
  | FailedSaveState;

export type FailedSaveState = {
  readonly kind: 'notSaved';
  readonly problem: WriteProblem;
  /** Absent where trying again cannot help, or an open form has a button of its own. */
  readonly retry?: () => void;
  /** What has been typed and is not stored, as it is when asked for, to be taken elsewhere. */
  readonly findWords?: () => string;
  /** Whether those words have a copy that outlives the page. */
  readonly isKept?: boolean;
};

/** Tells how the saving of one thing goes; a failure of one is not hidden by another's success. */
export type ReportSave = (what: string, state: SaveState) => void;

/** The one state to show for all: a failure first, then what is under way, then the latest save. */
export function combineSaves(saves: Iterable<SaveState>): SaveState {
  const all = [...saves];
  const urgent =
    all.find(({ kind }) => kind === 'notSaved') ?? all.find(({ kind }) => kind === 'saving');
  if (urgent !== undefined) return urgent;
  const times = all.flatMap((save) => (save.kind === 'saved' ? [save.at.getTime()] : []));
  return times.length === 0
    ? { kind: 'nothingYet' }
    : { kind: 'saved', at: new Date(Math.max(...times)) };
}
