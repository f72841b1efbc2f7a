import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { readLeniently } from '../../../src/domain/device/read-leniently.ts';
import v1 from '../../fixtures/storage/v1.json';

const ofVersion1 = {
  tablesVersion: 1,
  rowsByTable: Object.fromEntries(
    Object.entries(v1.stores).map(([name, { rows }]): [string, readonly unknown[]] => [name, rows]),
  ),
};

describe('data of a version that is known', () => {
  const { audits, others, unknown } = readLeniently(ofVersion1);

  test('has nothing unknown in it and no words left over', () => {
    expect(unknown).toBe(0);
    expect(others).toEqual({ answers: [], evidence: [], actions: [] });
  });

  test('is read with every word an author wrote', () => {
    expect(audits).toMatchObject([
      {
        organisation: 'St Mary’s Church Hall',
        period: 'April 2025 to March 2026',
        isSample: false,
        isRemoved: false,
      },
      { isRemoved: true },
    ]);
    expect(audits[0]?.answers).toEqual([
      {
        title: 'A named lead',
        texts: [
          { field: 'narrative', text: 'The chair leads on safeguarding.' },
          { field: 'impact', text: 'Staff know whom to ask.' },
          { field: 'privateNote', text: 'Ask for the minutes.' },
        ],
      },
      { title: 'A named lead', texts: [{ field: 'naReason', text: 'We employ nobody.' }] },
    ]);
    expect(audits[0]?.evidence.map(({ title }) => title)).toEqual([
      'E01 Safeguarding policy',
      'E03 Training log',
    ]);
    expect(audits[0]?.evidence[1]?.texts).toContainEqual({
      field: 'whereHeld',
      text: 'The office cabinet',
    });
    expect(audits[0]?.actions.map(({ title }) => title)).toEqual(['A01 Appoint a deputy', 'A02']);
    expect(audits[0]?.actions[1]?.texts).toEqual([
      { field: 'reason', text: 'The hall is closed in summer.' },
    ]);
  });
});

describe('data of a version that is not known yet', () => {
  test('fields, rows and tables it has added are counted, and the words still found', () => {
    const { audits, unknown } = readLeniently({
      tablesVersion: 3,
      rowsByTable: {
        audits: [{ id: 'a', mood: 'calm', details: { organisation: 'Hall', round: 2 } }],
        answers: [{ auditId: 'a', questionId: 'q', answer: { narrative: 'Words', tone: 'warm' } }],
        moderations: [{ id: 1 }, { id: 2 }],
      },
    });
    expect(unknown).toBe(5);
    expect(audits).toMatchObject([
      { organisation: 'Hall', answers: [{ title: 'q', texts: [{ text: 'Words' }] }] },
    ]);
  });

  test('words are found where rows are put together in another way', () => {
    const { audits, others } = readLeniently({
      tablesVersion: 99,
      rowsByTable: {
        audits: [{ key: 1, round: 'autumn', shape: ['of', 'tomorrow'] }],
        answers: [
          { round: 'autumn', id: 'core.lead', narrative: 'Not lost' },
          { id: 'x', parts: { narrative: { kind: 1, blocks: ['One', { text: 'Two' }] } } },
        ],
      },
    });
    expect(audits).toMatchObject([{ organisation: '', answers: [] }]);
    expect(others.answers).toEqual([
      { title: 'core.lead', texts: [{ field: 'narrative', text: 'Not lost' }] },
      { title: 'x', texts: [{ field: 'narrative', text: 'One\nTwo' }] },
    ]);
  });

  test('a rating is named by its own template’s scale and by no other', () => {
    const template = (hash: string, label: string) => ({
      hash,
      scale: { points: [{ label }] },
      standards: [{ questions: [{ id: 'q', title: 'The question' }] }],
    });
    const read = (templateHash: string) =>
      readLeniently({
        tablesVersion: 3,
        rowsByTable: {
          templates: [template('one', 'Not met'), template('two', 'Red')],
          audits: [{ id: 'a', templateHash }],
          answers: [{ auditId: 'a', questionId: 'q', answer: { rating: 0, narrative: 'Words' } }],
        },
      }).audits[0]?.answers[0];
    expect(read('two')?.texts[0]).toEqual({ field: 'rating', text: 'Red' });
    expect(read('three')).toEqual({
      title: 'The question',
      texts: [{ field: 'narrative', text: 'Words' }],
    });
  });

  test('a row that holds itself, or is thousands of objects deep, is read all the same', () => {
    const round: Record<string, unknown> = { auditId: 'a', narrative: 'Round' };
    round['answer'] = round;
    let deep: unknown = 'bottom';
    for (let depth = 0; depth < 3_000; depth += 1) deep = { deep };
    const { others } = readLeniently({
      tablesVersion: 3,
      rowsByTable: { answers: [round, { narrative: deep }], templates: [round, { deep }] },
    });
    expect(others.answers.map(({ texts }) => texts[0]?.text)).toEqual(['Round', 'bottom']);
  });
});

test('never throws, whatever the rows are, and counts each row of an unknown table', () => {
  const anyRow = fc.anything({
    withDate: true,
    withMap: true,
    withSet: true,
    withTypedArray: true,
    maxDepth: 3,
    maxKeys: 3,
  });
  const nearRow = fc.record(
    {
      id: anyRow,
      auditId: anyRow,
      hash: anyRow,
      details: anyRow,
      answer: anyRow,
      evidence: anyRow,
      narrative: anyRow,
      rating: anyRow,
      number: anyRow,
      scale: anyRow,
    },
    { requiredKeys: [] },
  );
  const rows = fc.array(fc.oneof(anyRow, nearRow), { maxLength: 3 });
  fc.assert(
    fc.property(
      fc.record({
        audits: rows,
        templates: rows,
        answers: rows,
        evidence: rows,
        actions: rows,
        rowHistory: rows,
        moderations: rows,
      }),
      (rowsByTable) => {
        const { audits, unknown } = readLeniently({ tablesVersion: 3, rowsByTable });
        expect(audits).toHaveLength(rowsByTable.audits.length);
        expect(unknown).toBeGreaterThanOrEqual(rowsByTable.moderations.length);
      },
    ),
    { numRuns: 100 },
  );
});
