import type { Page } from 'playwright-core';

import { auditIdSchema, type Audit } from '../../src/domain/audit/audit.ts';
import { must } from '../../src/domain/shared/must.ts';
import { listQuestions, type Template } from '../../src/domain/template/template.ts';
import { aLink, anAnswer, anAudit, aPlannedAction, aTemplate, uuidOf } from './builders.ts';
import { aDevice } from './device-rows.ts';
import { putRows } from './e2e-database.ts';

/** A sentence of twenty words, so that lengths are easy to count. */
const SENTENCE =
  'Every service keeps a record of who was trained, when, by whom, and of what changed for children since then. ';

export const LARGE_AUDIT = auditIdSchema.parse(uuidOf(5_000));

export type LargeAudit = { readonly audit: Audit; readonly template: Template };

/** 200 questions with 2,000 words each, 300 items of evidence and 200 actions. */
export function aLargeAudit(): LargeAudit {
  const template = aTemplate(10, 20, (place) => ({ title: `Arrangement number ${place + 1}` }));
  const questions = listQuestions(template);
  const idOf = (place: number) => must(questions[place % questions.length], 'a question').id;
  const answers = questions.map((_, place) =>
    anAnswer({ rating: place % 4, narrative: `${place} ${SENTENCE.repeat(100)}` }),
  );
  const audit = anAudit(template, answers, {
    id: LARGE_AUDIT,
    evidence: Array.from({ length: 300 }, (_, place) =>
      aLink(place + 1, {
        title: `Record ${place + 1} of training`,
        questionIds: [idOf(place), idOf(place * 7 + 1)],
        reviewDate: `20${26 + (place % 3)}-0${1 + (place % 9)}-15`,
      }),
    ),
    actions: questions.map((_, place) => aPlannedAction(place + 1_001, idOf(place))),
  });
  return { audit, template };
}

/** Puts it into the database of the app that is open in the page, past the app's own code. */
export function storeLargeAudit(page: Page, { audit, template }: LargeAudit): Promise<void> {
  const { audits, templates, answers, evidence, actions } = aDevice(template, [audit]);
  return putRows(page, { audits, templates, answers, evidence, actions });
}
