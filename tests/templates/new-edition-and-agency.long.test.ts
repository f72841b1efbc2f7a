import { fileURLToPath } from 'node:url';

import { describe, expect, test } from 'vitest';

import { checkSources } from '../../src/catalogue/check-sources.ts';
import { composeAll } from '../../src/catalogue/checks/compose-all.ts';
import { parseSources, type ParsedSources } from '../../src/catalogue/checks/parse-sources.ts';
import { formatFault } from '../../src/commands/build/checked-templates.ts';
import { readTemplateFiles } from '../../src/commands/build/read-template-files.ts';
import { writeCoverage } from '../../src/commands/texts/write-coverage.ts';
import { must } from '../../src/domain/shared/must.ts';
import { compareEditions } from '../../src/domain/template/compare-editions.ts';
import { crosswalkSchema, listSteps, type Crosswalk } from '../../src/domain/template/crosswalk.ts';
import { dutiesFileSchema, type Duty } from '../../src/domain/template/duty.ts';
import { listQuestions, type Template } from '../../src/domain/template/template.ts';
import { readBundledFiles } from '../support/read-templates.ts';

/*
 * A made-up edition of 2099, and lighthouse keepers, a made-up kind of agency that stands in it and
 * in that of 2023: files alone, put beside the bundled ones as an author would. The catalogue and the
 * crosswalk there is are added to; every other file is new.
 */

const FOLDER = fileURLToPath(new URL('../fixtures/added-templates', import.meta.url));
const AGENCY = 'lighthouse-keepers';
const DUTIES = 'duties.json';
const EARLIER_CROSSWALK = 'crosswalks/wt2018-wt2023.json';
const CROSSWALK = 'crosswalks/wt2023-wt2099.json';

/** Composing every template for the checks takes seconds on a busy machine. */
const UNHURRIED = { timeout: 30_000 };

const bundled = readBundledFiles();
const added = readTemplateFiles(FOLDER);
const before = composeEvery(parse(bundled));

const merged = new Map([
  ...bundled,
  ...added.jsonByFile,
  [DUTIES, [...readDuties(bundled), ...readDuties(added.jsonByFile)]],
  [
    EARLIER_CROSSWALK,
    withChanges(
      readCrosswalk(bundled, EARLIER_CROSSWALK),
      readCrosswalk(added.jsonByFile, EARLIER_CROSSWALK).changes,
    ),
  ],
  [CROSSWALK, withChanges(readCrosswalk(added.jsonByFile, CROSSWALK), [endBundledQuestions()])],
]);
const after = composeEvery(parse(merged));

function readDuties(files: ReadonlyMap<string, unknown>): readonly Duty[] {
  return dutiesFileSchema.parse(files.get(DUTIES));
}

function readCrosswalk(files: ReadonlyMap<string, unknown>, file: string): Crosswalk {
  return crosswalkSchema.parse(files.get(file));
}

type Changes = Crosswalk['changes'];

function withChanges(crosswalk: Crosswalk, changes: Changes): Crosswalk {
  return { ...crosswalk, changes: [...crosswalk.changes, ...changes] };
}

/** No bundled agency is in the edition of 2099, so all that they are asked in 2023 ends there. */
function endBundledQuestions(): Changes[number] {
  const asked = before.filter(({ edition }) => edition === 'wt2023');
  return {
    relation: 'retired',
    reason: 'The made-up edition does not speak of the bundled kinds of agency.',
    questions: [...new Set(asked.flatMap(listQuestions).map(({ id }) => id))],
  };
}

function parse(files: ReadonlyMap<string, unknown>): ParsedSources {
  const parsed = parseSources(files);
  if (!parsed.ok) throw new Error(parsed.problem.map(formatFault).join('\n'));
  return parsed.value;
}

function composeEvery(sources: ParsedSources): readonly Template[] {
  return sources.agencies.flatMap((agency) => composeAll(sources, agency));
}

const templates = after.filter(({ agency }) => agency === AGENCY);

function findTemplate(id: string): Template {
  return must(
    templates.find((template) => template.id === id),
    id,
  );
}

const OLD = 'lighthouse-keepers.wt2023.standard';
const NEW = 'lighthouse-keepers.wt2099.standard';
const WITH_PART = `${NEW}.island-stations`;

