import { expect, test } from 'vitest';

import {
  cacheNameOf,
  chooseOutdated,
  isOwnCache,
  lockNameOf,
} from '../../src/offline/kept-versions.ts';

const SCOPE = 'https://audit.example/app/';
const OLD = { name: 'old', files: [`${SCOPE}assets/index-old.js`, `${SCOPE}assets/same.js`] };
const OLDER = { name: 'older', files: [`${SCOPE}assets/index-older.js`, `${SCOPE}assets/same.js`] };

test('each version has a cache of its own, and the caches of other apps are not ours', () => {
  expect(isOwnCache(cacheNameOf(SCOPE, 'abc'), SCOPE)).toBe(true);
  expect(isOwnCache(`workbox-precache-v2-${SCOPE}`, SCOPE)).toBe(true);
  expect(cacheNameOf(SCOPE, 'abc')).not.toBe(cacheNameOf(SCOPE, 'abd'));
  for (const other of ['https://audit.example/', 'https://audit.example/app/other/']) {
    expect(isOwnCache(cacheNameOf(other, 'abc'), SCOPE)).toBe(false);
    expect(isOwnCache(`workbox-precache-v2-${other}`, SCOPE)).toBe(false);
  }
});

test('a version goes when no tab runs in it any more', () => {
  const runs = (script: string): string => lockNameOf(`${SCOPE}assets/${script}`);
  expect(chooseOutdated([OLD, OLDER], [runs('index-old.js'), runs('index-new.js')])).toEqual([
    'older',
  ]);
  expect(chooseOutdated([OLD, OLDER], [runs('index-new.js')])).toEqual(['old', 'older']);
  expect(chooseOutdated([OLD, OLDER], [runs('index-old.js'), runs('index-older.js')])).toEqual([]);
});
