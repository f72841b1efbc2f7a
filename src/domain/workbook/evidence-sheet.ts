import { formatEvidenceNumber, type Evidence } from '../audit/audit.ts';
import { WHERE_WORDS } from '../audit/audit-words.ts';
import type { QuestionResult, Scorecard } from '../scoring/scorecard.ts';
import { isEvidenceStale } from '../scoring/timeliness.ts';
import { SHARING_CHOICES, showEvidence } from './evidence-fields.ts';
import { dateCell, textCell, type SheetCell, type WorkbookSheet } from './sheet.ts';

export const EVIDENCE = 'Evidence';
export const EVIDENCE_ID = 'Evidence id';

/** By the part of the item that stands below. */
export const EVIDENCE_HEADINGS = {
  title: 'Title',
  where: 'Where it is',
  ownerRole: 'Owner',
  dateRepresented: 'Date it speaks of',
  reviewDate: 'Review by',
  version: 'Version',
  sensitivity: 'Sharing',
} as const;

/** What a row without an id is known by: it is a new one. */
export const EVIDENCE_BESIDE = { kind: 'Kind', questions: 'Questions' } as const;
/** A file can be attached in the app alone. */
export const EVIDENCE_KINDS = [
  WHERE_WORDS.link,
  WHERE_WORDS.document,
  WHERE_WORDS.attachment,
] as const;

/** The register of evidence, one row for each item. Attached files are named, never inside. */
export function buildEvidenceSheet(scorecard: Scorecard): WorkbookSheet {
  const open = { isOpen: true } as const;
  return {
    name: EVIDENCE,
    isList: true,
    columns: [
      { heading: 'Number', width: 9 },
      { heading: EVIDENCE_BESIDE.kind, width: 17, choices: EVIDENCE_KINDS },
      { heading: EVIDENCE_HEADINGS.title, width: 40, ...open },
      { heading: EVIDENCE_HEADINGS.where, width: 40, ...open },
      { heading: EVIDENCE_HEADINGS.ownerRole, width: 22, ...open },
      { heading: EVIDENCE_HEADINGS.dateRepresented, width: 14, kind: 'date', ...open },
      { heading: EVIDENCE_HEADINGS.reviewDate, width: 13, kind: 'date', ...open },
      { heading: EVIDENCE_HEADINGS.version, width: 11, ...open },
      { heading: EVIDENCE_HEADINGS.sensitivity, width: 16, choices: SHARING_CHOICES, ...open },
      { heading: EVIDENCE_BESIDE.questions, width: 18 },
      { heading: 'Out of date', width: 11 },
      { heading: EVIDENCE_ID, width: 38 },
    ],
    rows: scorecard.evidence.map((item) => showRow(item, scorecard)),
  };
}

function showRow(item: Evidence, { today, standards }: Scorecard): readonly SheetCell[] {
  const shown = showEvidence(item);
  const all = standards.flatMap(({ questions }) => questions);
  const asked = all.filter(({ question }) => item.questionIds.includes(question.id));
  return [
    textCell(formatEvidenceNumber(item)),
    textCell(WHERE_WORDS[item.kind]),
    textCell(shown.title),
    textCell(shown.where),
    textCell(shown.ownerRole),
    dateCell(item.dateRepresented),
    dateCell(item.reviewDate),
    textCell(shown.version),
    textCell(shown.sensitivity),
    textCell(namePlaces(asked, new Set(all.map(({ place }) => place)))),
    textCell(isEvidenceStale(item, today) ? 'Out of date' : ''),
    textCell(item.id),
  ];
}

/** By number; one that stands alone and that a program could take for another bears its title too. */
function namePlaces(asked: readonly QuestionResult[], places: ReadonlySet<string>): string {
  const [only, ...others] = asked;
  if (only === undefined || others.length > 0) return asked.map(({ place }) => place).join('; ');
  const { place, question } = only;
  const isLost = place.endsWith('0') || places.has(`${place}0`);
  return isLost ? `${place} ${question.title}` : place;
}
