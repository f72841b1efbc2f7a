import * as z from 'zod/mini';

import {
  attachedFileSchema,
  evidenceIdSchema,
  findLinkAddress,
  findWhere,
  SENSITIVITIES,
  type AttachedFile,
  type Evidence,
} from '../domain/audit/audit.ts';
import {
  dateFormSchema,
  EMPTY_DATE,
  partialDateSchema,
  toDateForm,
  toDate,
  type DateForm,
} from '../domain/shared/date-parts.ts';
import { must } from '../domain/shared/must.ts';
import { MAX_LINE_LENGTH, MAX_TEXT_LENGTH } from '../domain/shared/limits.ts';
import type { QuestionId } from '../domain/template/template.ts';
import type { EvidenceDraft } from '../storage/evidence.ts';

const line = (emptyMessage: string): z.ZodMiniType<string, string> =>
  z
    .string()
    .check(
      z.trim(),
      z.minLength(1, emptyMessage),
      z.maxLength(MAX_LINE_LENGTH, `Shorten this to ${MAX_LINE_LENGTH} characters`),
    );

const EVIDENCE_KINDS = ['link', 'document', 'attachment'] as const;

const optionalLine = z
  .string()
  .check(z.trim(), z.maxLength(MAX_LINE_LENGTH, `Shorten this to ${MAX_LINE_LENGTH} characters`));

/** Nothing chosen is a choice too. */
const sensitivity = z.enum(['', ...SENSITIVITIES]);

/** Link first, then a document held elsewhere: an item is named, and says where it is. */
export const evidenceFormSchema = z
  .object({
    kind: z.enum(EVIDENCE_KINDS),
    file: z.exactOptional(attachedFileSchema),
    title: line('Enter what the evidence is'),
    place: z
      .string()
      .check(z.trim(), z.maxLength(MAX_TEXT_LENGTH, 'Shorten this to 250,000 characters')),
    ownerRole: optionalLine,
    version: optionalLine,
    sensitivity,
    dateRepresented: partialDateSchema('the date it represents'),
    reviewDate: partialDateSchema('the review date'),
    carriedFrom: z.exactOptional(z.string()),
  })
  .check(
    z.refine(({ kind, place }) => kind !== 'link' || findLinkAddress(place) !== undefined, {
      path: ['place'],
      message: 'Enter a web address in the correct format, like https://example.org/policy',
    }),
    z.refine(({ kind, place }) => kind !== 'document' || place !== '', {
      path: ['place'],
      message: 'Enter where the document is held',
    }),
  );
export type EvidenceForm = {
  kind: Evidence['kind'];
  /** Of an attachment: what is known of the file. */
  file?: AttachedFile;
  title: string;
  place: string;
  ownerRole: string;
  version: string;
  sensitivity: '' | (typeof SENSITIVITIES)[number];
  dateRepresented: DateForm;
  reviewDate: DateForm;
  /** Not changed in the form, and not lost by it. */
  carriedFrom?: string;
};

/** The form as it may be left, half-filled; one left by an earlier version of the app lacks fields. */
export const evidenceDraftSchema: z.ZodMiniType<EvidenceForm> = z.object({
  kind: z.enum(EVIDENCE_KINDS),
  file: z.exactOptional(attachedFileSchema),
  title: z.string(),
  place: z.string(),
  ownerRole: z.string(),
  version: z.catch(z.string(), ''),
  sensitivity: z.catch(sensitivity, ''),
  dateRepresented: dateFormSchema,
  reviewDate: dateFormSchema,
  carriedFrom: z.exactOptional(z.string()),
});

export function startEvidenceForm(kind: Evidence['kind']): EvidenceForm {
  return {
    kind,
    title: '',
    place: '',
    ownerRole: '',
    version: '',
    sensitivity: '',
    dateRepresented: EMPTY_DATE,
    reviewDate: EMPTY_DATE,
  };
}

export function toEvidenceForm(item: Evidence): EvidenceForm {
  return {
    kind: item.kind,
    title: item.title,
    place: findWhere(item),
    ...(item.kind === 'attachment' ? { file: item.file } : {}),
    ownerRole: item.ownerRole,
    version: item.version ?? '',
    sensitivity: item.sensitivity ?? '',
    dateRepresented: toDateForm(item.dateRepresented),
    reviewDate: toDateForm(item.reviewDate),
    ...(item.carriedFrom === undefined ? {} : { carriedFrom: item.carriedFrom }),
  };
}

/** A form that has passed its schema, as an item to store; `id` is new or the one being changed. */
export function toEvidenceDraft(
  form: EvidenceForm,
  id: string,
  questionIds: readonly QuestionId[],
): EvidenceDraft {
  const dateRepresented = toDate(form.dateRepresented);
  const reviewDate = toDate(form.reviewDate);
  const version = form.version.trim();
  const common = {
    id: evidenceIdSchema.parse(id),
    title: form.title.trim(),
    ownerRole: form.ownerRole.trim(),
    questionIds: [...questionIds],
    ...(dateRepresented === undefined ? {} : { dateRepresented }),
    ...(reviewDate === undefined ? {} : { reviewDate }),
    ...(version === '' ? {} : { version }),
    ...(form.sensitivity === '' ? {} : { sensitivity: form.sensitivity }),
    ...(form.carriedFrom === undefined ? {} : { carriedFrom: form.carriedFrom }),
  };
  const place = form.place.trim();
  switch (form.kind) {
    case 'link':
      return { kind: 'link', ...common, address: place };
    case 'document':
      return { kind: 'document', ...common, whereHeld: place };
    case 'attachment':
      return { kind: 'attachment', ...common, file: must(form.file, 'the file of an attachment') };
  }
}
