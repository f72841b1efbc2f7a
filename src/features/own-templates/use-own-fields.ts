import { useEffect, useState, type ChangeEvent } from 'react';
import * as z from 'zod/mini';

import type { OwnTemplate } from '../../domain/own-template/own-template.ts';
import { updateOwnTemplate } from '../../storage/change-own-template.ts';
import { dropDraft, keepDraft, readDraft } from '../../storage/kept-drafts.ts';
import { toWriteProblem, type Editor } from './editor.ts';
import { createFieldSaver, type FieldSaver, type TypedFields } from './field-saver.ts';

type Box = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

export type BoundField = {
  readonly name: string;
  readonly value: string;
  readonly onChange: (event: ChangeEvent<Box>) => void;
};

export type OwnFields<Name extends string> = {
  readonly values: Readonly<Record<Name, string>>;
  readonly bind: (name: Name) => BoundField;
  readonly set: (name: Name, value: string) => void;
  /** Another tab changed the same thing meanwhile; what it wrote is in the history. */
  readonly isClash: boolean;
};

export type FieldsPlace<Name extends string> = {
  /** What the form is of: its words are kept under it until they are stored. */
  readonly key: string;
  /** For the history. */
  readonly what: string;
  readonly names: readonly Name[];
  readonly read: (own: OwnTemplate) => Readonly<Record<Name, string>>;
  /** Writes the fields that were typed in, and leaves all others as they stand. */
  readonly write: (own: OwnTemplate, typed: Typed<Name>) => OwnTemplate;
};

export type Typed<Name extends string> = Readonly<Partial<Record<Name, string>>>;

const draftSchema = z.record(z.string(), z.string());

type FieldsState = {
  readonly typed: TypedFields;
  readonly isWaiting: boolean;
  /** Of the last save of this form. */
  readonly revision: number;
  readonly isClash: boolean;
};

/**
 * A form that is saved as it is typed in. What is typed stands before what is stored, field by field,
 * until the template is changed from elsewhere: by an undo, or in another tab.
 */
export function useOwnFields<Name extends string>(
  editor: Editor,
  place: FieldsPlace<Name>,
): OwnFields<Name> {
  const { stored, join } = editor;
  const key = `own ${stored.id} ${place.key}`;
  const [start] = useState(() => readDraft(key, draftSchema));
  const [state, setState] = useState<FieldsState>({
    typed: start ?? {},
    isWaiting: start !== undefined,
    revision: stored.revision,
    isClash: false,
  });
  const [saver] = useState(() => createOwnSaver(editor, place, key, setState));
  useEffect(() => {
    if (start !== undefined) saver.put(start);
  }, [start, saver]);
  useEffect(() => {
    const leave = join(saver.flush);
    const onHidden = (): void => {
      if (document.visibilityState === 'hidden') void saver.flush();
    };
    document.addEventListener('visibilitychange', onHidden);
    return () => {
      leave();
      document.removeEventListener('visibilitychange', onHidden);
      void saver.flush();
    };
  }, [join, saver]);
  const isOurs = state.isWaiting || stored.revision <= state.revision;
  const typed = isOurs ? state.typed : {};
  const values = { ...place.read(stored.own), ...pick(typed, place.names) };
  const set = (name: Name, value: string): void => {
    setState((before) => ({
      ...before,
      typed: { ...(isOurs ? before.typed : {}), [name]: value },
      isWaiting: true,
    }));
    saver.put({ [name]: value });
  };
  return {
    values,
    set,
    bind: (name) => ({
      name,
      value: values[name],
      onChange: ({ target }) => {
        set(name, target.value);
      },
    }),
    isClash: state.isClash,
  };
}

/** What a draft of another version of this form says beside these is left out. */
function pick<Name extends string>(typed: TypedFields, names: readonly Name[]): Typed<Name> {
  const picked: Partial<Record<Name, string>> = {};
  for (const name of names) {
    const value = typed[name];
    if (value !== undefined) picked[name] = value;
  }
  return picked;
}

function createOwnSaver<Name extends string>(
  { stored, reportSave }: Editor,
  { what, names, write }: FieldsPlace<Name>,
  key: string,
  setState: (change: (before: FieldsState) => FieldsState) => void,
): FieldSaver {
  let baseRevision = stored.revision;
  return createFieldSaver({
    save: (fields) => {
      const change = (own: OwnTemplate): OwnTemplate => write(own, pick(fields, names));
      return updateOwnTemplate(stored.id, { change, what, baseRevision }, new Date());
    },
    onWaiting: (fields) => {
      keepDraft(key, fields);
      reportSave(key, { kind: 'saving' });
    },
    onStored: ({ stored: { revision }, isClash }, isAll) => {
      baseRevision = revision;
      setState((before) => ({
        ...before,
        isWaiting: !isAll,
        revision,
        isClash: before.isClash || isClash,
      }));
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
}
