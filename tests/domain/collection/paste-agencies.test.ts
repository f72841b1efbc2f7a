import fc from 'fast-check';
import { expect, test } from 'vitest';

import { isAddress, pasteAgencies } from '../../../src/domain/collection/paste-agencies.ts';
import { splitCells } from '../../../src/domain/collection/split-cells.ts';

const kinds = [
  { kind: 'police', kindName: 'Police' },
  { kind: 'district-council', kindName: 'District or borough council' },
];
const beside = { kinds, otherwise: '', agencies: [{ name: 'Anytown Police' }] };

test('reads the columns under whatever headings, in whatever order, and names those it leaves out', () => {
  const pasted = pasteAgencies(
    'E-mail\tURN\tAgency name\tType\nmail@example.org\t12\tOldtown Council\tborough council\n',
    beside,
  );
  expect(pasted).toMatchObject({ headings: ['E-mail', 'Agency name', 'Type'], leftOut: ['URN'] });
  expect(pasted.rows).toEqual([
    {
      row: 2,
      agency: {
        name: 'Oldtown Council',
        kind: 'district-council',
        contacts: [{ name: '', role: '', email: 'mail@example.org', phone: '' }],
        notes: '',
      },
      faults: [],
    },
  ]);
});

test('without headings takes name, kind, contact, email and telephone', () => {
  const { rows } = pasteAgencies('Newtown Police,Police,Jo Bloggs,jo@example.org,01632 960002', {
    ...beside,
    otherwise: 'district-council',
  });
  expect(rows[0]).toMatchObject({
    row: 1,
    agency: {
      kind: 'police',
      contacts: [{ name: 'Jo Bloggs', email: 'jo@example.org', phone: '01632 960002' }],
    },
    faults: [],
  });
});

test('a list of names alone takes the kind for rows that name none', () => {
  const { rows } = pasteAgencies('Name\nOne\nTwo', { ...beside, otherwise: 'police' });
  expect(rows.map(({ row, agency }) => [row, agency.name, agency.kind])).toEqual([
    [2, 'One', 'police'],
    [3, 'Two', 'police'],
  ]);
});

test('names the row and what is wrong with it, and reads the others', () => {
  const text = [
    'Name;Kind;Email',
    ';Police;a@example.org',
    'Anytown police;Police;',
    'Fair;Police;fair@example.org',
    '',
    'FAIR;Police;',
    'Zoo;Zoo;no address',
    `${'x'.repeat(501)};Police;`,
    'No kind;;',
  ].join('\r\n');
  const { rows } = pasteAgencies(text, beside);
  expect(rows.map(({ row, faults }) => [row, faults])).toEqual([
    [2, [{ kind: 'noName' }]],
    [3, [{ kind: 'onTheList' }]],
    [4, []],
    [6, [{ kind: 'twice', row: 4 }]],
    [
      7,
      [
        { kind: 'unknownKind', given: 'Zoo' },
        { kind: 'notAnAddress', given: 'no address' },
      ],
    ],
    [8, [{ kind: 'tooLong', column: 'name' }]],
    [9, [{ kind: 'unknownKind', given: '' }]],
  ]);
});

test.each(['', '\n\n', '\t\t\n'])('an empty list has no rows: %j', (text) => {
  expect(pasteAgencies(text, beside).rows).toEqual([]);
});

test('cells come back from how a spreadsheet program copies them', () => {
  const cell = fc.stringMatching(/^[a-z"\n ]{0,8}$/).map((text) => text.trim());
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { minLength: 2, maxLength: 3 }), { minLength: 1, maxLength: 4 }),
      (rows) => {
        const copied = rows
          .map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join('\t'))
          .join('\n');
        expect(splitCells(copied)).toEqual(rows);
      },
    ),
  );
});

test('never throws, and reads no more rows than there are lines', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const lines = text.split(/\r\n?|\n/).length;
      expect(pasteAgencies(text, beside).rows.length).toBeLessThanOrEqual(lines);
    }),
  );
});

test.each([
  ['name@example.org', true],
  ['o’brien@example.org', true],
  ['no at.example.org', false],
  ['a@b', false],
  ['a@b.org, c@d.org', false],
])('%s as an address: %s', (text, isOne) => {
  expect(isAddress(text)).toBe(isOne);
});
