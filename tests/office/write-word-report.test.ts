import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';

import { buildReport } from '../../src/domain/report/build-report.ts';
import type { Report } from '../../src/domain/report/report-block.ts';
import { scoreAudit } from '../../src/domain/scoring/score-audit.ts';
import { cleanText } from '../../src/office/clean-text.ts';
import { writeWordReport } from '../../src/office/write-word-report.ts';
import { aHostileAudit, listTyped } from '../support/hostile-audit.ts';
import { findXmlFault } from '../support/xml.ts';
import { aReport } from '../support/pdf-report.ts';
import { aSampleReport } from '../support/pdf-sample-report.ts';

async function partsOf(report: Report): Promise<ReadonlyMap<string, string>> {
  const parts = Object.entries(unzipSync(await writeWordReport(report)));
  return new Map(parts.map(([name, bytes]) => [name, strFromU8(bytes)]));
}

const bodyOf = (parts: ReadonlyMap<string, string>): string => parts.get('word/document.xml') ?? '';

const wordsOf = (xml: string): string =>
  [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/gu)]
    .map(([, words = '']) => words)
    .join('')
    .replace(/&lt;/gu, '<')
    .replace(/&gt;/gu, '>')
    .replace(/&quot;/gu, '"')
    .replace(/&apos;/gu, "'")
    .replace(/&amp;/gu, '&');

const squeeze = (text: string): string => cleanText(text).replace(/[\s\u0085\ufeff]/gu, '');

test('has Word’s own headings, heads of tables that repeat, captions and a chart that is told in words', async () => {
  const parts = await partsOf(aSampleReport());
  const xml = bodyOf(parts);
  expect(xml.match(/w:pStyle w:val="Title"/gu)).toHaveLength(1);
  expect(xml.match(/w:pStyle w:val="Heading1"/gu)?.length).toBeGreaterThan(3);
  expect(xml.match(/<w:tblHeader\/>/gu)?.length).toBe(2);
  expect(xml.match(/w:pStyle w:val="Caption"/gu)?.length).toBeGreaterThanOrEqual(2);
  expect(xml).toMatch(/descr="Twelve bars, one for each standard\./u);
  expect([...parts.keys()].filter((name) => /charts\/chart\d+\.xml$/u.test(name))).toHaveLength(1);
  expect(parts.get('word/styles.xml')?.match(/<w:outlineLvl /gu)).toHaveLength(4);
  expect(parts.get('word/settings.xml')).not.toContain('updateFields');
});

test('the marking stands above and below every page, with the page’s number', async () => {
  const parts = await partsOf(aReport([], { marking: 'OFFICIAL-SENSITIVE <x>' }));
  const above = [...parts].filter(([name]) => name.startsWith('word/header'));
  const below = [...parts].filter(([name]) => name.startsWith('word/footer'));
  expect(above.map(([, xml]) => wordsOf(xml))).toEqual(['OFFICIAL-SENSITIVE <x>']);
  expect(below.map(([, xml]) => wordsOf(xml))[0]).toContain('OFFICIAL-SENSITIVE <x>');
  expect(below[0]?.[1]).toContain('NUMPAGES');
});

test('every link leads to a bookmark that is there, or to a web address', async () => {
  const parts = await partsOf(aSampleReport());
  const xml = bodyOf(parts);
  const names = [...xml.matchAll(/<w:bookmarkStart [^>]*w:name="([^"]+)"/gu)].map(
    ([, name]) => name,
  );
  const targets = [...xml.matchAll(/w:anchor="([^"]+)"/gu)].map(([, name]) => name);
  expect(targets.length).toBeGreaterThan(5);
  expect(targets.filter((name) => !names.includes(name))).toEqual([]);
  expect(new Set(names).size).toBe(names.length);
  expect(parts.get('word/_rels/document.xml.rels')).toContain(
    'https://procedures.example.org/anytown',
  );
});

test('naughty strings in every field stay text, and nothing private is in any part', async () => {
  const { template, audit } = aHostileAudit();
  const parts = await partsOf(
    buildReport(scoreAudit(template, audit, '2026-11-22'), {
      madeAt: '2026-11-22T09:30:00.000Z',
      damaged: 0,
    }),
  );
  for (const [name, xml] of parts) {
    if (/\.(xml|rels)$/u.test(name)) expect(findXmlFault(xml), name).toBeUndefined();
    expect(xml, name).not.toContain('PRIVATE-CANARY');
  }
  const words = squeeze(wordsOf(bodyOf(parts)));
  expect(listTyped(audit).filter((text) => !words.includes(squeeze(text)))).toEqual([]);
  expect(parts.get('word/_rels/document.xml.rels')).not.toMatch(
    /Target="(javascript|data|file):/iu,
  );
});
