import { findWhere, type Action, type Evidence, type PlannedAction } from '../audit/audit.ts';
import { listMissing } from '../audit/completeness.ts';
import { toActionPlace, toEvidencePlace, type QuestionPlace } from '../audit/question-place.ts';
import { findIdentifiers, type IdentifierKind } from '../shared/find-identifiers.ts';
import type {
  ActionPart,
  AuditCheck,
  MustFix,
  RegisterFinding,
  TextPlace,
  WorthALook,
} from './finding.ts';
import { hasResponse } from './gap-response.ts';
import { listUnlinked } from './list-evidence.ts';
import type { QuestionResult, Scorecard } from './scorecard.ts';
import { isItemToConfirm, isToConfirm, saysTheSame } from './to-confirm.ts';

/** A rated question with fewer words than this behind it tells a reader little. */
export const FEW_WORDS = 20;

/** Everything to be mended or looked at before sign-off, as things stand on the scorecard's day. */
export function checkAudit(scorecard: Scorecard): AuditCheck {
  return {
    mustFix: listMustFix(scorecard),
    worthALook: listWorthALook(scorecard),
    inRegister: listInRegister(scorecard),
    notCompleted: listQuestions(scorecard).filter(({ answer }) => !answer.complete),
  };
}

/** How many things stand between an audit and its sign-off. Quick, since the task list says it. */
export function countMustFix(scorecard: Scorecard): number {
  return listMustFix(scorecard).length + listUnlinked(scorecard).filter(isItemToConfirm).length;
}

function listMustFix(scorecard: Scorecard): readonly MustFix[] {
  return listQuestions(scorecard).flatMap((result) => [
    ...listUnanswered(result),
    ...(isToConfirm(result) ? [{ kind: 'toConfirm', result, place: 'carried' } as const] : []),
    ...listOpenGaps(result),
    ...result.actions.flatMap((action) => listLacks(action, result)),
  ]);
}

function listQuestions({ standards }: Scorecard): readonly QuestionResult[] {
  return standards.flatMap(({ questions }) => questions);
}

function listUnanswered(result: QuestionResult): readonly MustFix[] {
  return listMissing(result.state, result.answer.narrative).flatMap((part): readonly MustFix[] => {
    switch (part) {
      case 'rating':
        return [{ kind: 'unanswered', result, place: 'choice' }];
      case 'naReason':
        return [{ kind: 'needsReason', result, place: 'naReason' }];
      case 'narrative':
        // Answered all the same: it is a narrative of no words, among those with few.
        return [];
    }
  });
}

function listOpenGaps(result: QuestionResult): readonly MustFix[] {
  if (!result.isGap || hasResponse(result)) return [];
  // A gap accepted without its reason is mended where the reason belongs.
  const [accepted] = result.actions;
  const place = accepted === undefined ? 'add-action' : toActionPlace(accepted);
  return [{ kind: 'openGap', result, place }];
}

function listLacks(action: Action, result: QuestionResult): readonly MustFix[] {
  if (action.kind !== 'planned') return [];
  const lacks = listMissingParts(action);
  if (lacks.length === 0) return [];
  return [{ kind: 'actionLacks', action, lacks, result, place: toActionPlace(action) }];
}

function listMissingParts({ ownerRole, dueDate }: PlannedAction): readonly ActionPart[] {
  return [
    ...(ownerRole.trim() === '' ? (['owner'] as const) : []),
    ...(dueDate === undefined ? (['dueDate'] as const) : []),
  ];
}

function listInRegister(scorecard: Scorecard): readonly RegisterFinding[] {
  return listUnlinked(scorecard).flatMap((item): readonly RegisterFinding[] => {
    const identifiers = findIdentifiersIn(listEvidenceWords(item));
    return [
      ...(isItemToConfirm(item) ? [{ kind: 'toConfirm', item } as const] : []),
      ...(identifiers.length === 0 ? [] : [{ kind: 'identifier', identifiers, item } as const]),
    ];
  });
}

