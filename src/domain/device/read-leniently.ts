import type { RawDevice } from './device-rows.ts';
import { countUnknown } from './known-fields.ts';
import { findField, findText } from './lenient-fields.ts';
import { indexTemplates, type TemplateWords } from './lenient-templates.ts';

/** The fields of an answer, an item of evidence or an action that hold what a person wrote, beside its title. */
const WORD_FIELDS = {
  answers: ['naReason', 'narrative', 'impact', 'privateNote'],
  evidence: ['ownerRole', 'address', 'whereHeld', 'name'],
  actions: ['reason', 'ownerRole', 'dueDate', 'successMeasure', 'progress'],
} as const;
export type WordField = (typeof WORD_FIELDS)[keyof typeof WORD_FIELDS][number] | 'rating';

export type ReadableText = { readonly field: WordField; readonly text: string };

export type ReadableItem = {
  /** The question's title, the evidence's name, or as much as is known. May be empty. */
  readonly title: string;
  readonly texts: readonly ReadableText[];
};

export type ReadableWords = {
  readonly answers: readonly ReadableItem[];
  readonly evidence: readonly ReadableItem[];
  readonly actions: readonly ReadableItem[];
};

export type ReadableAudit = ReadableWords & {
  /** Empty when it is not where this version would look for it, and so is the period. */
  readonly organisation: string;
  readonly period: string;
  readonly isSample: boolean;
  readonly isRemoved: boolean;
};

export type ReadableDevice = {
  readonly audits: readonly ReadableAudit[];
  /** Words that belong to no audit that can be made out. */
  readonly others: ReadableWords;
  /** Rows and fields that this version does not know and cannot show. */
  readonly unknown: number;
};

/**
 * Makes out what it can in rows of a version that is not known yet, for people who need their words
 * today. Never throws, whatever the rows hold.
 */
export function readLeniently({ rowsByTable }: RawDevice): ReadableDevice {
  const rowsOf = (table: string): readonly unknown[] =>
    Object.hasOwn(rowsByTable, table) ? (rowsByTable[table] ?? []) : [];
  const findTemplate = indexTemplates(rowsOf('templates'));
  const heads = rowsOf('audits');
  const ids = new Set(heads.map(findId).filter((id) => id !== ''));
  const readWords = (isOurs: (row: unknown) => boolean, words: TemplateWords): ReadableWords => ({
    answers: readAnswers(rowsOf('answers').filter(isOurs), words),
    evidence: readItems('evidence', rowsOf('evidence').filter(isOurs), 'title', 'E'),
    actions: readItems('actions', rowsOf('actions').filter(isOurs), 'what', 'A'),
  });
  return {
    audits: heads.map((head) => ({
      organisation: findText(head, 'organisation'),
      period: findText(head, 'period'),
      isSample: findField(head, 'isSample') === true,
      isRemoved: findText(head, 'removedAt') !== '',
      ...readWords(
        (row) => findAuditId(row) !== '' && findAuditId(row) === findId(head),
        findTemplate(findField(head, 'templateHash')),
      ),
    })),
    others: readWords((row) => !ids.has(findAuditId(row)), findTemplate(undefined)),
    unknown: countUnknown(rowsByTable),
  };
}

function findId(head: unknown): string {
  return findText(head, 'id');
}

function findAuditId(row: unknown): string {
  return findText(row, 'auditId');
}

/** Those with words or a rating, in the order of the template; those it does not ask come last. */
function readAnswers(rows: readonly unknown[], template: TemplateWords): readonly ReadableItem[] {
  const placeOf = (row: unknown): number =>
    template.placeById.get(findQuestionId(row)) ?? Number.MAX_SAFE_INTEGER;
  return rows
    .toSorted((a, b) => placeOf(a) - placeOf(b))
    .map((row) => ({
      title: template.titleById.get(findQuestionId(row)) ?? findQuestionId(row),
      texts: [...readRating(row, template), ...readTexts(row, WORD_FIELDS.answers)],
    }))
    .filter(({ texts }) => texts.length > 0);
}

function findQuestionId(row: unknown): string {
  return findText(row, 'questionId') || findText(row, 'id');
}

function readRating(row: unknown, { points }: TemplateWords): readonly ReadableText[] {
  const rating = findField(row, 'rating');
  const text = typeof rating === 'number' ? (points[rating] ?? '') : '';
  return text === '' ? [] : [{ field: 'rating', text }];
}

/** With the number people know the item by, such as E01, when it has one. */
function readItems(
  table: 'evidence' | 'actions',
  rows: readonly unknown[],
  titleField: 'title' | 'what',
  letter: string,
): readonly ReadableItem[] {
  return rows
    .map((row) => {
      const number = findField(row, 'number');
      const mark = typeof number === 'number' ? `${letter}${String(number).padStart(2, '0')}` : '';
      const title = [mark, findText(row, titleField)].filter((part) => part !== '').join(' ');
      return { title, texts: readTexts(row, WORD_FIELDS[table]) };
    })
    .filter(({ title, texts }) => title !== '' || texts.length > 0)
    .toSorted((a, b) => a.title.localeCompare(b.title));
}

function readTexts(row: unknown, fields: readonly WordField[]): readonly ReadableText[] {
  return fields.flatMap((field) => {
    const text = findText(row, field);
    return text === '' ? [] : [{ field, text }];
  });
}
