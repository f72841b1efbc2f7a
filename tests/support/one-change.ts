import type { Plugin } from 'vite';

/** One exact change of our source, for a build that is wrong on purpose or whose time stands still. */
export type Change = {
  /** The end of the file's path, from `src/`. */
  readonly file: string;
  readonly find: string;
  readonly put: string;
};

/**
 * Makes one change while building. Throws when its text is not found exactly once, so that a test
 * of a mutant can never pass on the app as it is.
 */
export function oneChange({ file, find, put }: Change): Plugin {
  let isMade = false;
  return {
    name: `one-change ${file}`,
    enforce: 'pre',
    transform(code, id) {
      if (!id.replaceAll('\\', '/').endsWith(file)) return undefined;
      const parts = code.split(find);
      if (parts.length !== 2)
        throw new Error(`Found ${parts.length - 1} times in ${file}: ${find}`);
      isMade = true;
      return parts.join(put);
    },
    buildEnd(error) {
      if (error === undefined && !isMade) throw new Error(`Nothing built reads ${file}`);
    },
  };
}
