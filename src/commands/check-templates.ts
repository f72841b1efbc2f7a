import { readFileSync } from 'node:fs';

import * as z from 'zod/mini';

import { moduleSchema } from '../domain/template/template-source.ts';
import { checkTemplateFolder, formatFault } from './build/checked-templates.ts';
import { readTemplateFiles } from './build/read-template-files.ts';
import { hashRun, listRuns, unpackHashes } from './hash-runs.ts';
import { findHardTexts } from './texts/find-hard-texts.ts';
import { listTexts } from './texts/list-texts.ts';

const FOLDER = 'audit-templates';
const SOURCE_RUNS = 'tests/fixtures/source-runs.bin';

/**
 * Prints what is wrong with the templates: faults, words copied from a source, and texts that are
 * hard to read. Words narrow it to lines that hold one of them: `npm run check-templates -- police`.
 * Returns 1 when there is anything to print.
 */
export function run(words: readonly string[]): number {
  const lines = [
    ...checkTemplateFolder(FOLDER).map(formatFault),
    ...listCopied(),
    ...listHard(),
  ].filter((line) => words.length === 0 || words.some((word) => line.includes(word)));
  process.stdout.write(lines.map((line) => `${line}\n`).join(''));
  process.stdout.write(`${lines.length} to look at\n`);
  return lines.length === 0 ? 0 : 1;
}

function listCopied(): readonly string[] {
  const sourceHashes = unpackHashes(readFileSync(SOURCE_RUNS));
  return [...readTemplateFiles(FOLDER).jsonByFile].flatMap(([file, json]) =>
    listTexts(json, file).flatMap(({ path, text }) =>
      listRuns(text)
        .filter((found) => sourceHashes.has(hashRun(found)))
        .map((found) => `${path}: "${found}" stands in a source`),
    ),
  );
}

function listHard(): readonly string[] {
  return [...readTemplateFiles(FOLDER).jsonByFile]
    .filter(([file]) => file.startsWith('modules/'))
    .flatMap(([, json]) => {
      const parsed = z.safeParse(moduleSchema, json);
      return parsed.success ? findHardTexts(parsed.data) : [];
    })
    .map(({ place, reason }) => `${place}: hard to read, ${reason}`);
}
