import { describe, test } from 'vitest';

import {
  aDuty,
  aModule,
  anEntry,
  aQuestion,
  DESCRIPTORS,
  DUTY,
  ENTRIES,
  expectFaults,
} from './sound-files.ts';

test('a question covers itself first', () => {
  const covers = ['core.other', 'core.lead'];
  const withCovers = (list: readonly string[]): Record<string, unknown> => ({
    'duties.json': [DUTY, aDuty('core.other')],
    'modules/core.json': aModule(aQuestion({ covers: list })),
  });
  expectFaults(withCovers(covers), [
    'audit-templates/modules/core.json, core.lead.covers: begins with core.other, not core.lead',
  ]);
  expectFaults(withCovers(covers.toReversed()), []);
});

test('a question covers itself first in the list of an edition too', () => {
  const withCovers = (...covers: readonly string[]): Record<string, unknown> => {
    const editions = { ...ENTRIES, wt2023: { ...ENTRIES.wt2023, covers } };
    return {
      'duties.json': [DUTY, aDuty('core.other', { strength: { wt2023: 'should' } })],
      'modules/core.json': aModule(aQuestion({ editions })),
    };
  };
  expectFaults(withCovers('core.other', 'core.lead'), [
    'audit-templates/modules/core.json, core.lead.editions.wt2023.covers: begins with core.other, not core.lead',
  ]);
  expectFaults(withCovers('core.lead', 'core.other'), []);
});

test('a question that is in no edition is a fault, even among others', () => {
  const unasked = aQuestion({
    id: 'core.unasked',
    title: 'Never asked',
    descriptors: DESCRIPTORS.map((text) => `In the second place: ${text}`),
    editions: {},
  });
  expectFaults({ 'modules/core.json': aModule(aQuestion(), unasked) }, [
    'audit-templates/modules/core.json, core.unasked.editions: is in no edition, so it is never asked',
  ]);
});

describe('an entry that cites another edition is a fault', () => {
  test.each([
    ['wt2023', 'Working Together 2018, chapter 2', 'Working Together 2018'],
    ['wt2018', 'Working Together 2023, chapter 4', 'Working Together 2023'],
    ['wt2018', 'Working Together to Safeguard Children (2023)', 'Working Together 2023'],
    ['wt2023', 'See working together, 2018', 'Working Together 2018'],
    ['wt2023', 'WT2018, paragraph 3', 'Working Together 2018'],
  ])('%s: %s', (edition, citation, named) => {
    const editions = { ...ENTRIES, [edition]: anEntry(citation) };
    expectFaults({ 'modules/core.json': aModule(aQuestion({ editions })) }, [
      `audit-templates/modules/core.json, core.lead.editions.${edition}.citations.0: names ${named}, which is another edition`,
    ]);
  });

  test('a statute of the same year is no edition', () => {
    const editions = { ...ENTRIES, wt2023: anEntry('Data Protection Act 2018') };
    expectFaults({ 'modules/core.json': aModule(aQuestion({ editions })) }, []);
  });
});
