import { describe, expect, test } from 'vitest';

import { packObjects } from '../../../src/pdf/archive/pack-objects.ts';
import { makeSrgbProfile } from '../../../src/pdf/archive/srgb-profile.ts';
import { renderReport } from '../../../src/pdf/render-report.ts';
import { readReportFonts } from '../../support/pdf-fonts.ts';
import { lintPdf } from '../../support/pdf-lint.ts';
import { readObjects } from '../../support/pdf-objects.ts';
import { aReport } from '../../support/pdf-report.ts';
import { aSampleReport } from '../../support/pdf-sample-report.ts';
import { runPdfTool } from '../../support/pdf-tools.ts';

const fonts = readReportFonts();
const RETURN = {
  name: 'Anytown (Tŷ).s11.json',
  bytes: new TextEncoder().encode('{"format":"s11-return"}'),
  description: 'What this report was made of',
  mediaType: 'application/json',
};
const bare = renderReport(aSampleReport(), fonts).bytes;
const { bytes } = renderReport(aSampleReport(), fonts, RETURN);
const plain = readObjects(bytes);

describe('a report with its return attached', () => {
  test('is whole for qpdf, tagged and without a fault a machine can see', async () => {
    expect(runPdfTool('qpdf', bytes, ['--check'])).toContain('No syntax or stream encoding errors');
    expect(await lintPdf(bytes)).toEqual([]);
  });

  test('holds that one file, as the source of its pages, and gives it back to the byte', () => {
    expect(plain.match(/\/Type \/EmbeddedFile/g)).toHaveLength(1);
    expect(plain.match(/\/AFRelationship \/Source/g)).toHaveLength(1);
    expect(plain).toMatch(/\/AF \[\d+ 0 R\]/);
    expect(plain).toContain('/Subtype /application#2Fjson');
    expect(runPdfTool('qpdf', bytes, ['--list-attachments'])).toContain(RETURN.name);
    expect(runPdfTool('qpdf', bytes, ['--show-attachment=' + RETURN.name])).toBe(
      new TextDecoder().decode(RETURN.bytes),
    );
  });

  test('another return gives another document id, the same one the same bytes', () => {
    const other = { ...RETURN, bytes: new TextEncoder().encode('{}') };
    const idOf = (file: Uint8Array): string =>
      /\/ID \[<([0-9A-F]{32})> <\1>\]/.exec(new TextDecoder('latin1').decode(file))?.[1] ?? '';
    expect(idOf(bytes)).not.toBe('');
    expect(idOf(renderReport(aSampleReport(), fonts, other).bytes)).not.toBe(idOf(bytes));
    expect(renderReport(aSampleReport(), fonts, RETURN).bytes).toEqual(bytes);
    expect(runPdfTool('pdfinfo', bytes, ['-meta'])).toContain(
      `uuid:${idOf(bytes).slice(0, 8).toLowerCase()}-`,
    );
  });
});

test('without a return there is no attached file at all', () => {
  expect(readObjects(bare)).not.toMatch(/EmbeddedFile|\/AF /);
});

test('the catalogue and the metadata say PDF/A-3 and PDF/UA-1, with each namespace described', () => {
  const metadata = runPdfTool('pdfinfo', bytes, ['-meta']);
  expect(metadata).toContain('<pdfaid:part>3</pdfaid:part>');
  expect(metadata).toContain('<pdfaid:conformance>A</pdfaid:conformance>');
  expect(metadata).toContain('<pdfuaid:part>1</pdfuaid:part>');
  expect(metadata).toContain(
    '<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>',
  );
  expect(plain).toContain('/S /GTS_PDFA1');
});

test('both records of when it was made name one moment, and both titles are the same', () => {
  const report = aReport([], { title: 'Ysgol Tŷ (Nant)', madeAt: '2026-11-22T09:30:15.250Z' });
  const file = renderReport(report, fonts).bytes;
  expect(runPdfTool('pdfinfo', file, ['-isodates'])).toMatch(/CreationDate: +2026-11-22T09:30:15/);
  expect(runPdfTool('pdfinfo', file, ['-meta'])).toContain(
    '<xmp:CreateDate>2026-11-22T09:30:15+00:00</xmp:CreateDate>',
  );
  expect(runPdfTool('pdfinfo', file, [])).toMatch(/Title: +Ysgol Tŷ \(Nant\)/);
});

test('what is packed takes a fraction of the room it takes in the open', () => {
  const inTheOpen = readObjects(bare).length - bare.length;
  const packed = Array.from(
    new TextDecoder('latin1').decode(bare).matchAll(/\/Type \/ObjStm .*\/Length (\d+)>>/g),
    ([, length]) => Number(length),
  ).reduce((sum, length) => sum + length, 0);
  expect(packed).toBeGreaterThan(0);
  expect(packed).toBeLessThan(inTheOpen / 4);
});

test('only whole files of jsPDF are packed', () => {
  const facts = { info: new TextEncoder().encode('<<>>'), fileId: '0'.repeat(32) };
  expect(() => packObjects(new TextEncoder().encode('%PDF-1.7\n'), facts)).toThrow();
});

describe('the colour profile', () => {
  const profile = makeSrgbProfile();
  const view = new DataView(profile.buffer);
  const nameAt = (at: number): string => String.fromCharCode(...profile.subarray(at, at + 4));

  test('is an RGB profile for screens, as long as it says', () => {
    expect(view.getUint32(0)).toBe(profile.length);
    expect([nameAt(12), nameAt(16), nameAt(20), nameAt(36)]).toEqual([
      'mntr',
      'RGB ',
      'XYZ ',
      'acsp',
    ]);
  });

  test('has every part that such a profile needs, each within the file', () => {
    const parts = Array.from({ length: view.getUint32(128) }, (_, place) => 132 + 12 * place);
    expect(parts.map(nameAt)).toEqual([
      'desc',
      'cprt',
      'wtpt',
      'rXYZ',
      'gXYZ',
      'bXYZ',
      'rTRC',
      'gTRC',
      'bTRC',
    ]);
    for (const at of parts) {
      expect(view.getUint32(at + 4) + view.getUint32(at + 8)).toBeLessThanOrEqual(profile.length);
    }
  });

  test('the three colours together are white', () => {
    const xyzOf = (name: string): readonly number[] => {
      const parts = Array.from({ length: view.getUint32(128) }, (_, place) => 132 + 12 * place);
      const at = view.getUint32((parts.find((part) => nameAt(part) === name) ?? 0) + 4);
      return [8, 12, 16].map((place) => view.getInt32(at + place) / 0x10000);
    };
    [0, 1, 2].forEach((axis) => {
      const sum = ['rXYZ', 'gXYZ', 'bXYZ'].reduce((all, name) => all + (xyzOf(name)[axis] ?? 0), 0);
      expect(sum).toBeCloseTo(xyzOf('wtpt')[axis] ?? 0, 3);
    });
  });
});
