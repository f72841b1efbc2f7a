import { expect, test } from 'vitest';

import { buildReport } from '../../src/domain/report/build-report.ts';
import { scoreAudit } from '../../src/domain/scoring/score-audit.ts';
import { hashBytes } from '../../src/domain/shared/content-hash.ts';
import { writeWebPage } from '../../src/office/write-web-page.ts';
import { aHostileAudit, listTyped } from '../support/hostile-audit.ts';
import { listTexts } from '../support/report-text.ts';
import { NAUGHTY } from '../support/naughty.ts';
import { aCell, aReport } from '../support/pdf-report.ts';
import { aSampleReport } from '../support/pdf-sample-report.ts';

const TAGS =
  'a aside bdi body br caption dd div dl dt figcaption figure footer h1 h2 h3 h4 head header html li main meta nav ol p rect section span strong style svg table tbody td text th thead title tr ul';

const tagsOf = (page: string): readonly string[] => [
  ...new Set([...page.matchAll(/<([a-z0-9]+)/giu)].map(([, tag = '']) => tag.toLowerCase())),
];

/** What a reader sees: the text between the tags. */
const wordsOf = (page: string): string =>
  page
    .replace(/<style>.*?<\/style>/su, '')
    .replace(/<br>/gu, '\n')
    .replace(/<svg role="img" aria-label="([^"]*)"/gu, '$1<svg')
    .replace(/<[^<>]+>/gu, '')
    .replace(/&#(\d+);/gu, (_, code: string) => String.fromCodePoint(Number(code)));

const squeeze = (text: string): string =>
  text.replace(/[\s\0-\u0008\u000e-\u001f\u0085\ufffe\uffff]|\p{Surrogate}/gu, '');

test('naughty strings in every field stay text', () => {
  const { template, audit } = aHostileAudit();
  const report = buildReport(scoreAudit(template, audit, '2026-11-22'), {
    madeAt: '2026-11-22T09:30:00.000Z',
    damaged: 0,
  });
  const page = writeWebPage(report);
  expect(tagsOf(page).filter((tag) => !TAGS.split(' ').includes(tag))).toEqual([]);
  // Attributes come from our own templates alone: typed text has no equals sign that is one.
  expect([...page.matchAll(/\son[a-z]+\s*=/giu)]).toEqual([]);
  expect(
    [...page.matchAll(/href="([^"]*)"/gu)]
      .map(([, to]) => to)
      .filter((to) => !/^(#|https?:\/\/)/u.test(to ?? '')),
  ).toEqual([]);
  const words = squeeze(wordsOf(page));
  const missing = [...listTexts(report), ...listTyped(audit)].filter(
    (text) => !words.includes(squeeze(text)),
  );
  expect(missing).toEqual([]);
  expect(page).not.toContain('PRIVATE-CANARY');
});

test('a marking of any words stays within the style sheet, which its hash still fits', () => {
  for (const marking of NAUGHTY) {
    const page = writeWebPage(aReport([], { marking, footer: marking }));
    const style = /<style>(.*?)<\/style>/su.exec(page)?.[1] ?? '';
    const hash = Buffer.from(hashBytes(new TextEncoder().encode(style)), 'hex').toString('base64');
    expect(page, marking).toContain(`style-src 'sha256-${hash}'`);
    expect(style.match(/[{]/gu)?.length, marking).toBe(style.match(/[}]/gu)?.length);
    expect(style, marking).toContain('counter(pages)');
    expect(tagsOf(page).filter((tag) => !TAGS.split(' ').includes(tag))).toEqual([]);
  }
});

test('asks for nothing: no script, no picture, no address but in links', () => {
  const page = writeWebPage(aSampleReport());
  expect(page).toContain("default-src 'none'");
  expect(page).not.toMatch(/<(script|img|link|iframe|object|embed|base|form)\b/iu);
  expect(page).not.toMatch(/\b(src|srcset|action|xlink:href)=/iu);
  expect(page).not.toMatch(/url\(/iu);
});

test('headings, tables and the chart are what they are called', () => {
  const page = writeWebPage(aSampleReport());
  expect(page).toContain('<html lang="en-GB">');
  expect(page.match(/<h1\b/gu)).toHaveLength(1);
  const tables = page.match(/<table>/gu)?.length;
  expect(page.match(/<caption id=/gu)).toHaveLength(tables ?? 0);
  expect(page).toContain('<th scope="col" class="w40">Standard</th>');
  expect(page).toContain('<th scope="row" dir="auto">Leadership and accountability</th>');
  expect(page).toMatch(/<svg role="img" aria-label="Twelve bars, one for each standard\./u);
  const ids = [...page.matchAll(/ id="([^"]+)"/gu)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const targets = [...page.matchAll(/href="#([^"]+)"/gu)].map(([, to]) =>
    decodeURIComponent(to ?? ''),
  );
  expect(targets.filter((to) => !ids.includes(to))).toEqual([]);
});

test('only an address that parses as http or https is a link', () => {
  const link = (address: string): string =>
    writeWebPage(
      aReport([
        {
          kind: 'table',
          caption: 'Evidence',
          columns: [{ title: 'Where', width: 1 }],
          rows: [
            {
              cells: [
                { runs: [{ text: 'here', link: { kind: 'web', address, description: '' } }] },
                aCell(''),
              ],
            },
          ],
          emptyText: '',
        },
      ]),
    );
  expect(link('https://example.org/a?b=1&c="2"')).toContain(
    'href="https://example.org/a?b&#61;1&#38;c&#61;%222%22"',
  );
  for (const address of [
    'javascript:alert(1)',
    ' javascript:1',
    'data:text/html,x',
    'file:///etc/passwd',
    '//x',
    '',
  ]) {
    expect(link(address), address).not.toMatch(/<a href="(?!#)/u);
  }
});
