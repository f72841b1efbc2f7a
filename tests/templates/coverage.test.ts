import { readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

import { loadSources } from '../../src/commands/build/load-sources.ts';
import { writeCoverage } from '../../src/commands/texts/write-coverage.ts';
import { questionIdSchema } from '../../src/domain/template/template.ts';
import { TEMPLATE_FOLDER } from '../support/read-templates.ts';

/** Composing every template takes seconds on a busy machine. */
const UNHURRIED = { timeout: 30_000 };

const sources = loadSources(TEMPLATE_FOLDER);

test('the page of what the templates cover says what they cover', UNHURRIED, () => {
  // Mend with: npm run coverage
  const page = readFileSync(new URL('../../docs/coverage.md', import.meta.url), 'utf8');
  expect(page).toBe(writeCoverage(sources));
});

test('an expectation that nothing asks stands there as missing', UNHURRIED, () => {
  const [first] = sources.duties;
  const duties = sources.duties.map((duty) =>
    duty === first ? { ...duty, id: questionIdSchema.parse('core.unheard-of') } : duty,
  );
  const page = writeCoverage({ ...sources, duties });
  expect(page).toContain('| police | wt2023 | core.unheard-of | missing |');
  expect(writeCoverage(sources)).not.toContain('| missing |');
});
