import { readdirSync, readFileSync } from 'node:fs';

import { must } from '../../src/domain/shared/must.ts';

const FOLDER = 'src/app/';

/** Where each file of routes hangs in the app. */
const MOUNTS: Readonly<Record<string, string>> = {
  'audit-pages.tsx': '/audits/:audit',
  'data-pages.tsx': '/data',
  'help-pages.tsx': '/help',
  'library-pages.tsx': '/templates',
  'own-template-pages.tsx': '/rounds/templates',
  'picture-pages.tsx': '/rounds/:round/picture',
  'pulse-pages.tsx': '/rounds/:round/pulse',
  'round-pages.tsx': '/rounds',
  'round-report-pages.tsx': '/rounds/:round/reports',
  'other-pages.tsx': '',
  'routes.tsx': '',
};

/** The files in which routes stand, to be held against those that are read here. */
export function listRouteFiles(): readonly string[] {
  return readdirSync(FOLDER).filter((file) => file.endsWith('.tsx') && holdsRoutes(file));
}

export const READ_ROUTE_FILES: readonly string[] = Object.keys(MOUNTS);

/** Every page of the app by its path, read from the files of routes, so that a new one is among them. */
export function listRoutes(): readonly string[] {
  const routes = Object.entries(MOUNTS).flatMap(([file, mount]) =>
    listPaths(readSource(file))
      .filter((path) => !path.endsWith('*'))
      .map((path) => (path === '' ? mount : `${mount}/${path}`)),
  );
  return [...new Set(routes.map((route) => (route === '' ? '/' : route)))];
}

function readSource(file: string): string {
  return readFileSync(`${FOLDER}${file}`, 'utf8');
}

function holdsRoutes(file: string): boolean {
  return /<Route\s/u.test(readSource(file));
}

/** One opening of a route, up to its first property: `index`, a path in quotes, or one in braces. */
const ROUTE =
  /<Route\s+(?:key=\{\w+\}\s+)?(?:(?<index>index)\b|path=(?:"(?<plain>[^"]*)"|\{(?<made>TEMPLATE|`[^`]*`)\}))/gu;

/** The paths as they stand in one file, its constants and its list of pages filled in. */
function listPaths(source: string): readonly string[] {
  const found = [...source.matchAll(ROUTE)];
  const routes = source.match(/<Route\s/gu) ?? [];
  if (found.length !== routes.length) {
    throw new Error(`Only ${found.length} of ${routes.length} routes are understood`);
  }
  return found.flatMap(({ groups }) => {
    const { index, plain, made = '' } = must(groups, 'the parts of a route');
    if (index !== undefined) return [''];
    return plain === undefined ? fillIn(made.replaceAll('`', ''), source) : [plain];
  });
}

function fillIn(path: string, source: string): readonly string[] {
  const template = /const TEMPLATE = '(?<path>[^']+)'/u.exec(source)?.groups?.['path'] ?? '';
  const whole = path.replace(/^TEMPLATE$|\$\{TEMPLATE\}/u, template);
  if (!whole.includes('${path}')) return [whole];
  const pages = [...source.matchAll(/^ {2}\['(?<path>[^']*)', \w+\],$/gmu)];
  return pages.map(({ groups }) => whole.replace('${path}', groups?.['path'] ?? ''));
}

/** An address: the path with what this device has in place of each name. Throws at a name without one. */
export function fillRoute(path: string, values: Readonly<Record<string, string>>): string {
  return path.replace(/:(\w+)/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`Nothing to put in place of ${name} in ${path}`);
    return value;
  });
}
