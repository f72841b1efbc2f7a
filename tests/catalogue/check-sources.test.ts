import { mkdtempSync, rmSync, writeFileSync, cpSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { build } from 'vite';
import { describe, expect, test } from 'vitest';

import { checkSources } from '../../src/catalogue/check-sources.ts';
import {
  checkedTemplates,
  checkTemplateFolder,
  formatFault,
} from '../../src/commands/build/checked-templates.ts';
import { readBundledFiles, TEMPLATE_FOLDER } from '../support/read-templates.ts';

const POLICE = 'modules/police.json';

/** Composing every template takes seconds on a busy machine. */
const UNHURRIED = { timeout: 30_000 };

test('the bundled templates have no fault', UNHURRIED, () => {
  expect(checkTemplateFolder(TEMPLATE_FOLDER).map(formatFault)).toEqual([]);
});

/**
 * The files of one kind of agency, among which faults are planted: to compose the templates of all takes
 * ten times as long. What became of the questions of all from edition to edition is not of one alone.
 */
const OF_POLICE = new Map(
  [...readBundledFiles()].filter(
    ([file]) => !/^(agencies|why|crosswalks)\//.test(file) || file.endsWith('/police.json'),
  ),
);

test('the files of one kind of agency lack the crosswalk, and nothing else', () => {
  expect(checkSources(OF_POLICE).map(formatFault)).toEqual([
    expect.stringMatching(/^audit-templates\/crosswalks\/wt2018-wt2023\.json: is missing/),
  ]);
});

/** Those files with one of them put through a change of its text. */
function filesWith(file: string, from: string | RegExp, to: string): ReadonlyMap<string, unknown> {
  const files = new Map(OF_POLICE);
  const text = JSON.stringify(files.get(file));
  expect(text).toMatch(from);
  return files.set(file, JSON.parse(text.replace(from, to)));
}

describe('a planted fault is named with its file, its place and the reason', UNHURRIED, () => {
  test.each([
    [
      'an unknown field',
      filesWith(POLICE, '"title":"Police"', '"title":"Police","colour":"blue"'),
      /^audit-templates\/modules\/police.json: .*colour/,
    ],
    [
      'an empty text',
      filesWith(POLICE, /"title":"Police"/, '"title":""'),
      /^audit-templates\/modules\/police.json, title: /,
    ],
    [
      'a standard that does not exist',
      filesWith(POLICE, /"standard":"[a-z-]+"/, '"standard":"other"'),
      /^audit-templates\/modules\/police.json, questions\.0\.standard: /,
    ],
    [
      'an id that is not the file’s name',
      filesWith(POLICE, '"id":"police"', '"id":"polise"'),
      'audit-templates/modules/police.json, id: is polise, but the file is named police',
    ],
    [
      'a module that does not exist',
      filesWith('agencies/police.json', '"core-arrangements"', '"core-arrangement"'),
      'audit-templates/agencies/police.json, modules: there is no module core-arrangement',
    ],
    [
      'a question asked twice',
      filesWith(POLICE, '"id":"police.s11"', '"id":"core.senior-lead"'),
      /^audit-templates\/agencies\/police.json, police.wt2018.standard: core.senior-lead is asked twice/,
    ],
    [
      'a rating without a descriptor',
      filesWith(
        POLICE,
        /("descriptors":\["(?:[^"\\]|\\.)*","(?:[^"\\]|\\.)*","(?:[^"\\]|\\.)*"),"(?:[^"\\]|\\.)*"\]/,
        '$1]',
      ),
      /^audit-templates\/modules\/police.json, [a-z0-9.-]+\.descriptors: has 3 descriptors for 4 ratings/,
    ],
    [
      'a reason for a question the agency is not asked',
      filesWith('why/police.json', '"core.senior-lead"', '"core.senior-leader"'),
      'audit-templates/why/police.json, core.senior-leader: this agency is not asked such a question',
    ],
  ])('%s', (_, files, expected) => {
    const faults = checkSources(files).map(formatFault);
    expect(faults[0]).toMatch(expected);
  });
});

describe('a template fault fails the build', UNHURRIED, () => {
  test.each([
    ['broken JSON', POLICE, '{ "id": "police", ', /audit-templates\/modules\/police\.json: .*JSON/],
    [
      'a file of the wrong shape',
      POLICE,
      '{ "id": "police", "title": "Police", "questions": [] }',
      /audit-templates\/modules\/police\.json, questions: Too small/,
    ],
    [
      'a key that stands twice',
      'why/police.json',
      '{ "core.senior-lead": "One.", "core.senior\\u002dlead": "Two." }',
      /audit-templates\/why\/police\.json: the key "core\.senior-lead" stands here twice/,
    ],
    [
      'a reference to nothing',
      'why/polise.json',
      '{}',
      /audit-templates\/why\/polise\.json: there is no agency polise/,
    ],
    [
      'a file that is not JSON',
      'modules/police.yaml',
      'id: police',
      /audit-templates\/modules\/police\.yaml: the catalogue loads no file of this kind/,
    ],
  ])('%s', async (_, file, text, expected) => {
    await expect(buildWith({ [file]: text })).rejects.toThrow(expected);
  });

  test('what stands beside sound templates for authors, or by a system, does not', async () => {
    const beside = { 'README.md': 'For authors', '.DS_Store': 'For a system' };
    await expect(buildWith(beside)).resolves.toBeDefined();
  });
});

/** Builds a page beside a copy of the bundled templates in which these files have other texts. */
async function buildWith(textByFile: Readonly<Record<string, string>>): Promise<unknown> {
  const folder = mkdtempSync(join(tmpdir(), 's11-templates-'));
  try {
    const templates = join(folder, 'audit-templates');
    cpSync(TEMPLATE_FOLDER, templates, { recursive: true });
    for (const [file, text] of Object.entries(textByFile)) {
      writeFileSync(join(templates, file), text);
    }
    writeFileSync(join(folder, 'index.html'), '<p>An app</p>');
    return await build({
      root: folder,
      configFile: false,
      logLevel: 'silent',
      plugins: [checkedTemplates(templates)],
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
