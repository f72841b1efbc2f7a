import { pause } from '../../items/pause.ts';
import type { Incoming } from './read-incoming.ts';

/** What is larger waits for its turn: many at once would want all of the memory. In bytes. */
const SMALL = 1_000_000;
/** As much of small files is fetched at once, in bytes. */
const GROUP = 2_000_000;
/**
 * One file that does not come, as of a cloud drive without a network, holds up no others for longer:
 * each is then fetched by itself, and that one is named. In milliseconds.
 */
const PATIENCE_MS = 5_000;

/** The bytes of some files one after another; nothing where one of them cannot be read. */
type Together = Promise<ArrayBuffer | undefined>;

type Groups = AsyncGenerator<readonly File[], undefined>;
type Group = { readonly files: readonly File[]; readonly together: Together };

/** Files as they are handed over, some at once. */
export type ComingFiles = {
  readonly read: () => Promise<{ readonly value?: readonly File[] | undefined }>;
};

/**
 * All of the files in their order, each to be read when it is its turn. Small ones are fetched from the
 * disk together, and the next while those before are read: one by one that takes longer than the reading.
 */
export async function* readInGroups(coming: ComingFiles): AsyncGenerator<Incoming> {
  const groups = listGroups(coming);
  let next = fetchNext(groups);
  for (;;) {
    const group = await next;
    if (group === undefined) return;
    next = fetchNext(groups);
    let start = 0;
    for (const file of group.files) {
      yield toIncoming(file, group.together, start);
      start += file.size;
    }
  }
}

async function* listGroups(coming: ComingFiles): Groups {
  for (;;) {
    const { value: files } = await coming.read();
    if (files === undefined) return undefined;
    yield* groupFiles(files);
  }
}

/** Files one after another in groups, each of which is fetched from the disk at once. */
function groupFiles(files: readonly File[]): readonly (readonly File[])[] {
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

async function fetchNext(groups: Groups): Promise<Group | undefined> {
  const { value: files } = await groups.next();
  return files === undefined ? undefined : { files, together: fetchGroup(files) };
}

/** One alone, such as a large one, is not fetched before it is asked for. */
function fetchGroup(group: readonly File[]): Together {
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
    arrayBuffer: async () => {
      // One that is no longer there looks empty until it is read.
      const bytes = file.size === 0 ? undefined : await together;
      return bytes?.slice(start, start + file.size) ?? (await file.arrayBuffer());
    },
  };
}
