import fc from 'fast-check';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { MemoryRouter } from 'react-router';
import { expect, test } from 'vitest';

import type { Audit } from '../../../src/domain/audit/audit.ts';
import { scoreAudit } from '../../../src/domain/scoring/score-audit.ts';
import { listQuestions } from '../../../src/domain/template/template.ts';
import { CheckPage } from '../../../src/features/check-audit/check-page.tsx';
import type { StoredAudit } from '../../../src/storage/stored-audit.ts';
import { aLink, anAnswer, anAudit, aPlannedAction, aTemplate } from '../../support/builders.ts';

const template = aTemplate(2, 2, (place) => (place === 1 ? { strength: 'must' } : {}));
const questionIds = listQuestions(template).map(({ id }) => id);
const SOUND = anAnswer({
  rating: 3,
  narrative: 'word '.repeat(20),
  evidenceStrength: 'tested',
  complete: true,
});
const DUE = { dueDate: '2027-01-01' };

function draw(
  answers: Parameters<typeof anAudit>[1],
  change: Partial<Audit> = {},
  damaged: StoredAudit['damaged'] = [],
): string {
  const audit = anAudit(template, answers, { evidence: [aLink(1, { questionIds })], ...change });
  const scorecard = scoreAudit(template, audit, '2026-11-22');
  const stored = {
    audit,
    template,
    revisionByQuestion: new Map(),
    changedAtByQuestion: new Map(),
    damaged,
  };
  const page = createElement(CheckPage, { stored, scorecard });
  return renderToStaticMarkup(createElement(MemoryRouter, null, page));
}

/** What is read, without the marks. */
function read(...args: Parameters<typeof draw>): string {
  return draw(...args)
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
}

test('an audit without fault has nothing to fix, and says as of which day', () => {
  const words = read([SOUND, SOUND, SOUND, SOUND]);
  expect(words).toContain('Nothing must be fixed before sign-off. This is');
  expect(words).toContain('on 22 November 2026. You have marked every question as completed.');
  expect(words).toContain('Must fix before sign-off (0) Nothing to fix.');
  expect(words).toContain('Worth a look (0) Nothing stands out.');
});

test('findings stand by standard and question, with counts and what is wrong', () => {
  const gap = { ...SOUND, rating: 0 };
  const actions = [aPlannedAction(1, questionIds[2] ?? '', { ownerRole: '' })];
  const words = read([undefined, gap, gap, anAnswer({ naReason: '' })], { actions });
  expect(words).toContain('4 things to fix before sign-off.');
  expect(words).toContain(
    'You have not marked 2 of 4 questions as completed. Go to the first, 1.1 Title of core.question-1',
  );
  expect(words).toContain(
    'Standard leadership (2) 1.1 Title of core.question-1 1.1 Title of core.question-1: Not answered 1.2',
  );
  expect(words).toContain('Statutory gap without an action, or a reason to accept it');
  expect(words).toContain('Action A01 has no owner and no due date');
  expect(words).toContain('Not applicable, without a reason');
});

test('what is worth a look is said with its reason', () => {
  const { evidenceStrength: strength, ...unjudged } = SOUND;
  expect(strength).toBe('tested');
  const words = read(
    [
      { ...SOUND, narrative: 'Few words' },
      { ...SOUND, narrative: '', evidenceStrength: 'described' },
      unjudged,
      { ...SOUND, evidenceStrength: 'none', naReason: 'Born 1 May 2015, see sam@gmail.com' },
    ],
    { evidence: [] },
  );
  for (const line of [
    'Only 2 words about your arrangements',
    'Fully met, but no evidence is listed',
    'Nothing written about your arrangements',
    'Fully met, but its evidence is only described',
    'Fully met, but the strength of its evidence is not judged',
    'Fully met, but without evidence',
    'Looks like a date of birth and a personal email address in an earlier reason for “Not applicable to us”',
  ]) {
    expect(words).toContain(line);
  }
});

test('what could not be read is said, since it was not checked', () => {
  const damaged = [{ table: 'answers', key: 'a key', where: 'answer' }] as const;
  expect(read([SOUND, SOUND, SOUND, SOUND], {}, damaged)).toContain(
    '1 stored item could not be read and is left out of this check.',
  );
});

test('nothing a person typed is repeated, whatever is found in it', () => {
  const secret = fc.constantFrom('943 476 5919', 'B801200005001', 'sam.secret@gmail.com');
  fc.assert(
    fc.property(secret, secret, secret, (one, two, three) => {
      const say = (words: string): string => `Secret words ${words}`;
      const answer = anAnswer({
        rating: 1,
        naReason: say(one),
        narrative: say(two),
        impact: say(three),
        privateNote: say(one),
      });
      const [first = ''] = questionIds;
      const page = draw([answer, anAnswer({ naReason: say(two) }), SOUND, SOUND], {
        evidence: [aLink(1, { questionIds, title: say(one), address: two, ownerRole: say(three) })],
        actions: [
          aPlannedAction(1, first, { what: say(two), successMeasure: say(one), ownerRole: '' }),
          aPlannedAction(2, first, { ownerRole: say(three), ...DUE }),
        ],
      });
      expect(page).toContain('Looks like');
      for (const words of ['Secret', 'secret', one, two, three]) expect(page).not.toContain(words);
    }),
  );
});
