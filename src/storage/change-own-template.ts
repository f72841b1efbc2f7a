import type { OwnChange } from '../domain/own-template/own-history.ts';
import { findUndo } from '../domain/own-template/own-history.ts';
import { ownTemplateSchema, type OwnTemplate } from '../domain/own-template/own-template.ts';
import {
  findStep,
  isEmptyStep,
  isTypingOn,
  takeStep,
  type TemplateStep,
} from '../domain/own-template/template-step.ts';
import { fail, succeed, type Result } from '../domain/shared/result.ts';
import { readAtOnce, writeAtOnce } from './at-once.ts';
import { tables } from './database.ts';
import {
  readChanges,
  readLastChange,
  readRow,
  toStored,
  type KeptChange,
  type KeptChanges,
  type MissingOwnTemplate,
  type OpenRow,
  type OwnTemplateProblem,
  type StoredOwnTemplate,
} from './own-templates.ts';
import { firstPath } from './read-rows.ts';
import type { ReadProblem } from './storage-problem.ts';

const changedTables = [tables.ownTemplates, tables.ownTemplateHistory];

export type SavedOwnTemplate = {
  readonly stored: StoredOwnTemplate;
  /** What stood, where another tab had written the same thing since: its words are in the history. */
  readonly other?: OwnTemplate;
};

export type OwnEdit = {
  readonly change: (own: OwnTemplate) => OwnTemplate;
  /** What is changed, for the history: the same words while one thing is typed. */
  readonly what: string;
  /**
   * Whether this writes over what another tab wrote and this one had not shown; none for what changes
   * whatever stands, such as a move.
   */
  readonly isOverOther?: (stands: OwnTemplate) => boolean;
};

/**
 * Changes what stands now, so that two tabs at work on different questions take nothing from each
 * other. What was there goes to the history, with what leads back to it.
 */
export function updateOwnTemplate(
  id: string,
  { change, what, isOverOther = () => false }: OwnEdit,
  now: Date,
): Promise<Result<SavedOwnTemplate, OwnTemplateProblem>> {
  return writeAtOnce<SavedOwnTemplate, OwnTemplateProblem>(changedTables, async () => {
    const open = await readRow(id);
    if (!open.ok) return open;
    const fitting = ownTemplateSchema.safeParse(change(open.value.own));
    if (!fitting.success) return fail({ kind: 'unfit', where: firstPath(fitting.error) });
    const back = findStep(fitting.data, open.value.own);
    if (isEmptyStep(back)) return succeed({ stored: toStored(open.value) });
    const { own } = open.value;
    const isClash = isOverOther(own);
    await keepEdit(open.value, fitting.data, { what, back, isClash }, now);
    const stored = await put(open.value, fitting.data, now);
    return succeed(isClash ? { stored, other: own } : { stored });
  });
}

/** Takes back the last change that stands; or, with `redo`, puts back what was taken back last. */
export function undoOwnTemplate(
  id: string,
  way: 'undo' | 'redo',
  now: Date,
): Promise<Result<StoredOwnTemplate | undefined, OwnTemplateProblem>> {
  return writeAtOnce<StoredOwnTemplate | undefined, OwnTemplateProblem>(changedTables, async () => {
    const open = await readRow(id);
    if (!open.ok) return open;
    const { changes } = await readChanges(id);
    const found = findUndo(changes)[way];
    if (found === undefined) return succeed(undefined);
    const earlier = takeStep(open.value.own, found.change.back);
    if (earlier === undefined) return fail({ kind: 'unfit', where: 'history' });
    const back = findStep(earlier, open.value.own);
    await keep(
      open.value,
      { kind: way, what: found.change.what, isClash: false, back },
      now.toISOString(),
    );
    return succeed(await put(open.value, earlier, now));
  });
}

