import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

import { compile } from 'sass';
import { expect, test } from 'vitest';

const { css } = compile(fileURLToPath(new URL('../../src/app/styles.scss', import.meta.url)), {
  style: 'compressed',
});

test.each(['transport', 'crown', '@font-face', 'assets/', 'url(', '1d70b8', 'frutiger'])(
  'the style sheet holds no "%s"',
  (word) => {
    expect(css.toLowerCase()).not.toContain(word);
  },
);

// A trick for old browsers, at which the build's own tool for style sheets stops.
test('the style sheet holds no broken number', () => {
  expect(css).not.toMatch(/\d\\0/u);
});

test('the style sheet is small enough to come with the first page', () => {
  expect(gzipSync(css).length).toBeLessThan(16_000);
});
