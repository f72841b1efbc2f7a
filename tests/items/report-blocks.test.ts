import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';

import type { Run } from '../../src/domain/report/report-block.ts';
import { ReportBlocks } from '../../src/items/report-blocks.tsx';

const ADDRESS = 'https://example.org/policy';

function draw(run: Run): string {
  return renderToStaticMarkup(
    createElement(ReportBlocks, { blocks: [{ kind: 'paragraph', runs: [run] }], auditId: 'an-id' }),
  );
}

test('a web link says to those who listen that it opens in a new tab', () => {
  const link = { kind: 'web', address: ADDRESS, description: 'Open the policy' } as const;
  const drawn = draw({ text: ADDRESS, link });
  expect(drawn).toContain('target="_blank"');
  expect(drawn).toMatch(/visually-hidden[^>]*> \(opens in a new tab\)<\/span><\/a>/);
});

test('plain words are no link', () => {
  expect(draw({ text: ADDRESS })).not.toContain('<a');
});
