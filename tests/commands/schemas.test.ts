import { readdirSync, readFileSync } from 'node:fs';

import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';

import { loadTemplate } from '../../src/catalogue/catalogue.ts';
import { loadChoices } from '../../src/catalogue/choices.ts';
import { listSelections } from '../../src/catalogue/files.ts';
import { listSchemas } from '../../src/commands/schemas.ts';
import { TABLE_NAMES } from '../../src/domain/device/device-rows.ts';
import { readBundledFiles } from '../support/read-templates.ts';

const FOLDER = 'public/schemas';
const FILE = readFileSync(`${FOLDER}/backup-v1.schema.json`, 'utf8');

test('the published schemas are those of the code, and no others', () => {
  // Mend with: node src/commands/run.mjs schemas
  const published = readdirSync(FOLDER).map(
    (name) => [name, readFileSync(`${FOLDER}/${name}`, 'utf8')] as const,
  );
  expect(new Map(published)).toEqual(listSchemas());
});

test('every bundled file, and every template composed of them, fits its published schema', async () => {
  const faults = [...readBundledFiles()].flatMap(([file, json]) =>
    findFaults(compile(kindOf(file)), json).map((fault) => `${file}: ${fault}`),
  );
  expect(faults).toEqual([]);
  const { agencies, optionById } = await loadChoices();
  const isTemplate = compile('template');
  for (const agency of agencies) {
    for (const selection of listSelections({ agency, optionById })) {
      const loaded = await loadTemplate(agency.id, selection);
      expect(findFaults(isTemplate, loaded.ok ? loaded.value : loaded.problem)).toEqual([]);
    }
  }
}, 60_000);

test('the kept return fits its published schema, and one with a private note does not', () => {
  const kept: unknown = JSON.parse(readFileSync('tests/fixtures/audit-return/v1.s11.json', 'utf8'));
  const isReturn = compile('audit-return');
  expect(findFaults(isReturn, kept)).toEqual([]);
  const noted: unknown = JSON.parse(
    JSON.stringify(kept).replace('"narrative"', '"privateNote":"","narrative"'),
  );
  expect(findFaults(isReturn, noted)).not.toEqual([]);
});

test('the kept questions to an agency fit their published schema', () => {
  const kept: unknown = JSON.parse(
    readFileSync('tests/fixtures/questions/v1.s11template.json', 'utf8'),
  );
  expect(findFaults(compile('questions'), kept)).toEqual([]);
});

test('the kept feedback fits its published schema, and with a private note it does not', () => {
  const kept: unknown = JSON.parse(
    readFileSync('tests/fixtures/feedback/v1.s11feedback.json', 'utf8'),
  );
  const isFeedback = compile('feedback');
  expect(findFaults(isFeedback, kept)).toEqual([]);
  const noted: unknown = JSON.parse(
    JSON.stringify(kept).replace('"comment"', '"privateNote":"","comment"'),
  );
  expect(findFaults(isFeedback, noted)).not.toEqual([]);
});

test('the kept decisions of a moderator fit their published schema', () => {
  const kept: unknown = JSON.parse(
    readFileSync('tests/fixtures/moderation/v1.s11moderation.json', 'utf8'),
  );
  expect(findFaults(compile('moderation'), kept)).toEqual([]);
});

test('a file with a fault does not fit', () => {
  const police = z.looseObject({}).parse(readBundledFiles().get('agencies/police.json'));
  const isAgency = compile('agency');
  expect(findFaults(isAgency, { ...police, name: '' })).not.toEqual([]);
  expect(findFaults(isAgency, { ...police, colour: 'blue' })).not.toEqual([]);
});

test('the schema of backups describes the manifest and the rows of every table, and the bytes by their hash', () => {
  const items = z.object({ items: z.looseObject({}) });
  const schema = z
    .object({ $schema: z.string(), properties: z.record(z.string(), z.looseObject({})) })
    .parse(JSON.parse(FILE));
  expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
  expect(Object.keys(schema.properties)).toEqual([
    'manifest.json',
    ...TABLE_NAMES.map((table) => `rows/${table}.json`),
  ]);
  expect(items.parse(schema.properties['rows/attachments.json']).items).toMatchObject({
    properties: { bytes: { required: ['$bytes'] } },
  });
});

/** `modules/police.json` is a module, and `duties.json` is duties. */
function kindOf(file: string): string {
  const folders: Readonly<Record<string, string>> = {
    agencies: 'agency',
    modules: 'module',
    options: 'option',
    why: 'why',
    editions: 'edition',
    crosswalks: 'crosswalk',
    scales: 'scale',
  };
  const [first = ''] = file.split('/');
  return folders[first] ?? first.replace('.json', '');
}

function compile(kind: string): ValidateFunction {
  const schema = z
    .looseObject({})
    .parse(JSON.parse(readFileSync(`${FOLDER}/${kind}-v1.schema.json`, 'utf8')));
  // Ajv knows no formats of itself; the patterns beside them are looked at all the same.
  return new Ajv2020({ allErrors: true, validateFormats: false }).compile(schema);
}

function findFaults(isValid: ValidateFunction, json: unknown): readonly string[] {
  return isValid(json)
    ? []
    : (isValid.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);
}
