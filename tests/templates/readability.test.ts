import { describe, expect, test } from 'vitest';

import { loadSources } from '../../src/commands/build/load-sources.ts';
import { findHardTexts } from '../../src/commands/texts/find-hard-texts.ts';
import { measureReadability } from '../../src/commands/texts/readability.ts';
import { moduleSchema, type TemplateModule } from '../../src/domain/template/template-source.ts';
import { TEMPLATE_FOLDER } from '../support/read-templates.ts';

/** Questions that may be hard to read, by `module/question`, each with the reason why. */
const EXCEPTIONS: Readonly<Record<string, string>> = {};

const sources = loadSources(TEMPLATE_FOLDER);
const hard = [...sources.moduleById.values()].flatMap(findHardTexts);

describe('the questions of every module', () => {
  test('are no harder to read than they may be', () => {
    const unexcused = hard.filter(({ place }) => !(place in EXCEPTIONS));
    expect(unexcused.map(({ place, reason }) => `${place}: ${reason}`)).toEqual([]);
  });

  test('are not excused when they are easy to read', () => {
    const places = hard.map(({ place }) => place);
    expect(Object.keys(EXCEPTIONS).filter((place) => !places.includes(place))).toEqual([]);
  });

  test('are held to plain words wherever a small organisation is asked them', () => {
    const small = sources.agencies.flatMap(({ depths }) => depths.lite?.modules ?? []);
    expect(small.length).toBeGreaterThan(0);
    const wordy = small.map((id) => aModule(id, `${'We '.repeat(31)}act.`));
    expect(wordy.flatMap(findHardTexts)).toHaveLength(small.length);
  });
});

describe('the measure of a text', () => {
  test('is the Flesch–Kincaid grade: six words of one syllable in one sentence', () => {
    const { grade, words, longest } = measureReadability('The cat sat on the mat.');
    expect(grade).toBeCloseTo(0.39 * (6 / 1) + 11.8 * (6 / 6) - 15.59, 10);
    expect({ words, longest }).toEqual({ words: 6, longest: 6 });
  });

  test('counts what a semicolon parts as sentences: three of them, ten words, 18 syllables', () => {
    const { grade, words, longest } = measureReadability(
      'Children are happy. Adults listen to them carefully; nobody waits.',
    );
    expect(grade).toBeCloseTo(0.39 * (10 / 3) + 11.8 * (18 / 10) - 15.59, 10);
    expect({ words, longest }).toEqual({ words: 10, longest: 5 });
  });

  test('takes a point inside a number or name for no end, and an apostrophe for part of a word', () => {
    const { words, longest } = measureReadability('The child’s plan is version 2.1 now!');
    expect({ words, longest }).toEqual({ words: 8, longest: 8 });
  });

  test('is harder the longer the words and the sentences', () => {
    const grades = [
      'We act. We tell. We learn.',
      'We act and we tell and we learn.',
      'We intervene and we communicate and we learn.',
      'Intervention necessitates communication and organisational learning.',
    ].map((text) => measureReadability(text).grade);
    expect(grades).toEqual([...grades].sort((a, b) => a - b));
    expect(new Set(grades).size).toBe(4);
  });
});

describe('a question is hard to read', () => {
  const sentenceOf = (words: number): string => `${'We '.repeat(words - 1)}act.`;
  const LONG_WORDS = 'Organisational accountability necessitates multidisciplinary collaboration.';

  test.each([
    ['clubs-lite', 30],
    ['police', 35],
  ])('in the module %s with a sentence of more than %d words', (id, most) => {
    expect(findHardTexts(aModule(id, sentenceOf(most)))).toEqual([]);
    expect(findHardTexts(aModule(id, sentenceOf(most + 1)))).toEqual([
      { place: `${id}/core.lead`, reason: `a sentence of ${most + 1} words, over ${most}` },
    ]);
  });

  test.each([
    ['clubs-lite', /^grade \d+\.\d, over 7\.5$/],
    ['police', /^grade \d+\.\d, over 11$/],
  ])('in the module %s with words that are too long', (id, reason) => {
    const [found, ...others] = findHardTexts(aModule(id, LONG_WORDS));
    expect(found?.reason).toMatch(reason);
    expect(others).toEqual([]);
  });

  test('for one edition alone, where that has words of its own', () => {
    const entry = { strength: 'should', citations: [{ kind: 'guidance', text: 'Chapter 4' }] };
    const editions = { wt2018: entry, wt2023: { ...entry, expectation: sentenceOf(40) } };
    expect(findHardTexts(aModule('police', 'We act.', { editions }))).toHaveLength(1);
  });
});

/** A module of one question in short words, but for its expectation and what is changed. */
function aModule(id: string, expectation: string, change: object = {}): TemplateModule {
  return moduleSchema.parse({
    id,
    title: 'Core',
    questions: [
      {
        id: 'core.lead',
        standard: 'leadership',
        title: 'Senior lead',
        question: 'Who leads?',
        expectation,
        why: 'It helps.',
        descriptors: ['None do.', 'One does.', 'Most do.', 'All do.'],
        evidence: { documents: [], data: [], voice: [], impact: [] },
        notApplicableAllowed: false,
        editions: {},
        ...change,
      },
    ],
  });
}
