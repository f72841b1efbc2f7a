import { expect, test } from 'vitest';

import { nameCopy } from '../../../src/files/attachment/name-copy.ts';
import { BARE_PNG } from '../../support/photo-parts.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

test.each([
  ['what it is kept as', encode('%PDF-1.7\n'), 'Policy v4.pdf', 'Policy v4.pdf'],
  ['a picture by another name', BARE_PNG, 'photo.exe', 'photo.exe.png'],
  ['a drawing', encode('<svg onload="x"/>'), 'plan.svg', 'plan.svg.txt'],
  ['a page called a picture', encode('<!doctype html>'), 'photo.png', 'photo.png.txt'],
  ['a program', encode('MZ\u0090'), 'invoice\u202efdp.exe', 'invoicefdp.exe.txt'],
  ['what was kept and is locked now', encode('%PDF-1.7\n/Encrypt 1 0 R'), 'a.pdf', 'a.pdf'],
])('%s goes out under a name that runs nothing', (_, bytes, name, given) => {
  expect(nameCopy(bytes, name)).toBe(given);
});
