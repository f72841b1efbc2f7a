import { useEffect, useState, type ReactElement } from 'react';
import { createRoot } from 'react-dom/client';
import { flushSync } from 'react-dom';
import * as z from 'zod/mini';

import { useAnswerForm } from '../../src/features/answer-question/use-answer-form.ts';
import { auditIdSchema, evidenceIdSchema, type AuditId } from '../../src/domain/audit/audit.ts';
import { questionIdSchema, type QuestionId } from '../../src/domain/template/template.ts';
import { readAnswer } from '../../src/storage/answers.ts';
import { startAudit } from '../../src/storage/audits.ts';
import { openStorage } from '../../src/storage/connection.ts';
import { tables } from '../../src/storage/database.ts';
import { removeEvidence, restoreEvidence, saveEvidence } from '../../src/storage/evidence.ts';
import { newId } from '../../src/storage/new-id.ts';
import { listPending } from '../../src/storage/pending-text.ts';
import { replayPending } from '../../src/storage/replay-pending.ts';
import type { ReportSave } from '../../src/storage/save-state.ts';
import type { StoredAnswer } from '../../src/storage/stored-answer.ts';
import { aTemplate } from './builders.ts';
import type { Result } from '../../src/domain/shared/result.ts';

/**
 * A tab of the app without its pages: the app's own form of one question, its saving and its
 * storage, with what a user and the live reading of rows do put on `window.tab` for a harness.
 */

type Shown = { readonly auditId: AuditId; readonly questionId: QuestionId };

const root = createRoot(document.body.appendChild(document.createElement('main')));
const states = new Map<string, string>();
let flush: () => Promise<boolean> = () => Promise.resolve(true);
let showStored: (stored: StoredAnswer) => void = () => undefined;
let dismissClash = (): void => undefined;
let shown: Shown | undefined;

const reportSave: ReportSave = (what, state) => states.set(what, state.kind);

const tab = {
  /** What the app does when it starts: opens the database and stores what earlier pages left. */
  start: async (): Promise<number> => {
    take(await openStorage());
    return (await replayPending(new Date())).length;
  },
  startAudit: async (questions: number): Promise<string> => {
    const id = auditIdSchema.parse(newId());
    const details = { organisation: 'Many Tabs', period: '', preparedBy: '', preparedFor: '' };
    const template = aTemplate(1, questions);
    take(await startAudit({ id, template, details, isSample: false, now: new Date() }));
    return id;
  },
  /** Leaves the question that is shown, if there is one, and opens another. */
  open: async (audit: string, question: string): Promise<void> => {
    const next = {
      auditId: auditIdSchema.parse(audit),
      questionId: questionIdSchema.parse(question),
    };
    const stored = take(await readAnswer(next.auditId, next.questionId));
    flushSync(() => {
      root.render(<Question key={`${question} ${newId()}`} place={next} stored={stored} />);
    });
    shown = next;
    await tab.settle();
  },
  edit: (text: string): void => {
    const box = findBox();
    // Past React's own setter on the box, after which it would see no change.
    Reflect.set(HTMLTextAreaElement.prototype, 'value', text, box);
    box.dispatchEvent(new Event('input', { bubbles: true }));
  },
  /** Typing rests: what waits is saved. */
  rest: async (): Promise<boolean> => {
    const isStored = await flush();
    await tab.settle();
    return isStored;
  },
  /** The live reading of rows arrives. */
  refresh: async (): Promise<void> => {
    if (shown === undefined) throw new Error('No question is shown');
    const stored = take(await readAnswer(shown.auditId, shown.questionId));
    flushSync(() => {
      showStored(stored);
    });
  },
  hide: async (): Promise<void> => {
    setVisibility('hidden');
    await tab.settle();
    setVisibility('visible');
  },
  /** Waits until no save is under way; words that wait for a rest would keep it waiting for ever. */
  settle: async (): Promise<void> => {
    while ([...states.values()].includes('saving')) {
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
  },
  look: () => ({ text: findBox().value }),
  /** The words the tab says it wrote over unseen; said until the user has put it away. */
  takeClash: (): string | undefined => {
    const clash = document.querySelector('[role="alert"]')?.textContent;
    if (clash !== undefined) flushSync(dismissClash);
    return clash;
  },
  /** How many texts are kept aside, by all tabs. */
  countPending: (): number => listPending().length,
  saveEvidence: async (audit: string, id: string, title: string): Promise<number> => {
    const draft = {
      kind: 'link' as const,
      id: evidenceIdSchema.parse(id),
      title,
      ownerRole: '',
      questionIds: [],
      address: 'https://example.org/',
    };
    return take(await saveEvidence(auditIdSchema.parse(audit), draft, new Date())).number;
  },
  removeEvidence: async (audit: string, id: string): Promise<void> => {
    const key = [auditIdSchema.parse(audit), evidenceIdSchema.parse(id)] as const;
    take(await removeEvidence(...key, new Date()));
  },
  restoreEvidence: async (audit: string, id: string): Promise<void> => {
    const key = [auditIdSchema.parse(audit), evidenceIdSchema.parse(id)] as const;
    take(await restoreEvidence(...key, new Date()));
  },
  attach: async (audit: string, hash: string): Promise<void> => {
    const bytes = Uint8Array.from(hash, (letter) => z.parse(z.number(), letter.codePointAt(0)));
    const auditId = auditIdSchema.parse(audit);
    await tables.attachments.put({ auditId, hash, bytes, addedAt: new Date().toISOString() });
  },
};
export type Tab = typeof tab;

Reflect.set(window, 'tab', tab);

type QuestionProps = { readonly place: Shown; readonly stored: StoredAnswer };

function Question({ place, stored }: QuestionProps): ReactElement {
  const [live, setLive] = useState(stored);
  const answer = useAnswerForm(place, live, reportSave);
  useEffect(() => {
    flush = answer.flush;
    showStored = setLive;
    dismissClash = answer.dismissClash;
  }, [answer.flush, answer.dismissClash]);
  return (
    <>
      <textarea {...answer.form.register('narrative')} />
      {answer.clash !== undefined && <p role="alert">{answer.clash.narrative}</p>}
    </>
  );
}

function findBox(): HTMLTextAreaElement {
  const box = document.querySelector('textarea');
  if (box === null) throw new Error('No question is shown');
  return box;
}

function setVisibility(state: 'hidden' | 'visible'): void {
  Object.defineProperty(document, 'visibilityState', { value: state, configurable: true });
  document.dispatchEvent(new Event('visibilitychange'));
}

function take<Value, Problem>(result: Result<Value, Problem>): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}
