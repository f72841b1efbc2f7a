import * as z from 'zod/mini';

import {
  attachedFileSchema,
  evidenceIdSchema,
  findLinkAddress,
  findWhere,
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

/** Link first, then a document held elsewhere: an item is named, and says where it is. */
export const evidenceFormSchema = z
  .object({
    kind: z.enum(EVIDENCE_KINDS),
    file: z.exactOptional(attachedFileSchema),
    title: line('Enter what the evidence is'),
    place: z
      .string()
      .check(z.trim(), z.maxLength(MAX_TEXT_LENGTH, 'Shorten this to 250,000 characters')),
    ownerRole: z
      .string()
      .check(
        z.trim(),
        z.maxLength(MAX_LINE_LENGTH, `Shorten this to ${MAX_LINE_LENGTH} characters`),
      ),
    dateRepresented: partialDateSchema('the date it represents'),
    reviewDate: partialDateSchema('the review date'),
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
  dateRepresented: DateForm;
  reviewDate: DateForm;
};

/** The form as it may be left, half-filled. */
export const evidenceDraftSchema: z.ZodMiniType<EvidenceForm> = z.object({
  kind: z.enum(EVIDENCE_KINDS),
  file: z.exactOptional(attachedFileSchema),
  title: z.string(),
  place: z.string(),
  ownerRole: z.string(),
  dateRepresented: dateFormSchema,
  reviewDate: dateFormSchema,
});

export function startEvidenceForm(kind: Evidence['kind']): EvidenceForm {
  return {
    kind,
    title: '',
    place: '',
    ownerRole: '',
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
    dateRepresented: toDateForm(item.dateRepresented),
    reviewDate: toDateForm(item.reviewDate),
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
  const common = {
    id: evidenceIdSchema.parse(id),
    title: form.title.trim(),
    ownerRole: form.ownerRole.trim(),
    questionIds: [...questionIds],
    ...(dateRepresented === undefined ? {} : { dateRepresented }),
    ...(reviewDate === undefined ? {} : { reviewDate }),
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
