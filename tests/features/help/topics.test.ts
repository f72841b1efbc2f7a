import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { describe, expect, test } from 'vitest';

import { measureReadability } from '../../../src/commands/texts/readability.ts';
import { GLOSSARY } from '../../../src/features/help/glossary.ts';
import { listTexts } from '../../../src/features/help/help-topic.ts';
import { findTopic, HELP_TOPICS } from '../../../src/features/help/topics/topics.ts';

const HARDEST_GRADE = 10;
const LONGEST_SENTENCE = 30;
const MOST_WORDS = 400;

const ALL = [
  ...HELP_TOPICS.map((topic) => ({ id: topic.id, texts: listTexts(topic) })),
  ...GLOSSARY.map(({ id, word, meaning }) => ({ id, texts: [word, ...meaning] })),
];

describe.each(HELP_TOPICS.map((topic) => [topic.id, topic] as const))('%s', (_, topic) => {
  const texts = listTexts(topic);

  test('is short and plain', () => {
    const { grade, words, longest } = measureReadability(toSentences(texts));
    expect(grade).toBeLessThanOrEqual(HARDEST_GRADE);
    expect(longest).toBeLessThanOrEqual(LONGEST_SENTENCE);
    expect(words).toBeLessThanOrEqual(MOST_WORDS);
  });

  test('says what to do in steps, or what there is to know in points', () => {
    expect(topic.parts.some(({ steps, points }) => (steps ?? points) !== undefined)).toBe(true);
  });

  test('leads on to other topics, and to places of the app', () => {
    expect(topic.next.length).toBeGreaterThan(0);
    expect(topic.next).not.toContain(topic.id);
    for (const id of topic.next) expect(findTopic(id)?.id).toBe(id);
    for (const { to } of topic.places ?? []) expect(to).toMatch(/^\/[a-z]/);
  });
});

test('the glossary is plain as a whole, and short word by word', () => {
  const texts = GLOSSARY.flatMap(({ meaning }) => meaning);
  expect(measureReadability(toSentences(texts)).grade).toBeLessThanOrEqual(HARDEST_GRADE);
  for (const { word, meaning } of GLOSSARY) {
    expect(measureReadability(toSentences(meaning)).words, word).toBeLessThanOrEqual(50);
    expect(measureReadability(toSentences(meaning)).longest, word).toBeLessThanOrEqual(36);
  }
});

test('the glossary is in the order of the alphabet', () => {
  const words = GLOSSARY.map(({ word }) => word);
  expect(words).toEqual(words.toSorted((one, other) => one.localeCompare(other, 'en-GB')));
});

test('no address names two things, and every topic the glossary names is there', () => {
  const ids = HELP_TOPICS.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).not.toContain('glossary');
  expect(ids).not.toContain('search');
  expect(new Set(GLOSSARY.map(({ id }) => id)).size).toBe(GLOSSARY.length);
  for (const { topic } of GLOSSARY) {
    if (topic !== undefined) expect(ids).toContain(topic);
  }
});

test.each(ALL.map(({ id, texts }) => [id, texts.join(' ')] as const))(
  '%s keeps to our words',
  (_, text) => {
    expect(text).not.toMatch(
      /\b(please|sorry|invalid|oops|submit\w*|assessment|simply|just|easy|easily|per cent of)\b/i,
    );
    // Typed quotation marks, not those of a keyboard.
    expect(text).not.toMatch(/["']/);
    expect(text).not.toMatch(/\s\s|\s$/);
  },
);

/** What help quotes that is no button or heading: what people type, and what is said of a file. */
const NO_WORDS_OF_OURS = ['school', 'council', 'section 11', 'to confirm', 'Not applicable'];

test('what help calls a button or a heading is called so in the app', () => {
  const app = readAll(fileURLToPath(new URL('../../../src/', import.meta.url)));
  const scales = readAll(
    fileURLToPath(new URL('../../../audit-templates/scales/', import.meta.url)),
  );
  for (const { id, texts } of ALL) {
    for (const [, quoted = ''] of texts.join(' ').matchAll(/“([^”]+)”/g)) {
      if (NO_WORDS_OF_OURS.includes(quoted)) continue;
      expect(`${app}${scales}`.includes(quoted), `${id}: ${quoted}`).toBe(true);
    }
  }
});

/** Headings and steps end without a full stop, and are sentences all the same. */
function toSentences(texts: readonly string[]): string {
  return texts.map((text) => (/[.?!:]$/.test(text) ? text : `${text}.`)).join(' ');
}

/** The text of all files, but of help itself. */
function readAll(folder: string): string {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(tsx?|json)$/.test(path) && !path.replaceAll('\\', '/').includes('/help/'))
    .map((path) => readFileSync(`${folder}${path}`, 'utf8').replace(/\s+/g, ' '))
    .join('\n');
}
