import { readdirSync, readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

import { must } from '../../src/domain/shared/must.ts';
import { EVERY_ROUTE } from '../support/every-route.ts';

/** Where the routes of each file stand. */
const MOUNTS: Readonly<Record<string, string>> = {
  'routes.tsx': '',
  'audit-pages.tsx': 'audits/:audit/',
  'data-pages.tsx': 'data/',
  'library-pages.tsx': 'templates/',
  'round-pages.tsx': 'rounds/',
  'own-template-pages.tsx': 'rounds/templates/',
  'picture-pages.tsx': 'rounds/:round/picture/',
  'pulse-pages.tsx': 'rounds/:round/pulse/',
  'round-report-pages.tsx': 'rounds/:round/reports/',
  'other-pages.tsx': '',
  'help-pages.tsx': 'help/',
};

const sourceOf = (file: string): string =>
  readFileSync(new URL(`../../src/app/${file}`, import.meta.url), 'utf8');

/** The paths as they stand in one file, its constants filled in. */
function listPaths(source: string): readonly string[] {
  const template = /const TEMPLATE = '(?<path>[^']+)'/u.exec(source)?.groups?.['path'] ?? '';
  const pages = [...source.matchAll(/^ {2}\['(?<path>[^']*)', \w+\],$/gmu)];
  return [
    ...[...source.matchAll(/<Route\s+index\b/gu)].map(() => ''),
    ...[
      ...source.matchAll(/path=(?:"(?<plain>[^"]*)"|\{(?<made>[^}]*(?:\}[^}]*)*?)\}\s)/gu),
    ].flatMap(({ groups }) => {
      const { plain, made = '' } = must(groups, 'the parts of a path');
      if (plain !== undefined) return [plain];
      if (made.includes('${path}')) {
        return pages.map((page) =>
          made.slice(1, -1).replace('${path}', page.groups?.['path'] ?? ''),
        );
      }
      return [
        made
          .replaceAll('`', '')
          .replace('${TEMPLATE}', template)
          .replace(/^TEMPLATE$/u, template),
      ];
    }),
  ];
}

function listRoutes(): readonly string[] {
  const routes = Object.entries(MOUNTS).flatMap(([file, mount]) =>
    listPaths(sourceOf(file)).map((path) => (path === '*' ? '*' : `${mount}${path}`)),
  );
  return [...new Set(routes)]
    .filter((route) => route === '*' || !route.endsWith('/*'))
    .map((route) => route.replace(/\/$/u, ''));
}

test('every file with routes is known', () => {
  const files = readdirSync(new URL('../../src/app/', import.meta.url)).filter(
    (file) => file.endsWith('.tsx') && sourceOf(file).includes('<Route'),
  );
  expect(files.toSorted()).toEqual(Object.keys(MOUNTS).toSorted());
});

test('every route of the app is looked at for faults, and nothing else is', () => {
  expect(listRoutes().toSorted()).toEqual(Object.keys(EVERY_ROUTE).toSorted());
});
