import { describe, expect, test } from 'vitest';

import { loadSources } from '../../src/commands/build/load-sources.ts';
import { nameTemplateChunks } from '../../src/commands/build/chunk-groups.ts';
import { must } from '../../src/domain/shared/must.ts';
import { TEMPLATE_FOLDER } from '../support/read-templates.ts';

const nameChunk = nameTemplateChunks(TEMPLATE_FOLDER);
const { agencies, optionById, moduleById } = loadSources(TEMPLATE_FOLDER);

/** The bytes of all modules that come in the same file. */
const bytesByChunk = new Map<string, number>();
for (const id of moduleById.keys()) {
  const chunk = chunkOf(id);
  bytesByChunk.set(chunk, (bytesByChunk.get(chunk) ?? 0) + bytesOf(id));
}

const loads = agencies.map((agency) => {
  const options = agency.options.map((id) => must(optionById.get(id), id));
  const modules = [
    ...new Set([...Object.values(agency.depths), ...options].flatMap((use) => use.modules)),
  ];
  const chunks = [...new Set(modules.map(chunkOf))];
  return {
    agency: agency.id,
    files: chunks.length,
    needed: sum(modules.map(bytesOf)),
    loaded: sum(chunks.map((chunk) => bytesByChunk.get(chunk) ?? 0)),
  };
});

describe('a kind of agency loads little that it does not ask', () => {
  test('a twentieth more, all taken together', () => {
    const needed = sum(loads.map((load) => load.needed));
    expect(sum(loads.map((load) => load.loaded))).toBeLessThan(needed * 1.06);
  });

  test.each(loads)('$agency', ({ needed, loaded }) => {
    expect(loaded - needed).toBeLessThan(25_000);
  });
});

test('in few files: far fewer than there are modules', () => {
  expect(Math.max(...loads.map(({ files }) => files))).toBeLessThan(14);
  expect(bytesByChunk.size).toBeLessThan(moduleById.size * 0.6);
});

test.each([
  ['why/police.json', 'police'],
  ['modules/police.json', 'police'],
  ['modules/core-arrangements.json', 'shared'],
  ['scales/four-point.json', 'standards'],
  ['standards.json', 'standards'],
  ['crosswalks/wt2018-wt2023.json', null],
  ['agencies/police.json', null],
])('%s comes in %s', (path, chunk) => {
  expect(nameChunk(`${TEMPLATE_FOLDER}/${path}`)).toBe(chunk);
});

function chunkOf(id: string): string {
  return nameChunk(`${TEMPLATE_FOLDER}/modules/${id}.json`) ?? id;
}

function bytesOf(id: string): number {
  return JSON.stringify(moduleById.get(id)).length;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, next) => total + next, 0);
}