describe('an edition and a kind of agency are added as files alone', UNHURRIED, () => {
  test('that are new, but for the catalogue and the crosswalk there is', () => {
    expect(added.faults).toEqual([]);
    const shared = [...added.jsonByFile.keys()].filter((file) => bundled.has(file));
    expect(shared).toEqual([EARLIER_CROSSWALK, DUTIES]);
  });

  test('without a fault in the whole', () => {
    expect(checkSources(merged).map(formatFault)).toEqual([]);
  });

  test.each([
    [CROSSWALK, `audit-templates/${CROSSWALK}: is missing: what became of the questions of wt2023`],
    [
      'editions/wt2099.json',
      'audit-templates/agencies/lighthouse-keepers.json, editions: there is',
    ],
    [
      'why/lighthouse-keepers.json',
      'audit-templates/why/lighthouse-keepers.json, general.role-awareness: why',
    ],
  ])('and with one if %s is forgotten', (file, fault) => {
    const [first = ''] = checkSources(without(file)).map(formatFault);
    expect(first.slice(0, fault.length)).toBe(fault);
  });

  test('and with one if what they answer for is not in the catalogue', () => {
    const files = new Map(merged).set(DUTIES, bundled.get(DUTIES));
    expect(checkSources(files).map(formatFault)).toContain(
      'audit-templates/agencies/lighthouse-keepers.json, wt2099: lighthouses.watch is asked, which is not expected of this agency in this edition',
    );
  });

  test('and every bundled template stays as it was', () => {
    const others = after.filter(({ agency }) => agency !== AGENCY);
    const hashes = before.map(({ id, hash }) => [id, hash]);
    expect(hashes.length).toBeGreaterThan(100);
    expect(others.map(({ id, hash }) => [id, hash])).toEqual(hashes);
  });
});

function without(file: string): ReadonlyMap<string, unknown> {
  return new Map([...merged].filter(([name]) => name !== file));
}

describe('the new template', () => {
  test('is composed in each edition it is offered in, with its part in the one that has it', () => {
    expect(templates.map(({ id }) => id)).toEqual([OLD, NEW, WITH_PART]);
    expect(listIds(WITH_PART)).toEqual([...listIds(NEW), 'lighthouses.crossing']);
  });

  test('speaks of its edition', () => {
    expect(findTemplate(NEW)).toMatchObject({
      editionTitle: 'Keeping Children Safe Together 2099',
      editionStatus: 'A made-up edition, for tests alone.',
      title: 'Lighthouse safeguarding self-audit',
    });
  });

  test('cites its edition in every question, and none in the other', () => {
    const cites = (id: string): readonly boolean[] =>
      listQuestions(findTemplate(id)).map(({ citations }) =>
        citations.some(({ text }) => text.startsWith('Safe Together 2099')),
      );
    expect(new Set(cites(WITH_PART))).toEqual(new Set([true]));
    expect(new Set(cites(OLD))).toEqual(new Set([false]));
  });

  test('shares what is asked of everyone in the edition that asks it', () => {
    expect(listIds(OLD)).toContain('general.role-awareness');
    expect(listIds(NEW).filter((id) => !id.startsWith('lighthouses.'))).toEqual([]);
  });

  test('is compared with the earlier by the crosswalk', () => {
    const steps = listSteps(readCrosswalk(merged, CROSSWALK));
    const rows = compareEditions(findTemplate(OLD), findTemplate(NEW), steps);
    const own = rows.map(({ before: old, relation, after: now }) => [old?.id, relation, now?.id]);
    expect(own).toEqual(
      expect.arrayContaining([
        ['lighthouses.visits', 'equal', 'lighthouses.visits'],
        ['lighthouses.lamp-rota', 'wider', 'lighthouses.watch'],
        [undefined, 'new', 'lighthouses.storm-shelter'],
        ['general.role-awareness', 'retired', undefined],
      ]),
    );
  });

  test('stands in the page of what the templates cover', () => {
    const page = writeCoverage(parse(merged));
    expect(page).toContain('| lighthouse-keepers | wt2099 | standard | all | 4 | 1 | 3 |');
    expect(page).toContain(
      '| lighthouse-keepers | wt2099 | lighthouses.open-days | guidance beside lighthouses.visits |',
    );
    expect(page).toContain(
      '| lighthouse-keepers | wt2099 | lighthouses.fog-signal | left out: The coastguard sounds it. |',
    );
  });
});

function listIds(templateId: string): readonly string[] {
  return listQuestions(findTemplate(templateId)).map(({ id }) => id);
}
