import type { OwnTemplate } from '../../domain/own-template/own-template.ts';
import { succeed, type Result } from '../../domain/shared/result.ts';
import { updateOwnTemplate } from '../../storage/change-own-template.ts';
import { dropDraft, keepDraft } from '../../storage/kept-drafts.ts';
import type { OwnTemplateProblem, StoredOwnTemplate } from '../../storage/own-templates.ts';
import { toWriteProblem, type Editor } from './editor.ts';
import { createFieldSaver, type FieldSaver, type TypedFields } from './field-saver.ts';
import { findOtherWords, pickTyped, type FieldsForm } from './other-words.ts';

export type SavedForm<Name extends string> = FieldsForm<Name> & {
  /** For the history. */
  readonly what: string;
};

export type OwnSaver = FieldSaver & {
  /** Says what the fields show, so that it is known what somebody types over. */
  readonly show: (stored: StoredOwnTemplate) => void;
};

/** `isAll` unless more was typed meanwhile; `other` is what another tab wrote in the same fields. */
type OnStored = (revision: number, isAll: boolean, other: TypedFields) => void;

type Saved = { readonly stored: StoredOwnTemplate; readonly other: TypedFields };

/** Saves what is typed in one form of a template, and finds what another tab typed in the same place. */
export function createOwnSaver<Name extends string>(
  { stored, reportSave }: Editor,
  form: SavedForm<Name>,
  key: string,
  onStored: OnStored,
): OwnSaver {
  let shown = stored.own;
  let { revision } = stored;
  let isWaiting = false;
  const saver = createFieldSaver<Saved, OwnTemplateProblem>({
    save: async (fields) => {
      const saved = await saveTyped(stored.id, form, fields, shown);
      // What was typed is shown, and of what others wrote nothing yet.
      if (saved.ok) shown = form.write(shown, pickTyped(fields, form.names));
      return saved;
    },
    onWaiting: (fields) => {
      isWaiting = true;
      keepDraft(key, fields);
      reportSave(key, { kind: 'saving' });
    },
    onStored: ({ stored: now, other }, isAll) => {
      ({ revision } = now);
      isWaiting = !isAll;
      onStored(revision, isAll, other);
      if (!isAll) return;
      dropDraft(key);
      reportSave(key, { kind: 'saved', at: new Date() });
    },
    onRefused: (problem, fields, retry) => {
      reportSave(key, {
        kind: 'notSaved',
        problem: toWriteProblem(problem),
        retry,
        findWords: () => Object.values(fields).join('\n\n'),
        isKept: true,
      });
    },
  });
  return {
    ...saver,
    show: (now) => {
      if (!isWaiting && now.revision >= revision) shown = now.own;
    },
  };
}

async function saveTyped<Name extends string>(
  id: string,
  form: SavedForm<Name>,
  fields: TypedFields,
  shown: OwnTemplate,
): Promise<Result<Saved, OwnTemplateProblem>> {
  const typed = pickTyped(fields, form.names);
  const findOther = (stands: OwnTemplate): TypedFields =>
    findOtherWords(form, typed, shown, stands);
  const saved = await updateOwnTemplate(
    id,
    {
      change: (own) => form.write(own, typed),
      what: form.what,
      isOverOther: (stands) => Object.keys(findOther(stands)).length > 0,
    },
    new Date(),
  );
  if (!saved.ok) return saved;
  const { stored, other } = saved.value;
  return succeed({ stored, other: other === undefined ? {} : findOther(other) });
}
