import { readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

import { readBundledFiles } from '../support/read-templates.ts';
import { listTexts } from '../../src/commands/texts/list-texts.ts';
import { hashRun, listRuns, unpackHashes } from '../../src/commands/hash-runs.ts';

const sourceHashes = unpackHashes(
  readFileSync(new URL('../fixtures/source-runs.bin', import.meta.url)),
);

test('no nine words in a row of a template stand in a source document', () => {
  const copied = [...readBundledFiles()].flatMap(([file, json]) =>
    listTexts(json, file).flatMap(({ path, text }) =>
      listRuns(text)
        .filter((run) => sourceHashes.has(hashRun(run)))
        .map((run) => `${path}: ${run}`),
    ),
  );
  expect(copied).toEqual([]);
});

test('the guard knows the sources: a sentence of Working Together is caught', () => {
  const sentence =
    'places duties on a range of organisations, agencies and individuals to ensure their functions';
  expect(listRuns(sentence).some((run) => sourceHashes.has(hashRun(run)))).toBe(true);
});
