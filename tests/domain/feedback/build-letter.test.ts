import { expect, test } from 'vitest';

import { buildLetter, summariseSaid } from '../../../src/domain/feedback/build-letter.ts';
import type { ReportBlock } from '../../../src/domain/report/report-block.ts';
import { aFeedback } from '../../support/feedback.ts';

const headings = (blocks: readonly ReportBlock[]): readonly string[] =>
  blocks.flatMap((block) => (block.kind === 'heading' && block.level === 1 ? [block.text] : []));

test('asks first, then tells, and ends with what to do', () => {
  expect(headings(buildLetter(aFeedback()).blocks)).toEqual([
    'Where we ask you to think again',
    'Where we rate an answer differently',
    'What we agree with',
    'Other comments',
    'How you stand among agencies like yours',
    'What to do next',
  ]);
});

test('tags and barriers to working together are told apart, wherever an answer is told of', () => {
  const tags = ['Policy', 'barrier: information sharing'];
  const { content } = aFeedback();
  const questions = content.questions.map((one) => ({ ...one, comment: '', tags }));
  const blocks = buildLetter(aFeedback({ questions })).blocks;
  const facts = blocks.flatMap((block) => (block.kind === 'facts' ? block.facts : []));
  const read = (label: string): readonly (string | undefined)[] =>
    facts.flatMap((fact) => (fact.label === label ? [fact.runs[0]?.text] : []));
  expect(read('It is about')).toEqual(['Policy', 'Policy', 'Policy']);
  expect(read('Barriers to working together')).toEqual([
    'Information sharing',
    'Information sharing',
    'Information sharing',
  ]);
  expect(JSON.stringify(blocks)).toContain(
    'About: Policy. Barriers to working together: Information sharing.',
  );
});

test('says in one sentence how much was looked at and what came of it', () => {
  expect(summariseSaid(aFeedback().content)).toBe(
    'We looked at 3 of your 6 answers. Of the others we say nothing: neither that we agree nor that we do not. We agree with your rating of 1, we rate 1 differently and we ask you to think again about 1, on which nothing is agreed yet.',
  );
  const [agreed] = aFeedback().content.questions;
  const content = { ...aFeedback().content, asked: 1, questions: agreed ? [agreed] : [] };
  expect(summariseSaid(content)).toBe(
    'We looked at your one answer. We agree with your rating of 1.',
  );
});
