import { zipSync } from 'fflate';

import { MAX_ATTACHMENT_BYTES } from '../../../src/files/attachment/attachment-kinds.ts';
import { prepareAttachment } from '../../../src/files/attachment/prepare-attachment.ts';
import { explainAttachmentProblem } from '../../../src/items/explain-attachment.ts';
import { BLANKS, cutEverywhere, OUR_CSV, zipOfPaths, zipOfZeros } from '../door-cases.ts';
import { TEXT, toIncoming, unread, V } from '../hostile-case.ts';
import { BARE_PNG } from '../photo-parts.ts';
import { LONG_TAILS, SCRIPTS } from './texts.ts';
import { elsewhere, encode, none, startCells, type Bytes, type Door } from './door.ts';

const { refused, noted } = startCells('photo.png');
const GOOD: Bytes = Uint8Array.from(BARE_PNG);
const AS_TEXT = 'a file that is kept as evidence is not read: what its text says is its author’s';
const SVG_TEXT =
  '<svg xmlns="http://www.w3.org/2000/svg" onload="window.__xss=1"><script>1</script></svg>';
const SVG = encode(SVG_TEXT);
const HTML = encode('<!doctype html><script>window.__xss=1</script>');

/** A small document, as Word keeps it. */
function aDocument(parts: Readonly<Record<string, Uint8Array>> = {}): Bytes {
  const word = { '[Content_Types].xml': encode('<Types/>'), 'word/document.xml': encode('<w/>') };
  return Uint8Array.from(zipSync({ ...word, ...parts }));
}

/** Files that are kept with an item of evidence: known by their bytes, whatever they are called. */
export const EVIDENCE_DOOR: Door = {
  name: 'a file attached as evidence',
  good: toIncoming(GOOD, 'photo.png'),
  open: async (file) => {
    const kept = await prepareAttachment(file);
    return kept.ok
      ? { isTaken: true, words: kept.value.file.name }
      : { isTaken: false, words: explainAttachmentProblem(kept.problem) };
  },
  cells: {
    P01: refused(/empty/, new Uint8Array()),
    P02: refused(/empty/, BLANKS),
    P03: refused(/damaged or incomplete/, GOOD.slice(0, GOOD.length / 2)),
    P04: refused(/damaged or incomplete|not one of the kinds/, ...cutEverywhere(GOOD).slice(4)),
    P05: noted(/^return\.json\.png$/, toIncoming(GOOD, 'return.json')),
    P06: refused(/not one of the kinds/, toIncoming(OUR_CSV, 'return.s11.json')),
    P07: refused(/not in UTF-8/, Uint8Array.from(Buffer.from(`\ufeff${TEXT}`, 'utf16le'))),
    P08: noted(/\.txt$/, toIncoming(encode('\ufeffMinutes'), 'minutes.txt')),
    P09: refused(/not in UTF-8/, toIncoming(Uint8Array.from([65, 0xff, 66]), 'minutes.txt')),
    P10: refused(/must be 25 MB or smaller/, unread(MAX_ATTACHMENT_BYTES + 1, GOOD, 'photo.png')),
    P11: none(AS_TEXT),
    P12: none(AS_TEXT),
    P13: none(AS_TEXT),
    P14: none(AS_TEXT),
    P15: none(AS_TEXT),
    P16: none(AS_TEXT),
    P17: none(AS_TEXT),
    P18: none(AS_TEXT),
    P19: none(AS_TEXT),
    P20: none('it has no version'),
    P21: none('it has no version'),
    P22: none(AS_TEXT),
    P23: none(AS_TEXT),
    P24: none(AS_TEXT),
    P25: noted(/^A{60}\.png$/, toIncoming(GOOD, `${'A'.repeat(1_000_000)}.png`)),
    P26: elsewhere('tests/storage/full-device.browser.test.ts'),
    P27: noted(
      /^[^<>:"|?*\p{Cc}\p{Cf}]+\.png$/u,
      ...SCRIPTS.map((name) => toIncoming(GOOD, `${name}.png`)),
    ),
    P28: noted(
      /^---img src=x onerror=window\.__xss=1-\.png$/,
      toIncoming(GOOD, '"><img src=x onerror=window.__xss=1>.png'),
    ),
    P29: none('a file has no address'),
    P30: [
      refused(/an SVG drawing, which can run programs/, toIncoming(SVG, 'plan.svg'), SVG),
      refused(/SVG drawing/, toIncoming(encode(`<?xml version="1.0"?>\n${SVG_TEXT}`), 'plan.svg')),
    ],
    P31: refused(/a web page or XML file, which can run programs/, HTML),
    P32: noted(/^=1\+1\.csv$/, toIncoming(encode('=1+1,2\r\n'), '=1+1.csv')),
    P33: noted(/^invoicefdp\.exe\.pdf$/, toIncoming(encode('%PDF-1.7\n'), 'invoice\u202efdp.exe')),
    P34: refused(
      /not one of the kinds/,
      ...Array.from({ length: 32 }, (_, code) => code)
        .filter((code) => ![9, 10, 12, 13].includes(code))
        .map((code) => toIncoming(Uint8Array.from([65, code, 66]), 'minutes.txt')),
    ),
    P35: refused(/not in UTF-8/, toIncoming(Uint8Array.from([0xed, 0xa0, 0xbd]), 'minutes.txt')),
    P36: noted(/^.{1,60}\.png$/u, ...LONG_TAILS.map((name) => toIncoming(GOOD, `${name}.png`))),
    P37: elsewhere('tests/storage/attachments.browser.test.ts'),
    P38: none('it is not signed'),
    P39: none('it is not signed'),
    P40: refused(/a zip or another packed file/, () => zipOfZeros()),
    P41: [
      refused(/a zip or another packed file/, zipOfPaths(V)),
      // Never unpacked, here or later.
      noted(/\.docx$/, toIncoming(aDocument({ '../../x.xml': encode('<x/>') }), 'policy.docx')),
    ],
    P42: elsewhere('tests/e2e/attachments.test.ts'),
  },
};
