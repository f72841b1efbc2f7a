import { describe, expect, test } from 'vitest';

import { checkPublished, publish } from '../../src/catalogue/checks/check-published.ts';
import { composeAll } from '../../src/catalogue/checks/compose-all.ts';
import type { ParsedSources } from '../../src/catalogue/checks/parse-sources.ts';
import { formatFault } from '../../src/commands/build/checked-templates.ts';
import { loadSources } from '../../src/commands/build/load-sources.ts';
import type { SourceQuestion } from '../../src/domain/template/template-source.ts';
import { listQuestions } from '../../src/domain/template/template.ts';
import { TEMPLATE_FOLDER } from '../support/read-templates.ts';

/** Composing every template takes seconds on a busy machine. */
const UNHURRIED = { timeout: 30_000 };

const sources = loadSources(TEMPLATE_FOLDER);

test('every bundled template stands in the list of published ones, as it is', UNHURRIED, () => {
  // Mend what is not published yet with: npm run publish-templates
  // What has changed since it was published needs a new version in its agency's file first.
  expect(checkPublished(sources).map(formatFault)).toEqual([]);
});

describe('one word of a published question', UNHURRIED, () => {
  const published = { ...sources, published: publish(sources) };
  const changed = withQuestion(published, 'prevent-duty', 'channel.prevent-duty', (question) => ({
    ...question,
    why: question.why.replace('terrorism', 'extremism'),
  }));

  test('is not changed without a new version of every template that asks it', () => {
    const asking = sources.agencies
      .flatMap((agency) => composeAll(sources, agency))
      .filter((template) => listQuestions(template).some(({ id }) => id === 'channel.prevent-duty'))
      .map(({ id }) => id);
    expect(asking.length).toBeGreaterThan(1);
    expect(checkPublished(published)).toEqual([]);
    const faults = checkPublished(changed);
    expect(faults.map(({ path }) => path)).toEqual(asking);
    for (const { reason } of faults) expect(reason).toMatch(/give it a new version$/);
  });

  test('is not made the published one by publishing again', () => {
    expect(publish(changed)).toEqual(published.published);
  });
});

/** The sources with one question of a module changed. */
function withQuestion(
  from: ParsedSources,
  moduleId: string,
  questionId: string,
  change: (question: SourceQuestion) => SourceQuestion,
): ParsedSources {
  const moduleById = new Map(
    [...from.moduleById].map(([id, module]) => [
      id,
      {
        ...module,
        questions: module.questions.map((question) =>
          id === moduleId && question.id === questionId ? change(question) : question,
        ),
      },
    ]),
  );
  expect(moduleById).not.toEqual(from.moduleById);
  return { ...from, moduleById };
}
