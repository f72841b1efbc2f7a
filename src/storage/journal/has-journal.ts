/** Where the journal is, in the origin's private files. */
export const JOURNAL_FOLDER = 's11-journal';

/** How long a start waits for the browser to say, in milliseconds. */
const LONGEST_MS = 500;

/** Whether there is a second copy of work done here before; never throws, and answers soon. */
export async function hasJournal(): Promise<boolean> {
  const giveUp = new Promise<false>((resolve) => {
    setTimeout(() => {
      resolve(false);
    }, LONGEST_MS);
  });
  return Promise.race([look(), giveUp]);
}

async function look(): Promise<boolean> {
  try {
    const root = await navigator.storage.getDirectory();
    await root.getDirectoryHandle(JOURNAL_FOLDER);
    return true;
  } catch {
    return false;
  }
}
