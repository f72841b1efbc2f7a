import type {
  Cell,
  RatingSlot,
  Report,
  ReportBlock,
} from '../../src/domain/report/report-block.ts';

export const SLOTS = {
  not: { label: 'Not met', share: 0, kind: 'rated' },
  partly: { label: 'Partly met', share: 1 / 3, kind: 'rated' },
  mostly: { label: 'Mostly met', share: 2 / 3, kind: 'rated' },
  fully: { label: 'Fully met', share: 1, kind: 'rated' },
  notApplicable: { label: 'Not applicable', kind: 'notApplicable' },
  unanswered: { label: 'Not answered', kind: 'unanswered' },
} as const satisfies Record<string, RatingSlot>;

export const aRating = (slot: RatingSlot): Cell => ({ runs: [{ text: slot.label }], rating: slot });

export const aCell = (text: string): Cell => ({ runs: [{ text }] });

/** A small report about nobody, to be filled with the blocks a test is about. */
export function aReport(blocks: readonly ReportBlock[], change: Partial<Report> = {}): Report {
  return {
    title: 'Section 11 self-audit 2026',
    subject: 'Safeguarding self-audit',
    author: 'Anytown Youth Trust',
    language: 'en-GB',
    fileName: 'S11-2026_Anytown-Youth-Trust',
    cover: {
      title: 'Section 11 self-audit 2026',
      organisation: 'Anytown Youth Trust',
      lines: [
        { label: 'Period', text: '1 April 2025 to 31 March 2026' },
        { label: 'Status', text: 'Draft, version 1.2' },
        { label: 'Prepared by', text: 'Designated safeguarding lead' },
        { label: 'Prepared for', text: 'Anytown Safeguarding Children Partnership' },
      ],
      statement: 'This is a self-assessment: the ratings are the organisation\u2019s own.',
    },
    footer: 'Anytown Youth Trust \u00b7 Section 11 2026 \u00b7 v1.2 (draft)',
    marking: 'Official-Sensitive',
    madeAt: '2026-11-22T09:30:00.000Z',
    blocks,
    ...change,
  };
}
