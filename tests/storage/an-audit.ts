import {
  actionIdSchema,
  auditIdSchema,
  EMPTY_ANSWER,
  evidenceIdSchema,
  type Answer,
  type AuditDetails,
  type AuditId,
} from '../../src/domain/audit/audit.ts';
import {
  questionIdSchema,
  templateSchema,
  type QuestionId,
  type Template,
} from '../../src/domain/template/template.ts';
import type { ActionDraft } from '../../src/storage/actions.ts';
import { startAudit } from '../../src/storage/audits.ts';
import { closeStorage, openStorage } from '../../src/storage/connection.ts';
import type { EvidenceDraft } from '../../src/storage/evidence.ts';
import { deleteRaw } from './raw-database.ts';

export const NOW = new Date('2026-03-01T09:00:00.000Z');
export const LATER = new Date('2026-03-01T09:05:00.000Z');
export const LATEST = new Date('2026-03-02T16:30:00.000Z');

export const AUDIT = auditIdSchema.parse('3f0c6f4e-6a5c-4f0e-9a52-0d5f5a1c7b01');
export const OTHER_AUDIT = auditIdSchema.parse('3f0c6f4e-6a5c-4f0e-9a52-0d5f5a1c7b02');
export const LEAD = questionIdSchema.parse('core.senior-lead');
export const POLICY = questionIdSchema.parse('core.policy');

export function evidenceId(place: number): EvidenceDraft['id'] {
  return evidenceIdSchema.parse(`7d7b4a52-1f0e-4c7e-8b0a-0000000000${10 + place}`);
}

export function actionId(place: number): ActionDraft['id'] {
  return actionIdSchema.parse(`8e8c5b63-2a1f-4d8f-9c1b-0000000000${10 + place}`);
}

export const DETAILS: AuditDetails = {
  organisation: "St Mary's Church Hall",
  period: 'April 2025 to March 2026',
  preparedBy: 'Designated lead',
  preparedFor: 'Anyshire Safeguarding Children Partnership',
};

export function anAnswer(narrative: string, more: Partial<Answer> = {}): Answer {
  return { ...EMPTY_ANSWER, narrative, ...more };
}

/** The change a screen makes: these words, whatever stood there. */
export function write(narrative: string): (answer: Answer) => Answer {
  return (answer) => ({ ...answer, narrative });
}

export function aLink(place: number, title = 'Safeguarding policy'): EvidenceDraft {
  return {
    kind: 'link',
    id: evidenceId(place),
    title,
    ownerRole: 'Manager',
    questionIds: [LEAD],
    address: 'https://example.org/policy',
  };
}

export function aPlannedAction(place: number, what = 'Appoint a deputy'): ActionDraft {
  return {
    kind: 'planned',
    id: actionId(place),
    questionId: LEAD,
    what,
    ownerRole: 'Chair',
    successMeasure: 'A deputy is in post',
    status: 'notStarted',
  };
}

export function aTemplate(hashDigit = 'a'): Template {
  const aQuestion = (id: QuestionId) => ({
    id,
    covers: [id],
    title: 'A named lead',
    question: 'Is there a named lead?',
    expectation: 'A named person leads on safeguarding.',
    why: 'Someone must answer for it.',
    strength: 'must',
    citations: [{ kind: 'guidance', text: 'Working Together 2023, chapter 4' }],
    descriptors: ['Nobody.', 'Somebody, part of the time.', 'Mostly.', 'Fully.'],
    evidence: { documents: ['Job description'], data: [], voice: [], impact: [] },
    guidance: [],
    notApplicableAllowed: true,
    wordingHash: 'c'.repeat(64),
  });
  return templateSchema.parse({
    id: 'charity.wt2023.lite',
    version: '1.0.0',
    hash: hashDigit.repeat(64),
    agency: 'charity',
    agencyName: 'Small charity',
    edition: 'wt2023',
    editionTitle: 'Working Together 2023',
    editionStatus: 'A 2026 edition exists.',
    depth: 'lite',
    options: [],
    title: 'Organisational safeguarding assessment',
    duty: 'Guidance for charities.',
    scale: {
      id: 'four-point',
      title: 'Four points',
      points: [
        { id: 'not-met', label: 'Not met', short: 'Not' },
        { id: 'fully-met', label: 'Fully met', short: 'Fully' },
      ],
    },
    standards: [
      {
        id: 'leadership',
        title: 'Leadership',
        about: 'Who answers for it.',
        questions: [aQuestion(LEAD), aQuestion(POLICY)],
      },
    ],
  });
}

/** An empty device with storage opened, as on a first visit. */
export async function openEmptyStorage(): Promise<void> {
  closeStorage();
  await deleteRaw();
  localStorage.clear();
  const opened = await openStorage();
  if (!opened.ok) throw new Error(`Storage did not open: ${opened.problem.kind}`);
}

/** Starts an audit with two questions and no answers. */
export async function startAnAudit(id: AuditId = AUDIT, template = aTemplate()): Promise<void> {
  const started = await startAudit({ id, template, details: DETAILS, isSample: false, now: NOW });
  if (!started.ok) throw new Error(`The audit did not start: ${started.problem.kind}`);
}

/** As after the page was closed and opened again. */
export async function reopenStorage(): Promise<void> {
  closeStorage();
  await openStorage();
}
