import { expect, test } from 'vitest';

import {
  ALLOWED_HOSTS,
  findChannels,
  findHosts,
  findLoaded,
} from '../../src/commands/build/foreign-addresses.ts';

test.each([
  ['const a="https://cdn.test/x.js"', 'cdn.test'],
  ["load('http://CDN.test:8080')", 'cdn.test'],
  ['"https:\\/\\/cdn.test\\/x"', 'cdn.test'],
  ['new Socket("wss://cdn.test")', 'cdn.test'],
  ['script.src="//cdn.test/x.js"', 'cdn.test'],
  ['script.src = "\\/\\/cdn.test/x.js"', 'cdn.test'],
  ['url(//cdn.test/x.woff2)', 'cdn.test'],
  ['fetch(`https://cdn.test/${id}`)', 'cdn.test'],
  ['see https://cdn.test.', 'cdn.test'],
])('%s names a host', (text, host) => {
  expect(findHosts(text)).toEqual([host]);
});

test.each([
  'a // comment.with dot',
  'a[href^="http://"]',
  '"./assets/x.js"',
  '`http://${host}`',
  'x=y//z.w',
])('%s names none', (text) => {
  expect(findHosts(text)).toEqual([]);
});

test('ways out are found by their names', () => {
  expect(findChannels('new RTCPeerConnection();navigator.sendBeacon(x)')).toEqual([
    'RTCPeerConnection',
    'sendBeacon',
  ]);
  expect(findChannels('myWebSockets')).toEqual([]);
});

test('what a page or a style sheet loads by itself is told from what it names', () => {
  expect(
    findLoaded(
      '<img src="https://a.test/x"><a title="https://b.test">url(//c.test/f) @import "http://d.test"',
    ),
  ).toEqual(['https://a.test/x', '//c.test/f', 'http://d.test']);
  expect(findLoaded('<script src="./assets/x.js">url(./f.woff2)')).toEqual([]);
});

test('no host is allowed twice, and each group says why', () => {
  const hosts = ALLOWED_HOSTS.flatMap((group) => group.hosts);
  expect(new Set(hosts).size).toBe(hosts.length);
  for (const { why } of ALLOWED_HOSTS) expect(why.length).toBeGreaterThan(30);
});