function listWorthALook(scorecard: Scorecard): readonly WorthALook[] {
  const unevidenced = new Set(scorecard.unevidencedStrengths);
  const seen = new Set<Evidence>();
  return listQuestions(scorecard).flatMap((result) => {
    // An item that serves many questions is said once, with the first.
    const unseen = result.evidence.filter((item) => !seen.has(item));
    for (const item of unseen) seen.add(item);
    return [
      ...listShortNarrative(result),
      ...(saysTheSame(result) ? [{ kind: 'sameWords', result, place: 'narrative' } as const] : []),
      ...(unevidenced.has(result) ? listEvidenceFaults(result) : []),
      ...listTexts(result, unseen).flatMap((text) => listIdentifiers(text, result)),
    ];
  });
}

function listShortNarrative(result: QuestionResult): readonly WorthALook[] {
  if (result.state.kind !== 'rated') return [];
  const words = countTypedWords(result.answer.narrative);
  return words < FEW_WORDS ? [{ kind: 'shortNarrative', words, result, place: 'narrative' }] : [];
}

/** As the count below the field has it. */
function countTypedWords(text: string): number {
  return text.split(/\s+/u).filter((word) => word !== '').length;
}

/** Each with the place where it can be mended: the judgement, the register, or an item. */
function listEvidenceFaults(result: QuestionResult): readonly WorthALook[] {
  const { answer, evidence, hasWeakEvidence, hasUnlistedEvidence, hasStaleEvidence } = result;
  const [item] = evidence;
  return [
    ...(hasWeakEvidence
      ? [
          {
            kind: 'weakEvidence',
            strength: answer.evidenceStrength,
            result,
            place: 'evidenceStrength',
          } as const,
        ]
      : []),
    ...(hasUnlistedEvidence
      ? [{ kind: 'unlistedEvidence', result, place: 'add-evidence' } as const]
      : []),
    ...(hasStaleEvidence && item !== undefined
      ? [{ kind: 'staleEvidence', result, place: toEvidencePlace(item) } as const]
      : []),
  ];
}

type PlacedText = {
  readonly text: TextPlace;
  readonly words: readonly string[];
  readonly place: QuestionPlace;
};

/** Every text of a question that a person typed, in the order of its page. */
function listTexts(result: QuestionResult, evidence: readonly Evidence[]): readonly PlacedText[] {
  const { answer, actions } = result;
  const isHidden = answer.rating !== undefined;
  return [
    {
      text: { kind: isHidden ? 'keptNaReason' : 'naReason' },
      words: [answer.naReason ?? ''],
      place: isHidden ? 'choice' : 'naReason',
    },
    { text: { kind: 'narrative' }, words: [answer.narrative], place: 'narrative' },
    { text: { kind: 'impact' }, words: [answer.impact], place: 'impact' },
    ...evidence.map((item): PlacedText => ({
      text: { kind: 'evidence', item },
      words: listEvidenceWords(item),
      place: toEvidencePlace(item),
    })),
    ...actions.map((item): PlacedText => ({
      text: { kind: 'action', item },
      words: listActionWords(item),
      place: toActionPlace(item),
    })),
    { text: { kind: 'privateNote' }, words: [answer.privateNote], place: 'privateNote' },
  ];
}

function listEvidenceWords(item: Evidence): readonly string[] {
  return [item.title, findWhere(item), item.ownerRole];
}

function listActionWords(item: Action): readonly string[] {
  return item.kind === 'accepted'
    ? [item.reason]
    : [item.what, item.ownerRole, item.successMeasure];
}

function listIdentifiers(
  { text, words, place }: PlacedText,
  result: QuestionResult,
): readonly WorthALook[] {
  const identifiers = findIdentifiersIn(words);
  return identifiers.length === 0 ? [] : [{ kind: 'identifier', identifiers, text, result, place }];
}

function findIdentifiersIn(words: readonly string[]): readonly IdentifierKind[] {
  // A blank line between: no number is made of the end of one field and the start of the next.
  return findIdentifiers(words.join(' \n\n '));
}
