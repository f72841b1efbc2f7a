import { expect, test } from 'vitest';

import { loadSources } from '../../src/commands/build/load-sources.ts';
import { TEMPLATE_FOLDER } from '../support/read-templates.ts';

const sources = loadSources(TEMPLATE_FOLDER);
const questions = [...sources.moduleById.values()].flatMap((module) => module.questions);
const descriptors = questions.flatMap((question) => question.descriptors);

/** The words alone: neither case, punctuation nor spacing makes a copy another text. */
function toWords(text: string): string {
  return (text.toLowerCase().match(/[a-z0-9]+/g) ?? []).join(' ');
}

test('every question of every module has a descriptor for each rating', () => {
  expect(sources.scale.points).toHaveLength(4);
  expect(questions.filter((question) => question.descriptors.length !== 4)).toEqual([]);
});

test('no descriptor is said twice, in one question or in two', () => {
  const different = new Set(descriptors.map(toWords));
  expect(questions.length).toBeGreaterThan(300);
  expect({ descriptors: descriptors.length, different: different.size }).toEqual({
    descriptors: questions.length * 4,
    different: questions.length * 4,
  });
});
