import { pause } from '../../items/pause.ts';
import type { Incoming } from './read-incoming.ts';

/** What is larger waits for its turn: many at once would want all of the memory. In bytes. */
const SMALL = 1_000_000;
/** As much of small files is fetched at once, in bytes. */
const GROUP = 2_000_000;
/** So many groups are fetched while those before them are read. */
const AHEAD = 3;
/**
 * One file that does not come, as of a cloud drive without a network, holds up no others for longer:
 * each is then fetched by itself, and that one is named. In milliseconds.
 */
const PATIENCE_MS = 5_000;

/** The bytes of some files one after another; nothing where one of them cannot be read. */
type Together = Promise<ArrayBuffer | undefined>;

/**
 * All of the files in their order, each to be read when it is its turn. Small ones are fetched from the
 * disk together, and the next ones while those before are read: one by one that takes longer than the
 * reading.
 */
export function* readInGroups(files: readonly File[]): Generator<Incoming> {
  const groups = listGroups(files);
  const coming = groups.slice(0, AHEAD).map((group) => fetchGroup(group));
  for (const [place, group] of groups.entries()) {
    // Let go of once they are read: together they may be more than the memory holds.
    const together = coming.shift() ?? fetchGroup(group);
    coming.push(fetchGroup(groups[place + AHEAD]));
    let start = 0;
    for (const file of group) {
      yield toIncoming(file, together, start);
      start += file.size;
    }
  }
}

function listGroups(files: readonly File[]): readonly (readonly File[])[] {
  const groups: File[][] = [];
  let room = 0;
  for (const file of files) {
    const last = groups.at(-1);
    if (last !== undefined && file.size <= room) {
      last.push(file);
      room -= file.size;
    } else {
      groups.push([file]);
      room = file.size > SMALL ? 0 : GROUP - file.size;
    }
  }
  return groups;
}

/** One alone, such as a large one, is not fetched before it is asked for. */
function fetchGroup(group: readonly File[] = []): Together {
  if (group.length < 2) return Promise.resolve(undefined);
  const bytes = new Blob([...group]).arrayBuffer().catch(() => undefined);
  return Promise.race([bytes, waitInVain()]);
}

async function waitInVain(): Promise<undefined> {
  await pause(PATIENCE_MS);
  return undefined;
}

function toIncoming(file: File, together: Together, start: number): Incoming {
  return {
    name: file.name,
    size: file.size,
    slice: (from, to) => file.slice(from, to),
    arrayBuffer: () => file.arrayBuffer(),
    fetched: async () => {
      // One that is no longer there looks empty until it is read.
      const bytes = file.size === 0 ? undefined : await together;
      return bytes === undefined ? undefined : new Uint8Array(bytes, start, file.size);
    },
  };
}
