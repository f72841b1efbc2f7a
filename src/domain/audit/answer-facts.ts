import type { Scale } from '../template/template.ts';
import { findAnswerState } from './answer-state.ts';
import { EVIDENCE_STRENGTH_WORDS } from './audit-words.ts';
import type { Answer } from './audit.ts';
import type { Fact } from './facts.ts';

/** All that an answer says, in the order of its page; the private note too. */
export function toAnswerFacts(answer: Answer, scale: Scale): readonly Fact[] {
  const { naReason = '', narrative, impact, evidenceStrength, complete, privateNote } = answer;
  return [
    toChoice('Rating', describeRating(answer, scale)),
    toText('Why it does not apply', naReason),
    toText('Your arrangements', narrative),
    toText('Difference for children', impact),
    toChoice(
      'Evidence strength',
      evidenceStrength === undefined ? '' : EVIDENCE_STRENGTH_WORDS[evidenceStrength],
    ),
    toChoice('Completed', complete ? 'Yes' : 'No'),
    toText('Private note', privateNote),
  ];
}

function describeRating(answer: Answer, scale: Scale): string {
  const state = findAnswerState(answer);
  switch (state.kind) {
    case 'rated':
      return scale.points[state.rating]?.label ?? `Point ${state.rating + 1} of another scale`;
    case 'notApplicable':
    case 'needsReason':
      return 'Not applicable';
    case 'unanswered':
      return '';
  }
}

function toChoice(label: string, value: string): Fact {
  return { label, value, kind: 'choice' };
}

function toText(label: string, value: string): Fact {
  return { label, value, kind: 'text' };
}