/** The template as it was before a change of its history, put in place of what stands: an edit as any. */
export function bringBackOwnTemplate(
  id: string,
  historyId: number,
  now: Date,
): Promise<Result<StoredOwnTemplate | undefined, OwnTemplateProblem>> {
  return writeAtOnce<StoredOwnTemplate | undefined, OwnTemplateProblem>(changedTables, async () => {
    const open = await readRow(id);
    if (!open.ok) return open;
    const { changes } = await readChanges(id);
    const earlier = goBack(open.value.own, changes, historyId);
    if (earlier === undefined) return succeed(undefined);
    const back = findStep(earlier, open.value.own);
    if (isEmptyStep(back)) return succeed(toStored(open.value));
    const what = 'An earlier version was brought back';
    await keep(open.value, { kind: 'edit', what, isClash: false, back }, now.toISOString());
    return succeed(await put(open.value, earlier, now));
  });
}

/** What stands and all that led to it; may be given to a live query. */
export function readOwnTemplateHistory(
  id: string,
): Promise<
  Result<KeptChanges & { readonly stored: StoredOwnTemplate }, ReadProblem | MissingOwnTemplate>
> {
  return readAtOnce<
    KeptChanges & { readonly stored: StoredOwnTemplate },
    ReadProblem | MissingOwnTemplate
  >(changedTables, async () => {
    const open = await readRow(id);
    if (!open.ok) return open;
    return succeed({ stored: toStored(open.value), ...(await readChanges(id)) });
  });
}

/** The state before a change, by way of all the changes since. Nothing where the way is broken. */
export function goBack(
  own: OwnTemplate,
  changes: readonly KeptChange[],
  historyId: number,
): OwnTemplate | undefined {
  let state: OwnTemplate | undefined = own;
  for (const kept of changes.toReversed()) {
    state = state && takeStep(state, kept.change.back);
    if (kept.id === historyId) return state;
  }
  return undefined;
}

type Edit = { readonly what: string; readonly back: TemplateStep; readonly isClash: boolean };

/** Typing on adds nothing to the history: the change it goes on with leads back past both. */
async function keepEdit(open: OpenRow, next: OwnTemplate, edit: Edit, now: Date): Promise<void> {
  const last = await readLastChange(open.row.id);
  const movedAt = now.toISOString();
  if (last !== undefined && !edit.isClash && goesOn(last, edit, open, next, now)) {
    const before = takeStep(open.own, last.change.back);
    if (before !== undefined) {
      const back = findStep(next, before);
      await tables.ownTemplateHistory.update(last.id, {
        text: JSON.stringify({ ...last.change, back }),
        movedAt,
      });
      return;
    }
  }
  await keep(open, { kind: 'edit', ...edit }, movedAt);
}

/** After a rest of this length the next words are another change, to be undone by itself. */
const REST_MS = 60_000;

function goesOn(
  last: KeptChange,
  { what, back }: Edit,
  open: OpenRow,
  next: OwnTemplate,
  now: Date,
): boolean {
  return (
    last.kind === 'edit' &&
    last.change.what === what &&
    now.getTime() - Date.parse(last.movedAt) < REST_MS &&
    isTypingOn(back, findStep(open.own, next))
  );
}

async function keep(
  { row }: OpenRow,
  change: Omit<OwnChange, 'format' | 'version'>,
  movedAt: string,
): Promise<void> {
  const text = { format: 's11-own-template-change', version: 1, ...change };
  await tables.ownTemplateHistory.add({
    templateId: row.id,
    name: row.name,
    text: JSON.stringify(text),
    revision: row.revision,
    changedAt: row.changedAt,
    movedAt,
  });
}

async function put({ row }: OpenRow, own: OwnTemplate, now: Date): Promise<StoredOwnTemplate> {
  const changed = {
    ...row,
    name: own.name,
    text: JSON.stringify(own),
    revision: row.revision + 1,
    changedAt: now.toISOString(),
  };
  await tables.ownTemplates.put(changed);
  return toStored({ row: changed, own });
}
