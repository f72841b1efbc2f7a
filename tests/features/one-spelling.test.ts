import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from 'vitest';

const files = readdirSync('src', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.tsx?$/u.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name));

test('the app says “email”, in one spelling', () => {
  expect(files.length).toBeGreaterThan(500);
  expect(files.filter((file) => /\be-mail/iu.test(readFileSync(file, 'utf8')))).toEqual([]);
});
