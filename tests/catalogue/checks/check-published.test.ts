import { describe, expect, test } from 'vitest';

import { checkPublished, publish } from '../../../src/catalogue/checks/check-published.ts';
import { parseSources, type ParsedSources } from '../../../src/catalogue/checks/parse-sources.ts';
import { formatFault } from '../../../src/commands/build/checked-templates.ts';
import { aClub, aModule, aPoliceForce, aQuestion, expectFaults, filesWith } from './sound-files.ts';

type Files = Readonly<Record<string, unknown>>;

const PLACE = 'audit-templates/published.json';
const IDS = ['police.wt2018.standard', 'police.wt2023.standard', 'club.wt2018.standard'];
const REWORDED = { 'modules/core.json': aModule(aQuestion({ question: 'Who is in charge?' })) };
const NEXT_VERSION = { depths: { standard: { version: '1.1', modules: ['core'] } } };

function sourcesWith(changed: Files = {}): ParsedSources {
  const parsed = parseSources(filesWith(changed));
  if (!parsed.ok) throw new Error(parsed.problem.map(formatFault).join('\n'));
  return parsed.value;
}

const published = publish(sourcesWith());

/** What is wrong with the sources, changed after they were published. */
function checkAfter(changed: Files): readonly string[] {
  return checkPublished(sourcesWith({ 'published.json': published, ...changed })).map(formatFault);
}

describe('a template', () => {
  test('is not published until it stands in the list', () => {
    expect(checkPublished(sourcesWith()).map(formatFault)).toEqual(
      IDS.map((id) => `${PLACE}, ${id}: version 1.0 is not published yet`),
    );
    expect(checkAfter({})).toEqual([]);
  });

  test('that has changed since is a fault wherever its words are asked', () => {
    expect(checkAfter(REWORDED)).toEqual(
      IDS.map(
        (id) => `${PLACE}, ${id}: is not what was published as version 1.0: give it a new version`,
      ),
    );
  });

  test('that has changed under a new version is one that is not published yet', () => {
    const police = aPoliceForce(NEXT_VERSION);
    const club = aClub(NEXT_VERSION);
    const next = { ...REWORDED, 'agencies/police.json': police, 'agencies/club.json': club };
    expect(checkAfter(next)).toEqual(
      IDS.map((id) => `${PLACE}, ${id}: version 1.1 is not published yet`),
    );
  });

  test('that is new is missing beside those that are published', () => {
    const editions = { wt2018: { kind: 'sisterDuty', duty: 'A duty.', reportTitle: 'Audit' } };
    const choir = aClub({ id: 'choir', name: 'Choirs', editions });
    expect(checkAfter({ 'agencies/choir.json': choir })).toEqual([
      `${PLACE}, choir.wt2018.standard: version 1.0 is not published yet`,
    ]);
  });

  test('that is not offered any more stays in the list', () => {
    expect(checkAfter({ 'agencies/club.json': undefined })).toEqual([]);
    const sources = sourcesWith({ 'published.json': published, 'agencies/club.json': undefined });
    expect(publish(sources)).toEqual(published);
  });
});

describe('publishing', () => {
  test('has every template, each version with its hash', () => {
    expect(Object.keys(published)).toEqual(IDS);
    for (const versions of Object.values(published)) {
      expect(Object.keys(versions)).toEqual(['1.0']);
      expect(versions['1.0']).toMatch(/^[0-9a-f]{64}$/);
    }
  });

  test('again changes nothing', () => {
    expect(publish(sourcesWith({ 'published.json': published }))).toEqual(published);
  });

  test('leaves what has changed under its version as it was published', () => {
    expect(publish(sourcesWith({ 'published.json': published, ...REWORDED }))).toEqual(published);
  });

  test('adds a new version beside the earlier one', () => {
    const changed = { 'agencies/club.json': aClub(NEXT_VERSION), ...REWORDED };
    const after = publish(sourcesWith({ 'published.json': published, ...changed }));
    const [first, second, club = ''] = IDS;
    expect(Object.keys(after)).toEqual([first, second, club]);
    expect(after).toMatchObject(published);
    expect(Object.keys(after[club] ?? {})).toEqual(['1.0', '1.1']);
    expect(after[club]?.['1.1']).not.toBe(published[club]?.['1.0']);
  });

  test('alters no list it was given', () => {
    const sources = sourcesWith({ 'agencies/club.json': aClub(NEXT_VERSION) });
    const given = structuredClone(published);
    publish({ ...sources, published: given });
    expect(given).toEqual(published);
  });
});

test('the list of published templates is checked in its shape, and a build does not wait for it', () => {
  expectFaults({ 'published.json': published }, []);
  expectFaults({ 'published.json': { 'police.wt2018.standard': { '1.0': 'short' } } }, [
    /^audit-templates\/published\.json, police\.wt2018\.standard\.1\.0: /,
  ]);
  expectFaults({ 'published.json': published, ...REWORDED }, []);
});
