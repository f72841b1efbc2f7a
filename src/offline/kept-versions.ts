/**
 * Each version of the app is kept whole in a cache of its own. A tab that an update has overtaken
 * goes on with the files of its version, which stay as long as it lives; then they are removed.
 */
export function cacheNameOf(scope: string, version: string): string {
  return `${PREFIX}${version} ${scope}`;
}

const PREFIX = 'section-11-app ';

/** One origin may hold several apps, and the caches of the others are theirs. */
export function isOwnCache(name: string, scope: string): boolean {
  // The first versions had one cache for all of them, named by the library.
  const isNamed = name.startsWith(PREFIX) && name.endsWith(` ${scope}`);
  return isNamed || name === `workbox-precache-v2-${scope}`;
}

const LOCK = 'section-11-runs ';

/** The lock a tab holds while it lives. It names the script that started it, which no two versions share. */
export function lockNameOf(startScript: string): string {
  return `${LOCK}${startScript}`;
}

export type StoredVersion = { readonly name: string; readonly files: readonly string[] };

/** Of older versions those that no tab runs in: none of their scripts is named by a lock that is held. */
export function chooseOutdated(
  versions: readonly StoredVersion[],
  heldLocks: readonly string[],
): readonly string[] {
  const held = new Set(heldLocks);
  return versions
    .filter(({ files }) => !files.some((file) => held.has(lockNameOf(file))))
    .map(({ name }) => name);
}
