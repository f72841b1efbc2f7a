import { expect, test } from 'vitest';

import {
  filterQuestions,
  NO_FILTER,
  type QuestionFilter,
} from '../../../src/domain/scoring/filter-questions.ts';
import { scoreAudit } from '../../../src/domain/scoring/score-audit.ts';
import { questionIdSchema } from '../../../src/domain/template/template.ts';
import { aLink, anAnswer, anAudit, aPlannedAction, aTemplate } from '../../support/builders.ts';

const template = aTemplate(2, 3, (place) => (place % 2 === 0 ? { strength: 'must' } : {}));
const audit = anAudit(
  template,
  [
    0,
    anAnswer({ rating: 3, complete: true, narrative: 'Volunteers are trained' }),
    anAnswer({ naReason: 'No staff' }),
    anAnswer({ naReason: '' }),
    undefined,
    anAnswer({ rating: 1, privateNote: 'Ask personnel' }),
  ],
  {
    evidence: [
      aLink(1, {
        title: 'Minutes of the board',
        questionIds: [questionIdSchema.parse('core.question-1')],
      }),
    ],
    actions: [aPlannedAction(1, 'core.question-6', { what: 'Train the deputy' })],
  },
);
const all = scoreAudit(template, audit, '2026-11-22').standards.flatMap(
  ({ questions }) => questions,
);

function list(filter: Partial<QuestionFilter>): readonly string[] {
  return filterQuestions(all, { ...NO_FILTER, ...filter }).map(({ place }) => place);
}

test.each<[string, Partial<QuestionFilter>, readonly string[]]>([
  ['nothing asked for', {}, ['1.1', '1.2', '1.3', '2.1', '2.2', '2.3']],
  ['a standard', { standard: 'designated-lead' }, ['2.1', '2.2', '2.3']],
  ['the worst rating, which is 0', { ratings: [0] }, ['1.1']],
  ['either of two ratings', { ratings: [1, 3] }, ['1.2', '2.3']],
  ['not applicable, with its reason', { ratings: ['notApplicable'] }, ['1.3']],
  ['unanswered, also without a reason', { ratings: ['unanswered'] }, ['2.1', '2.2']],
  ['completed', { isComplete: true }, ['1.2']],
  ['to do', { isComplete: false }, ['1.1', '1.3', '2.1', '2.2', '2.3']],
  ['with evidence', { hasEvidence: true }, ['1.1']],
  ['without an action', { hasAction: false }, ['1.1', '1.2', '1.3', '2.1', '2.2']],
  ['musts', { isMust: true }, ['1.1', '1.3', '2.2']],
  ['two things at once', { isMust: true, standard: 'leadership' }, ['1.1', '1.3']],
  ['words of a narrative', { words: 'train volunt' }, ['1.2']],
  ['words of a private note', { words: 'personnel' }, ['2.3']],
  ['words of evidence', { words: 'board minutes' }, ['1.1']],
  ['words of an action', { words: 'deputy' }, ['2.3']],
  ['the number of an action', { words: 'a01' }, ['2.3']],
  ['the number of a question', { words: ' 2.2 ' }, ['2.2']],
  ['words nowhere', { words: 'nowhere' }, []],
])('%s', (_, filter, places) => {
  expect(list(filter)).toEqual(places);
});
