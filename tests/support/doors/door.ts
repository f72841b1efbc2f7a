import type { Incoming } from '../../../src/features/import-returns/read-incoming.ts';
import { toIncoming } from '../hostile-case.ts';

/** The 42 hostile files of the list that `every-door.test.ts` goes through, by their numbers. */
export const HOSTILE_IDS = [
  'P01',
  'P02',
  'P03',
  'P04',
  'P05',
  'P06',
  'P07',
  'P08',
  'P09',
  'P10',
  'P11',
  'P12',
  'P13',
  'P14',
  'P15',
  'P16',
  'P17',
  'P18',
  'P19',
  'P20',
  'P21',
  'P22',
  'P23',
  'P24',
  'P25',
  'P26',
  'P27',
  'P28',
  'P29',
  'P30',
  'P31',
  'P32',
  'P33',
  'P34',
  'P35',
  'P36',
  'P37',
  'P38',
  'P39',
  'P40',
  'P41',
  'P42',
] as const;
export type HostileId = (typeof HOSTILE_IDS)[number];

export type Bytes = Uint8Array<ArrayBuffer>;

/** What a door makes of a file, and what it says of it: why it refuses, or what it notes. */
export type Said = { readonly isTaken: boolean; readonly words: string };

/** What one hostile file is to one door. */
export type Cell =
  | {
      readonly kind: 'refused' | 'taken';
      /** What must be said: the reason of a refusal, or the note on what is taken. */
      readonly says: RegExp;
      readonly files: () => readonly Incoming[] | Promise<readonly Incoming[]>;
    }
  /** No file of this kind can be it. */
  | { readonly kind: 'none'; readonly because: string }
  /** Not a matter of one file being read; the test that has it. */
  | { readonly kind: 'elsewhere'; readonly test: string };

export type Cells = Readonly<Record<HostileId, Cell | readonly Cell[]>>;

export type Door = {
  readonly name: string;
  readonly open: (file: Incoming) => Promise<Said>;
  readonly good: Incoming;
  readonly cells: Cells;
  /** For what is JSON inside: a good file with this text in the place of one of its values. */
  readonly withJson?: (text: string) => Bytes;
};

type Given = Bytes | Incoming | (() => Bytes | Incoming);

function toFiles(given: readonly Given[], name: string): () => readonly Incoming[] {
  return () =>
    given.map((one) => {
      const made = typeof one === 'function' ? one() : one;
      return made instanceof Uint8Array ? toIncoming(made, name) : made;
    });
}

/** The words in which the cells of one door are written. `name`: what its files are called. */
export function startCells(name: string): {
  readonly refused: (says: RegExp, ...given: readonly Given[]) => Cell;
  readonly taken: (...given: readonly Given[]) => Cell;
  readonly noted: (says: RegExp, ...given: readonly Given[]) => Cell;
} {
  return {
    refused: (says, ...given) => ({ kind: 'refused', says, files: toFiles(given, name) }),
    taken: (...given) => ({ kind: 'taken', says: /^$/, files: toFiles(given, name) }),
    noted: (says, ...given) => ({ kind: 'taken', says, files: toFiles(given, name) }),
  };
}

export function none(because: string): Cell {
  return { kind: 'none', because };
}

export function elsewhere(test: string): Cell {
  return { kind: 'elsewhere', test };
}

export const encode = (text: string): Bytes => new TextEncoder().encode(text);
