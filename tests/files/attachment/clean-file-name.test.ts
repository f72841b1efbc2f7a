import fc from 'fast-check';
import { expect, test } from 'vitest';

import { cleanFileName, findStem } from '../../../src/files/attachment/clean-file-name.ts';

test.each([
  ['Policy v4.pdf', 'pdf', 'Policy v4.pdf'],
  ['Policy.PDF', 'pdf', 'Policy.pdf'],
  ['photo.png', 'jpeg', 'photo.png.jpg'],
  ['photo.jpeg', 'jpeg', 'photo.jpeg'],
  ['invoice.pdf.exe', 'pdf', 'invoice.pdf.exe.pdf'],
  ['C:\\Users\\me\\..\\plan.txt', 'text', 'plan.txt'],
  ['a<b>:"|?*.csv', 'csv', 'a-b------.csv'],
  ['gpj.\u202Eexe.pdf', 'pdf', 'gpj.exe.pdf'],
  ['CON.pdf', 'pdf', '_CON.pdf'],
  ['...', 'png', 'file.png'],
  ['', 'png', 'file.png'],
  ['line\nbreak\0.txt', 'text', 'linebreak.txt'],
] as const)('%j of kind %s is kept as %s', (name, kind, kept) => {
  expect(cleanFileName(name, kind)).toBe(kept);
});

test('any name comes out short, in one line, and the same when cleaned again', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (name) => {
      const kept = cleanFileName(name, 'pdf');
      expect(new TextEncoder().encode(kept).length).toBeLessThan(255);
      expect(kept).toMatch(/^[^/\\\p{Cc}\p{Cf}]+\.pdf$/u);
      expect(cleanFileName(kept, 'pdf')).toBe(kept);
    }),
  );
});

test('evidence is called by the name without its ending', () => {
  expect(findStem('Policy v4.2.pdf')).toBe('Policy v4.2');
});
