import { useCallback, useState } from 'react';
import * as z from 'zod/mini';

import { dropDraft, keepDraft, readDraft } from '../../storage/kept-drafts.ts';

/** A form that is open inside the page: which item it is of, and what stands in it. */
export type OpenItem<Form> = {
  readonly id: string;
  readonly isNew: boolean;
  readonly values: Form;
};

export type OpenItemState<Form> = {
  readonly item: OpenItem<Form> | undefined;
  readonly open: (item: OpenItem<Form>) => void;
  /** Notes what the form holds now, so that leaving or losing the page loses none of it. */
  readonly keep: (values: Form) => void;
  readonly close: () => void;
};

/** The item form of a section. Left open, it is open again when the page comes back. */
export function useOpenItem<Form>(
  key: string,
  valuesSchema: z.ZodMiniType<Form>,
): OpenItemState<Form> {
  const [item, setItem] = useState<OpenItem<Form> | undefined>(() =>
    readDraft(key, z.object({ id: z.string(), isNew: z.boolean(), values: valuesSchema })),
  );
  const keep = useCallback(
    (values: Form) => {
      if (item !== undefined) keepDraft(key, { ...item, values });
    },
    [key, item],
  );
  const close = useCallback(() => {
    dropDraft(key);
    setItem(undefined);
  }, [key]);
  return { item, open: setItem, keep, close };
}
