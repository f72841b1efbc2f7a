import { useCallback, useState } from 'react';
import * as z from 'zod/mini';

import { questionIdSchema, type QuestionId } from '../domain/template/template.ts';
import { dropDraft, keepDraft, readDraft } from '../storage/kept-drafts.ts';

/** What a form is opened for. */
export type ItemToOpen<Form> = {
  readonly id: string;
  readonly isNew: boolean;
  /** The question an action follows from, where the page is not that question's own. */
  readonly questionId?: QuestionId | undefined;
  readonly values: Form;
};

/** A form that is open inside the page: which item it is of, and what it starts with. */
export type OpenItem<Form> = ItemToOpen<Form> & {
  /** As it stood when the form was opened; unknown of one kept by the first release of the app. */
  readonly first?: Form | undefined;
};

/** How often the open form was asked for again, and whether it stands in another's way. */
export type FormCalls = { readonly times: number; readonly isInTheWay: boolean };

export type OpenItemState<Form> = {
  readonly item: OpenItem<Form> | undefined;
  /**
   * Opens a form. One that is open for something else with changes in it stays, and is called
   * instead: it takes the focus and says what to do.
   */
  readonly open: (item: ItemToOpen<Form>) => void;
  /** Notes what the form holds now, so that leaving or losing the page loses none of it. */
  readonly keep: (values: Form) => void;
  readonly close: () => void;
  readonly calls: FormCalls;
};

const NO_CALLS: FormCalls = { times: 0, isInTheWay: false };

/** The item form of a section. Left open, it is open again when the page comes back. */
export function useOpenItem<Form>(
  key: string,
  valuesSchema: z.ZodMiniType<Form>,
): OpenItemState<Form> {
  const [restored] = useState(() => findDraft(key, valuesSchema));
  const [item, setItem] = useState<OpenItem<Form> | undefined>(restored);
  const [hasChanges, setHasChanges] = useState(restored !== undefined);
  const [calls, setCalls] = useState(NO_CALLS);

  const open = (next: ItemToOpen<Form>): void => {
    const isOther = item?.id !== next.id;
    if (item !== undefined && (hasChanges || !isOther)) {
      setCalls({ times: calls.times + 1, isInTheWay: calls.isInTheWay || isOther });
      return;
    }
    setItem({ ...next, first: next.values });
    setCalls(NO_CALLS);
  };
  const keep = useCallback(
    (values: Form) => {
      if (item === undefined) return;
      // Words of an earlier visit are changes whatever is done to them now.
      const isChanged = item === restored || !isSame(values, item.values);
      setHasChanges(isChanged);
      if (isChanged) keepDraft(key, { ...item, values });
      else dropDraft(key);
    },
    [key, item, restored],
  );
  const close = useCallback(() => {
    dropDraft(key);
    setItem(undefined);
    setHasChanges(false);
    setCalls(NO_CALLS);
  }, [key]);
  return { item, open, keep, close, calls };
}

function findDraft<Form>(
  key: string,
  valuesSchema: z.ZodMiniType<Form>,
): OpenItem<Form> | undefined {
  return readDraft(
    key,
    z.object({
      id: z.string(),
      isNew: z.boolean(),
      questionId: z.optional(questionIdSchema),
      values: valuesSchema,
      first: z.optional(valuesSchema),
    }),
  );
}

/** The fields of both stand in the same order, as the form library keeps it. */
function isSame<Form>(values: Form, others: Form): boolean {
  return JSON.stringify(values) === JSON.stringify(others);
}
