import { useState } from 'react';

import type { AuditId } from '../../domain/audit/audit.ts';
import type { CarriedAnswer } from '../../domain/audit/carried-answer.ts';
import type { QuestionId } from '../../domain/template/template.ts';
import { useReportedSave } from '../../items/use-reported-save.ts';
import {
  confirmQuestion,
  setCarriedState,
  undoConfirm,
  type Confirmed,
} from '../../storage/carried-states.ts';
import type { ReportSave } from '../../storage/save-state.ts';

type Place = { readonly auditId: AuditId; readonly questionId: QuestionId };

/** What was done last, and can be taken back. */
type Done =
  | { readonly kind: 'confirmed'; readonly confirmed: Confirmed }
  | { readonly kind: 'setAside' | 'started'; readonly id: string; readonly from: State };

type State = CarriedAnswer['state'];

export type Confirming = {
  /** Says that all that was brought to the question still holds. */
  readonly confirm: () => Promise<void>;
  readonly setAside: (one: CarriedAnswer) => Promise<void>;
  /** Puts the earlier words into the answer, to be confirmed. */
  readonly startFrom: (one: CarriedAnswer) => Promise<void>;
  readonly done: Done['kind'] | undefined;
  readonly undo: () => Promise<void>;
};

/** Words still being typed are stored first: what is then changed is what the page shows. */
export function useConfirming(
  { auditId, questionId }: Place,
  flush: () => Promise<boolean>,
  reportSave: ReportSave,
): Confirming {
  const { attempt } = useReportedSave('carried', reportSave);
  const [done, setDone] = useState<Done>();
  const change = async (
    one: CarriedAnswer,
    state: State,
    kind: 'setAside' | 'started',
  ): Promise<void> => {
    if (!(await flush())) return;
    const isStored = await attempt(() => setCarriedState(auditId, [one.id], state, new Date()));
    if (isStored) setDone({ kind, id: one.id, from: one.state });
  };
  return {
    done: done?.kind,
    confirm: async () => {
      if (!(await flush())) return;
      await attempt(async () => {
        const confirmed = await confirmQuestion(auditId, questionId, new Date());
        if (confirmed.ok) setDone({ kind: 'confirmed', confirmed: confirmed.value });
        return confirmed;
      });
    },
    setAside: (one) => change(one, 'setAside', 'setAside'),
    startFrom: (one) => change(one, 'toConfirm', 'started'),
    undo: async () => {
      if (done === undefined || !(await flush())) return;
      const isStored = await attempt(() =>
        done.kind === 'confirmed'
          ? undoConfirm(auditId, done.confirmed, new Date())
          : setCarriedState(auditId, [done.id], done.from, new Date()),
      );
      if (isStored) setDone(undefined);
    },
  };
}
