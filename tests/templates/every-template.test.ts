import { readdirSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, test } from 'vitest';

import { composeAll } from '../../src/catalogue/checks/compose-all.ts';
import { loadSources } from '../../src/commands/build/load-sources.ts';
import type { Agency } from '../../src/domain/template/template-source.ts';
import { listQuestions, templateSchema } from '../../src/domain/template/template.ts';
import { TEMPLATE_FOLDER } from '../support/read-templates.ts';

const sources = loadSources(TEMPLATE_FOLDER);
const { agencies, duties, moduleById, optionById } = sources;
const SECTION_11 = /\bs(ection)?[\s.]*(11|eleven)\b/i;

test('there are 31 kinds of agency, each in a file of its own', () => {
  const files = readdirSync(join(TEMPLATE_FOLDER, 'agencies'));
  expect(files).toHaveLength(31);
  expect(agencies.map(({ id }) => `${id}.json`).sort()).toEqual([...files].sort());
});

describe('every agency', () => {
  test.each(agencies.map(({ id }) => id))(
    '%s has each template it offers, fit to be saved',
    (id) => {
      const agency = agencies.filter((one) => one.id === id);
      const templates = agency.flatMap((one) => composeAll(sources, one));
      const selections = templates.map(({ edition, depth, options }) => [
        edition,
        depth,
        ...options,
      ]);
      expect(selections).toEqual(agency.flatMap(listOffered));
      for (const template of templates) expect(templateSchema.parse(template)).toEqual(template);
    },
  );

  test('has the standard depth', () => {
    expect(agencies.filter(({ depths }) => depths.standard === undefined)).toEqual([]);
  });

  test('that section 11 does not bind says so nowhere on a cover or in a file’s name', () => {
    const titles = agencies.flatMap(({ id, name, editions }) =>
      Object.values(editions).map(({ kind, reportTitle }) => ({
        isBound: kind === 'section11',
        title: [id, name, reportTitle].join(' / '),
      })),
    );
    const outside = titles.filter(({ isBound }) => !isBound);
    expect(outside.length).toBeGreaterThan(0);
    expect(outside.filter(({ title }) => SECTION_11.test(title))).toEqual([]);
    const bound = titles.filter(({ isBound }) => isBound);
    expect(bound.filter(({ title }) => !SECTION_11.test(title))).toEqual([]);
  });
});

test('every short template has 18 to 26 questions, before any part is switched on', () => {
  const short = agencies
    .filter(({ depths }) => depths.lite !== undefined)
    .flatMap((agency) => composeAll(sources, agency))
    .filter(({ depth, options }) => depth === 'lite' && options.length === 0)
    .map((template) => ({ id: template.id, count: listQuestions(template).length }));
  expect(short.length).toBeGreaterThan(0);
  expect(short.filter(({ count }) => count < 18 || count > 26)).toEqual([]);
});

describe('what is asked in 2023', () => {
  const of2023 = new Set(
    duties.filter(({ strength }) => 'wt2023' in strength).map(({ id }) => String(id)),
  );

  test('answers for nothing that the 2023 edition does not have', () => {
    const asked = agencies
      .filter(({ editions }) => 'wt2023' in editions)
      .flatMap((agency) => listAnswered(agency, 'wt2023'));
    expect(new Set(asked.map(({ agency }) => agency)).size).toBeGreaterThan(25);
    expect(asked.filter(({ duty }) => !of2023.has(duty))).toEqual([]);
  });

  test('is not all that is asked in 2018', () => {
    const asked = agencies.flatMap((agency) => listAnswered(agency, 'wt2018'));
    expect(asked.filter(({ duty }) => !of2023.has(duty)).length).toBeGreaterThan(50);
  });
});

/** Each edition and depth of the agency, without its parts and, where it has any then, with all. */
function listOffered(agency: Agency): readonly (readonly string[])[] {
  const depths = (['lite', 'standard', 'full'] as const).filter((depth) => depth in agency.depths);
  return Object.keys(agency.editions).flatMap((edition) => {
    const parts = agency.options.filter((id) => {
      const { editions } = optionById.get(id) ?? {};
      return editions === undefined || editions.map(String).includes(edition);
    });
    return depths.flatMap((depth) => {
      const without = [edition, depth];
      return parts.length === 0 ? [without] : [without, [...without, ...parts]];
    });
  });
}

type Answered = { readonly agency: string; readonly question: string; readonly duty: string };

/** The duties that the questions and guidance of an edition answer for, read from the files alone. */
function listAnswered(agency: Agency, edition: string): readonly Answered[] {
  const options = agency.options.flatMap((id) => optionById.get(id) ?? []);
  const modules = [...Object.values(agency.depths), ...options]
    .flatMap((part) => part.modules)
    .flatMap((id) => moduleById.get(id)?.questions ?? []);
  return modules.flatMap(({ id, covers = [id], editions, guidance = [] }) => {
    const entry = editions[edition];
    if (entry === undefined) return [];
    const beside = guidance.filter((one) => one.editions.map(String).includes(edition));
    return [...(entry.covers ?? covers), ...beside.map((one) => one.id)].map((duty) => ({
      agency: agency.id,
      question: id,
      duty,
    }));
  });
}
