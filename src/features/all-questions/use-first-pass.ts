import { useMemo, useRef, useState } from 'react';
import * as z from 'zod/mini';

import type { Answer, AuditId } from '../../domain/audit/audit.ts';
import type { QuestionResult, Scorecard } from '../../domain/scoring/scorecard.ts';
import { questionIdSchema, type QuestionId } from '../../domain/template/template.ts';
import { dropDraft, keepDraft, readDraft } from '../../storage/kept-drafts.ts';
import type { StoredAudit } from '../../storage/stored-audit.ts';
import type { ReportSave } from '../../storage/save-state.ts';
import { describeChoice } from './choice-words.ts';
import {
  goOn,
  offerAgain,
  startPass,
  takeStep,
  undoStep,
  type FirstPass,
  type Step,
} from './first-pass.ts';
import type { RatingSave } from './rating-queue.ts';
import { useRatings, type Ratings } from './use-ratings.ts';

export type FirstPassState = {
  readonly pass: FirstPass;
  readonly results: readonly QuestionResult[];
  readonly ratings: Ratings;
  /** What was done last, in words. */
  readonly said: string;
  readonly rate: (rating: number) => void;
  readonly putOff: () => void;
  readonly undo: () => void;
  /** Goes on with what stands, here or from another tab. */
  readonly goOn: () => void;
  /** Makes the other tab's choice stand, and goes on. */
  readonly takeOther: (other: Answer) => void;
  readonly offerAgain: () => void;
};

const putOffSchema = z.object({ later: z.array(questionIdSchema) });

/** One question after another. A question is left only when its rating is stored. */
export function useFirstPass(
  stored: StoredAudit,
  scorecard: Scorecard,
  reportSave: ReportSave,
): FirstPassState {
  const results = useMemo(
    () => scorecard.standards.flatMap(({ questions }) => questions),
    [scorecard],
  );
  const { pass, said, turnTo } = useTurns(stored.audit.id, results);
  const ratings = useRatings(stored, reportSave);
  const runAlone = useOneAtATime();
  const atCurrent = (act: (id: QuestionId) => Promise<void> | void): void => {
    const { current } = pass;
    if (current !== undefined) runAlone(() => act(current));
  };
  const take = (step: Step, words: string): void => {
    turnTo(takeStep(results, pass, step), `${nameOf(results, step.id)}: ${words}.`);
  };
  const decide = async (id: QuestionId, saving: Promise<RatingSave>): Promise<void> => {
    const step: Step = { kind: 'rated', id, before: ratings.findSeen(id).answer };
    const saved = await saving;
    if (saved.kind !== 'saved' || saved.clash !== undefined) return;
    take(step, describeChoice(saved.answer, stored.template.scale));
  };
  const undo = async (step: Step): Promise<void> => {
    const words = `Undone. ${nameOf(results, step.id)} is open again.`;
    if (await takeBack(step, ratings)) turnTo(undoStep(pass), words);
  };
  return {
    pass,
    results,
    ratings,
    said,
    rate: (rating) => {
      atCurrent((id) => decide(id, ratings.rate(id, rating)));
    },
    takeOther: (other) => {
      atCurrent((id) => decide(id, takeDecided(id, other, ratings)));
    },
    goOn: () => {
      atCurrent((id) => {
        turnTo(leaveAsItIs(results, pass, id, ratings), '');
        ratings.dismissClash(id);
      });
    },
    putOff: () => {
      atCurrent((id) => {
        take({ kind: 'later', id }, 'come back later');
      });
    },
    undo: () => {
      const step = pass.steps.at(-1);
      if (step !== undefined) runAlone(() => undo(step));
    },
    offerAgain: () => {
      turnTo(offerAgain(results, pass), '');
    },
  };
}

function nameOf(results: readonly QuestionResult[], id: QuestionId): string {
  return `Question ${results.find(({ question }) => question.id === id)?.place ?? ''}`;
}

function takeDecided(id: QuestionId, other: Answer, ratings: Ratings): Promise<RatingSave> {
  ratings.dismissClash(id);
  return ratings.takeChoice(id, other);
}

/** Answers whether nothing of the step stands in storage any more. */
async function takeBack(step: Step, { takeChoice }: Ratings): Promise<boolean> {
  if (step.kind === 'later') return true;
  const saved = await takeChoice(step.id, step.before);
  return saved.kind === 'saved';
}

/** Once a clash is decided, undoing that brings the other tab's choice. */
function leaveAsItIs(
  results: readonly QuestionResult[],
  pass: FirstPass,
  id: QuestionId,
  { ratedById }: Ratings,
): FirstPass {
  const clash = ratedById.get(id)?.clash;
  if (clash === undefined) return goOn(results, pass, id);
  return takeStep(results, pass, { kind: 'rated', id, before: clash });
}

type Turns = {
  readonly pass: FirstPass;
  readonly said: string;
  readonly turnTo: (next: FirstPass, said: string) => void;
};

/** Where the pass is. What was put off is still put off after an interruption. */
function useTurns(auditId: AuditId, results: readonly QuestionResult[]): Turns {
  const key = `${auditId} first-pass`;
  const [pass, setPass] = useState(() =>
    startPass(results, readDraft(key, putOffSchema)?.later ?? []),
  );
  const [said, setSaid] = useState('');
  return {
    pass,
    said,
    turnTo: (next, words) => {
      setPass(next);
      setSaid(words);
      if (next.later.length > 0) keepDraft(key, { later: next.later });
      else dropDraft(key);
    },
  };
}

/** A key pressed twice rates one question, not the next one too, which nobody has read. */
function useOneAtATime(): (run: () => Promise<void> | void) => void {
  const isRunning = useRef(false);
  return (run) => {
    if (isRunning.current) return;
    isRunning.current = true;
    void Promise.resolve(run()).finally(() => {
      isRunning.current = false;
    });
  };
}
