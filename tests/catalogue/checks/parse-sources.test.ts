import { expect, test } from 'vitest';

import { checkSources } from '../../../src/catalogue/check-sources.ts';
import { aClub, aModule, aQuestion, expectFaults, filesWith, SCALE } from './sound-files.ts';

test('the files that faults are planted in have none', () => {
  expect(checkSources(filesWith())).toEqual([]);
});

test.each(['standards.json', 'scales/four-point.json', 'duties.json', 'sectors.json'])(
  '%s cannot be missing',
  (file) => {
    expectFaults({ [file]: undefined }, [
      `audit-templates/${file}: is missing, and every template needs it`,
    ]);
  },
);

test.each([
  ['in a subfolder', 'modules/police/core.json', aModule(aQuestion())],
  ['in a folder of no kind', 'drafts/core.json', aModule(aQuestion())],
  ['beside the standards', 'core.json', aModule(aQuestion())],
  ['a scale that no template uses', 'scales/ten-point.json', { ...SCALE, id: 'ten-point' }],
  ['standards in a subfolder', 'why/standards/standards.json', {}],
  ['an agency in a subfolder', 'agencies/old/club.json', aClub()],
])('a file the catalogue never loads is a fault: %s', (_, file, json) => {
  expectFaults({ [file]: json }, [
    `audit-templates/${file}: the catalogue loads no file from this place`,
  ]);
});

test('a file is named after its id', () => {
  expectFaults({ 'agencies/clubs.json': aClub() }, [
    'audit-templates/agencies/clubs.json, id: is club, but the file is named clubs',
  ]);
});

test('every file with a fault in its shape is named', () => {
  expectFaults(
    {
      'modules/core.json': aModule(aQuestion({ colour: 'blue' }), aQuestion({ title: '' })),
      'agencies/club.json': aClub({ name: ' Clubs' }),
    },
    [
      /^audit-templates\/modules\/core\.json, questions\.0: .*colour/,
      /^audit-templates\/modules\/core\.json, questions\.1\.title: ./,
      'audit-templates/agencies/club.json, name: has spaces at its ends',
    ],
  );
});
