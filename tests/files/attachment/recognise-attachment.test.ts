import { zipSync, strToU8, type Zippable } from 'fflate';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { recogniseAttachment } from '../../../src/files/attachment/recognise-attachment.ts';
import { BARE_JPEG, BARE_PNG, BARE_WEBP } from '../../support/photo-parts.ts';

const OFFICE = { '[Content_Types].xml': strToU8('<Types/>') };
const docx = zip({ ...OFFICE, 'word/document.xml': strToU8('<w/>') });
const ODT = 'application/vnd.oasis.opendocument.text';

function zip(parts: Zippable): Uint8Array {
  return zipSync(parts);
}

function openDocument(mediaType: string, parts: Zippable = {}): Uint8Array {
  return zipSync({
    mimetype: [strToU8(mediaType), { level: 0 }],
    'content.xml': strToU8('<office:document-content/>'.repeat(20)),
    ...parts,
  });
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('what is kept, whatever it is called', () => {
  test.each([
    ['pdf', utf8('%PDF-1.7\n...'), 'policy.pdf'],
    ['pdf', utf8('%PDF-1.7\n...'), 'policy.exe'],
    ['pdf', utf8('%PDF-1.7\n/EncryptMetadata is named in passing'), 'policy.pdf'],
    ['jpeg', BARE_JPEG, 'door.png'],
    ['png', BARE_PNG, 'door'],
    ['webp', BARE_WEBP, 'door.webp'],
    ['docx', docx, 'policy.docx'],
    ['docx', zip({ ...OFFICE, 'word/document2.xml': strToU8('<w/>') }), 'policy.docx'],
    ['xlsx', zip({ ...OFFICE, 'xl/workbook.xml': strToU8('<w/>') }), 'figures.xlsx'],
    ['pptx', zip({ ...OFFICE, 'ppt/presentation.xml': strToU8('<p/>') }), 'training.pptx'],
    ['odt', openDocument(ODT), 'policy.odt'],
    ['ods', openDocument('application/vnd.oasis.opendocument.spreadsheet'), 'figures.ods'],
    ['csv', utf8('\uFEFFName,Trained\nCaf\u00e9,yes\n'), 'trained.CSV'],
    ['text', utf8('Minutes of the board\r\n\tItem 1\f'), 'minutes.txt'],
    ['text', utf8('No ending'), 'README'],
  ])('%s', (kind, bytes, name) => {
    expect(recogniseAttachment(bytes, name)).toEqual({ ok: true, value: kind });
  });
});

describe('what is not kept, each said as what it is', () => {
  test.each([
    ['webPage', utf8('<!DOCTYPE html><script>1</script>'), 'photo.png'],
    ['webPage', utf8('\uFEFF  <HTML>'), 'notes.txt'],
    ['webPage', utf8('hello'), 'notes.html'],
    ['drawing', utf8('<?xml version="1.0"?><svg onload="x"/>'), 'plan.png'],
    ['script', utf8('#!/bin/sh\n'), 'notes.txt'],
    ['script', utf8('alert(1)'), 'notes.js'],
    ['script', utf8('del *'), 'notes.txt\u202E.bat'],
    ['script', utf8('Write-Host'), 'notes.ps1 .'],
    ['program', utf8('MZ\u0090'), 'policy.pdf'],
    ['archive', zip({ 'a.txt': strToU8('a') }), 'policy.docx'],
    ['archive', openDocument(`${ODT}-template`), 'policy.ott'],
    ['richText', utf8('{\\rtf1'), 'notes.txt'],
    ['message', utf8('From: a@example.org'), 'note.eml'],
    ['phonePhoto', utf8('\0\0\0\u0018ftypheic'), 'door.heic'],
    ['otherPicture', utf8('GIF89a'), 'door.gif'],
    ['recording', utf8('\0\0\0\u0018ftypisom'), 'film.mp4'],
    ['other', utf8('a\0b'), 'data.txt'],
    ['other', utf8('{}'), 'data.json'],
  ])('%s: %#', (looksLike, bytes, name) => {
    const problem = { kind: 'unfit', looksLike };
    expect(recogniseAttachment(bytes, name)).toEqual({ ok: false, problem });
  });

  const OLD = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
  const encryptedName = Array.from('EncryptedPackage').flatMap((letter) => [
    letter.charCodeAt(0),
    0,
  ]);
  test.each([
    ['locked', utf8('%PDF-1.7\ntrailer << /Encrypt 12 0 R >>'), 'policy.pdf'],
    ['locked', Uint8Array.from([...OLD, 0, 0, ...encryptedName]), 'policy.docx'],
    ['locked', openDocument(ODT, { 'encrypted-package': strToU8('x') }), 'policy.odt'],
    [
      'locked',
      openDocument(ODT, { 'content.xml': [Uint8Array.of(9, 200, 3, 4), { level: 0 }] }),
      'policy.odt',
    ],
    [
      'macros',
      zip({ ...OFFICE, 'word/document.xml': strToU8('<w/>'), 'word/vbaProject.bin': strToU8('x') }),
      'a.docx',
    ],
    ['macros', docx, 'policy.docm'],
    ['macros', openDocument(ODT, { 'Basic/Standard/Module1.xml': strToU8('x') }), 'policy.odt'],
    ['damaged', docx.subarray(0, docx.length - 30), 'policy.docx'],
    ['notUtf8', Uint8Array.of(0x43, 0x61, 0x66, 0xe9), 'trained.csv'],
    ['notUtf8', Uint8Array.of(0xff, 0xfe, 0x43, 0), 'trained.csv'],
  ])('%s: %#', (kind, bytes, name) => {
    expect(recogniseAttachment(bytes, name)).toEqual({ ok: false, problem: { kind } });
  });

  test('no bytes and no name make it throw', () => {
    const heads = [docx, BARE_PNG, utf8('%PDF-'), Uint8Array.from(OLD), new Uint8Array()];
    fc.assert(
      fc.property(fc.constantFrom(...heads), fc.uint8Array(), fc.string(), (head, rest, name) => {
        recogniseAttachment(Uint8Array.from([...head, ...rest]), name);
      }),
    );
  });
});
