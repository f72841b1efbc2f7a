import { expect, test } from 'vitest';

import { readSheets } from '../../src/office/read-sheets.ts';

// Here and not beside the others: Node reads Windows-1252 as Latin-1, browsers as it is.
test('text as Excel saves it on Windows keeps its dashes, accents and euros', async () => {
  const start = new TextEncoder().encode('Ref,Comment\n1,caf');
  const bytes = Uint8Array.from([...start, 0xe9, 0x20, 0x96, 0x20, 0x80]);
  expect(await readSheets(bytes)).toMatchObject({
    value: [
      {
        rows: [
          ['Ref', 'Comment'],
          ['1', 'café – €'],
        ],
      },
    ],
  });
});
