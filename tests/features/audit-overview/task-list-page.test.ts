import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { MemoryRouter } from 'react-router';
import { expect, test } from 'vitest';

import { scoreAudit } from '../../../src/domain/scoring/score-audit.ts';
import { TaskListPage } from '../../../src/features/audit-overview/task-list-page.tsx';
import { anAudit, aTemplate } from '../../support/builders.ts';

const template = aTemplate(1, 3);

function draw(ratings: readonly number[], dueDate?: string): string {
  const { details, ...rest } = anAudit(template, ratings);
  const audit = {
    ...rest,
    details: { ...details, ...(dueDate === undefined ? {} : { dueDate }) },
  };
  const scorecard = scoreAudit(template, audit, '2026-11-22');
  const none = { revisionByQuestion: new Map(), changedAtByQuestion: new Map(), damaged: [] };
  const stored = { audit, template, ...none };
  const page = createElement(TaskListPage, { stored, scorecard });
  return renderToStaticMarkup(createElement(MemoryRouter, null, page));
}

test('the score stands with its count and how many answers are missing', () => {
  expect(draw([1, 3])).toContain(
    '1 gap. Provisional score 67% so far: the mean of 1 standard, with 1 answer still missing (1 of 3 fully met; 1 not answered).',
  );
});

test('without an answer there is no score', () => {
  expect(draw([])).not.toMatch(/score/i);
});

test('the day it is due stands in the caption when one is set', () => {
  expect(draw([], '2027-03-03')).toContain(' · Due 3 March 2027<');
  expect(draw([])).not.toContain('Due');
});

test('how much must be fixed before sign-off stands under Finish', () => {
  const words = (ratings: readonly number[]): string =>
    draw(ratings)
      .replace(/<[^>]+>/g, ' ')
      .replace(/\s+/g, ' ');
  expect(words([1, 3])).toMatch(/Finish Check before sign-off .* 2 to fix/);
  expect(words([3, 3, 3])).toMatch(/Finish Check before sign-off .* Nothing to fix/);
});
