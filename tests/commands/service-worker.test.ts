import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { listBuiltFiles } from '../../src/commands/build/service-worker.ts';

test('every built file is precached, with a hash where its name carries none', () => {
  const folder = mkdtempSync(join(tmpdir(), 's11-built-'));
  mkdirSync(join(folder, 'assets'));
  for (const file of ['index.html', 'assets/index-Ab3_dE-9.js', 'service-worker.js']) {
    writeFileSync(join(folder, file), file);
  }
  const listed = listBuiltFiles(folder);
  rmSync(folder, { recursive: true });
  expect(listed.map(({ url }) => url)).toEqual(['assets/index-Ab3_dE-9.js', 'index.html']);
  expect(listed[0]?.revision).toBeNull();
  expect(listed[1]?.revision).toMatch(/^[0-9a-f]{32}$/);
});
