import { describe, expect, test } from 'vitest';

import { loadTemplate } from '../../src/catalogue/catalogue.ts';
import { loadChoices } from '../../src/catalogue/choices.ts';
import { listSelections } from '../../src/catalogue/files.ts';
import { loadLibrary, loadSteps } from '../../src/catalogue/library.ts';
import { loadSources } from '../../src/commands/build/load-sources.ts';
import { listQuestions } from '../../src/domain/template/template.ts';
import { TEMPLATE_FOLDER } from '../support/read-templates.ts';

const choices = await loadChoices();
const library = await loadLibrary(choices);
const sources = loadSources(TEMPLATE_FOLDER);

describe('the library', () => {
  test('has every question of every module', () => {
    const ids = [...sources.moduleById.values()].flatMap(({ questions }) =>
      questions.map(({ id }) => id),
    );
    expect(library.map(({ question }) => question.id).sort()).toEqual(ids.sort());
  });

  test('leads from every question to a template that asks it', async () => {
    expect(library.filter(({ places }) => places.length === 0)).toEqual([]);
    const asking = new Map<string, Set<string>>();
    for (const { agency, edition, depth, parts } of library.flatMap(({ places }) => places)) {
      const key = [agency.id, edition, depth, ...parts].join('.');
      if (asking.has(key)) continue;
      const loaded = await loadTemplate(agency.id, { edition, depth, options: parts });
      asking.set(key, new Set(loaded.ok ? listQuestions(loaded.value).map(({ id }) => id) : []));
    }
    const astray = library.flatMap(({ question, places }) =>
      places
        .map(({ agency, edition, depth, parts }) => [agency.id, edition, depth, ...parts].join('.'))
        .filter((key) => asking.get(key)?.has(question.id) !== true)
        .map((key) => `${question.id} in ${key}`),
    );
    expect(astray).toEqual([]);
  });

  test.each(choices.agencies)(
    'has every question $id is asked, in whichever template',
    async (agency) => {
      const found = new Set<string>(
        library
          .filter(({ places }) => places.some((place) => place.agency === agency))
          .map(({ question }) => question.id),
      );
      for (const selection of listSelections({ agency, optionById: choices.optionById })) {
        const loaded = await loadTemplate(agency.id, selection);
        const asked = loaded.ok ? listQuestions(loaded.value).map(({ id }) => id) : [];
        expect(asked.length).toBeGreaterThan(0);
        expect(
          asked.filter((id) => !found.has(id)),
          JSON.stringify(selection),
        ).toEqual([]);
      }
    },
  );

  test('leads to each kind of agency once, in the newest edition that asks it', () => {
    for (const { question, places } of library) {
      const agencies = places.map(({ agency }) => agency.id);
      expect(new Set(agencies).size, question.id).toBe(agencies.length);
    }
    const prevent = library.filter(({ question }) => question.id === 'channel.prevent-duty');
    expect(new Set(prevent.flatMap(({ places }) => places.map(({ edition }) => edition)))).toEqual(
      new Set(['wt2023']),
    );
  });
});

describe('the steps between editions', () => {
  test('are those of the crosswalk', async () => {
    const steps = await loadSteps('wt2018', 'wt2023');
    expect(steps).toContainEqual(
      expect.objectContaining({
        relation: 'equal',
        from: 'core.senior-lead',
        to: 'core.senior-lead',
      }),
    );
  });

  test.each([
    ['wt2023', 'wt2018'],
    ['wt2018', 'wt2018'],
    ['wt2010', 'wt2018'],
  ])('are none from %s to %s, which no crosswalk leads', async (from, to) => {
    expect(await loadSteps(from, to)).toEqual([]);
  });
});
