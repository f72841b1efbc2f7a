import { describe, expect, test } from 'vitest';

import { SECURITY_HEADERS } from '../../src/commands/build/content-security-policy.ts';
import { readHosting } from '../support/hosts/host.ts';
import { parseHeadersFile } from '../support/hosts/static-hosts.ts';

/*
 * The files in `docs/hosting` say the same as the app's own preview and the server of the tests,
 * which send `SECURITY_HEADERS`. They are read here; `hosting.long.test.ts` runs them.
 */

const FOREVER = 'public, max-age=31536000, immutable';

/** All headers but the one on caching, by name. */
const READERS: readonly (readonly [string, RegExp])[] = [
  ['nginx.conf', /^\s*add_header ([\w-]+) "([^"]+)" always;$/gm],
  ['apache.htaccess', /^Header (?:always )?set ([\w-]+) "([^"]+)"$/gm],
  ['_headers', /^ {2}([\w-]+): (.+)$/gm],
  ['web.config', /<add name="([\w-]+)" value="([^"]+)" \/>/g],
];

describe.each(READERS)('%s', (name, line) => {
  const text = readHosting(name);
  const headers = [...text.matchAll(line)].map(([, header = '', value = '']) => [header, value]);

  test('sends the headers the app is tested with, each once', () => {
    const security = headers.filter(([header]) => header !== 'Cache-Control');
    expect(security.length).toBe(Object.keys(SECURITY_HEADERS).length);
    expect(Object.fromEntries(security)).toEqual(SECURITY_HEADERS);
  });

  test('lets nothing but what has its hash in its name be kept without asking', () => {
    const kept = headers.filter(([header]) => header === 'Cache-Control').map(([, value]) => value);
    const plain = name === 'nginx.conf' ? ['no-cache', ...kept] : kept;
    expect(plain[0]).toBe('no-cache');
    // Hosts that would send the same with a missing file keep nothing for ever.
    if (name === 'web.config' || name === '_headers') expect(text).not.toContain(FOREVER);
    else expect(text.split(FOREVER)).toHaveLength(2);
  });

  test('sends no page in place of a file that is missing', () => {
    expect(text).not.toMatch(/try_files[^;]*\/index\.html|FallbackResource|RewriteRule|<rewrite>/);
    expect(text).not.toMatch(/^ErrorDocument/m);
  });
});

test('nginx sends its headers with every file: none of its locations has headers of its own', () => {
  const text = readHosting('nginx.conf');
  const locations = [...text.matchAll(/location [^{]+\{([^]*?)\n {4}\}/g)].map(([, body]) => body);
  expect(locations).toHaveLength(2);
  for (const body of locations) expect(body).not.toContain('add_header');
  expect(text).toContain('add_header Cache-Control $self_audit_cache;');
  expect(text).toMatch(/map \$uri \$self_audit_cache \{\s+default +"no-cache";\s+"~\/assets\/"/);
});

test('each line of _headers is one that every host of its kind knows, and its 404 page needs no more than the policy lets through', () => {
  expect(parseHeadersFile(readHosting('_headers')).map(({ path }) => path)).toEqual(['/*']);
  expect(() => parseHeadersFile('/x/*\n  ! Cache-Control')).toThrow('Not every host knows');
  expect(readHosting('404.html')).not.toMatch(/<script|<style|style=|src=|<link/);
});

test('that a file was missing is not remembered for a year', () => {
  expect(readHosting('apache.htaccess')).not.toMatch(/Header always set Cache-Control/);
  expect(readHosting('nginx.conf')).not.toMatch(/add_header Cache-Control [^;]*always/);
});

test('each block that is opened is closed', () => {
  const nginx = readHosting('nginx.conf')
    .replace(/#.*$/gm, '')
    .replace(/"[^"]*"/g, '');
  expect(nginx.split('{').length).toBe(nginx.split('}').length);
  const statements = nginx.split('\n').map((line) => line.trim());
  for (const line of statements.filter((each) => each !== '')) expect(line).toMatch(/[;{}]$/);
  const iis = readHosting('web.config').replace(/<\?[^]*?\?>|<!--[^]*?-->/g, '');
  const open: string[] = [];
  for (const [, close, name = '', self] of iis.matchAll(/<(\/?)([\w.]+)[^<>]*?(\/?)>/g)) {
    if (close === '/') expect(open.pop()).toBe(name);
    else if (self === '') open.push(name);
  }
  expect(open).toEqual([]);
});
