import { useEffect, useState, type ChangeEvent } from 'react';
import * as z from 'zod/mini';

import type { OwnTemplate } from '../../domain/own-template/own-template.ts';
import { readDraft } from '../../storage/kept-drafts.ts';
import { createOwnSaver, type OwnSaver, type SavedForm } from './create-own-saver.ts';
import type { Editor } from './editor.ts';
import type { TypedFields } from './field-saver.ts';
import { pickTyped } from './other-words.ts';

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
  /** What another tab wrote meanwhile in the fields that were typed in here. */
  readonly other: OtherWords | undefined;
};

export type OtherWords = {
  readonly words: readonly FieldWords[];
  /** Puts them in the place of what was typed here. */
  readonly use: () => void;
  readonly dismiss: () => void;
};

/** A field and what is in it, as people read them. */
export type FieldWords = { readonly label: string; readonly text: string };

export type FieldsPlace<Name extends string> = SavedForm<Name> & {
  /** What the form is of: its words are kept under it until they are stored. */
  readonly key: string;
  readonly describe: (own: OwnTemplate, name: Name, value: string) => FieldWords;
};

const draftSchema = z.record(z.string(), z.string());

type FieldsState = {
  readonly typed: TypedFields;
  readonly isWaiting: boolean;
  /** Of the last save of this form. */
  readonly revision: number;
  /** What another tab wrote, until one of the two is chosen. */
  readonly other: TypedFields;
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
    other: {},
  });
  const [saver] = useState(() =>
    createOwnSaver(editor, place, key, (revision, isAll, other) => {
      setState((before) => ({
        ...before,
        isWaiting: !isAll,
        revision,
        other: { ...before.other, ...other },
      }));
    }),
  );
  useSaving(saver, join, start);
  const isOurs = state.isWaiting || stored.revision <= state.revision;
  const typed = isOurs ? state.typed : {};
  const values = { ...place.read(stored.own), ...pickTyped(typed, place.names) };
  const put = (fields: TypedFields, other: TypedFields): void => {
    setState((before) => ({
      ...before,
      typed: { ...(isOurs ? before.typed : {}), ...fields },
      isWaiting: true,
      other,
    }));
    saver.show(stored);
    saver.put(fields);
  };
  const set = (name: Name, value: string): void => {
    put({ [name]: value }, state.other);
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
    other: describeOther(place, stored.own, state.other, {
      use: () => {
        put(state.other, {});
      },
      dismiss: () => {
        setState((before) => ({ ...before, other: {} }));
      },
    }),
  };
}

/** Stores what an earlier page did not live to store, and what this one has, when it is hidden or left. */
function useSaving(saver: OwnSaver, join: Editor['join'], start: TypedFields | undefined): void {
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
}

function describeOther<Name extends string>(
  { names, describe }: FieldsPlace<Name>,
  own: OwnTemplate,
  other: TypedFields,
  ways: Omit<OtherWords, 'words'>,
): OtherWords | undefined {
  const words = names.flatMap((name) => {
    const value = other[name];
    return value === undefined ? [] : [describe(own, name, value)];
  });
  return words.length === 0 ? undefined : { words, ...ways };
}
