import { readFileSync } from 'node:fs';

/** Where each file of routes hangs in the app. */
const FILES: Readonly<Record<string, string>> = {
  'audit-pages': '/audits/:audit',
  'data-pages': '/data',
  'help-pages': '/help',
  'library-pages': '/templates',
  'own-template-pages': '/rounds/templates',
  'picture-pages': '/rounds/:round/picture',
  'pulse-pages': '/rounds/:round/pulse',
  'round-pages': '/rounds',
  'round-report-pages': '/rounds/:round/reports',
  'other-pages': '',
  routes: '',
};

/** The pages that are not written out as a path in the files of routes, but made of lists there. */
const OF_LISTS = ['', '/questions/:question', '/compare/:other', '/form'].map(
  (path) => `/templates/:agency/:edition/:depth${path}`,
);

const OF_OWN_TEMPLATES = [
  '',
  '/about',
  '/scale',
  '/parts',
  '/standards/:standard',
  '/questions/:question',
  '/preview',
  '/differences',
  '/history',
].map((path) => `/rounds/templates/:own${path}`);

/** Every page of the app by its path, read from the files of routes, so that a new one is among them. */
export function listRoutes(): readonly string[] {
  const found = Object.entries(FILES).flatMap(([file, start]) => {
    const text = readFileSync(`src/app/${file}.tsx`, 'utf8');
    const paths = [...text.matchAll(/<Route\s+path="([^"]+)"/g)].map(([, path = '']) => path);
    const index = text.includes('<Route index') ? [start === '' ? '/' : start] : [];
    return [
      ...index,
      ...paths.filter((path) => !path.endsWith('*')).map((path) => `${start}/${path}`),
    ];
  });
  return [...new Set([...found, ...OF_LISTS, ...OF_OWN_TEMPLATES])];
}

/** An address: the path with what this device has in place of each name. Throws at a name without one. */
export function fillRoute(path: string, values: Readonly<Record<string, string>>): string {
  return path.replace(/:(\w+)/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`Nothing to put in place of ${name} in ${path}`);
    return value;
  });
}
