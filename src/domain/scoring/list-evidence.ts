import type { Evidence } from '../audit/audit.ts';
import { findWhere, formatEvidenceNumber } from '../audit/audit.ts';
import { hasWords } from '../shared/has-words.ts';
import type { QuestionResult, Scorecard } from './scorecard.ts';
import { isEvidenceStale, isReviewOverdue } from './timeliness.ts';

/** One line of the evidence register. */
export type EvidenceEntry = {
  readonly item: Evidence;
  /** The questions of this audit that it serves, in the order of the template. */
  readonly questions: readonly QuestionResult[];
  /** Of the reasons for being out of date the one that is somebody's to do. */
  readonly isReviewOverdue: boolean;
  readonly isStale: boolean;
};

export const EVIDENCE_FILTERS = ['all', 'unlinked', 'stale', 'reviewOverdue', 'toConfirm'] as const;
export type EvidenceFilter = (typeof EVIDENCE_FILTERS)[number];

export const EVIDENCE_KINDS = ['all', 'link', 'document', 'attachment'] as const;
export type EvidenceKindFilter = (typeof EVIDENCE_KINDS)[number];

export type EvidenceView = {
  readonly show: EvidenceFilter;
  readonly kind: EvidenceKindFilter;
  /** Each must begin a word of the entry. */
  readonly words: string;
};

/** All evidence of an audit by number, linked or not. */
export function listEvidence({ evidence, standards, today }: Scorecard): readonly EvidenceEntry[] {
  const results = standards.flatMap((standard) => standard.questions);
  return evidence.map((item) => ({
    item,
    questions: results.filter(({ question }) => item.questionIds.includes(question.id)),
    isReviewOverdue: isReviewOverdue(item, today),
    isStale: isEvidenceStale(item, today),
  }));
}

/** Evidence that serves no question of this audit. */
export function listUnlinked(scorecard: Scorecard): readonly Evidence[] {
  return listEvidence(scorecard)
    .filter(({ questions }) => questions.length === 0)
    .map(({ item }) => item);
}

export function filterEvidence(
  entries: readonly EvidenceEntry[],
  { show, kind, words }: EvidenceView,
): readonly EvidenceEntry[] {
  return entries.filter(
    (entry) =>
      passesEvidenceFilter(entry, show) &&
      (kind === 'all' || entry.item.kind === kind) &&
      hasWords(listWordsOf(entry), words),
  );
}

export function passesEvidenceFilter(entry: EvidenceEntry, filter: EvidenceFilter): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'unlinked':
      return entry.questions.length === 0;
    case 'stale':
      return entry.isStale;
    case 'reviewOverdue':
      return entry.isReviewOverdue;
    case 'toConfirm':
      return entry.item.carriedFrom !== undefined;
  }
}

function listWordsOf({ item, questions }: EvidenceEntry): string {
  return [
    formatEvidenceNumber(item),
    item.title,
    item.ownerRole,
    findWhere(item),
    ...questions.map(({ place, question }) => `${place} ${question.title}`),
  ].join(' ');
}
