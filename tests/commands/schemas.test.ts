import { readFileSync } from 'node:fs';

import { expect, test } from 'vitest';
import * as z from 'zod/mini';

import { composeBackupSchema } from '../../src/commands/compose-backup-schema.ts';
import { formatSchema } from '../../src/commands/schemas.ts';
import { TABLE_NAMES } from '../../src/domain/device/device-rows.ts';

const FILE = readFileSync('public/schemas/backup-v1.schema.json', 'utf8');

test('the published schema of backups is that of the code', () => {
  // Mend with: node src/commands/run.mjs schemas
  expect(FILE).toBe(formatSchema(composeBackupSchema()));
});

test('it describes the manifest and the rows of every table, and the bytes by their hash', () => {
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
