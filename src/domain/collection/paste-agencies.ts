import { MAX_LINE_LENGTH } from '../shared/limits.ts';
import type { Agency } from './agency.ts';
import type { Contact, RoundTemplate } from './round.ts';
import { toPlainName } from './same-organisation.ts';
import { splitCells } from './split-cells.ts';

/** What an agency is called, and whom to write to: all of it but its token. */
export type NewAgency = Pick<Agency, 'name' | 'kind' | 'contacts' | 'notes'>;

export type PasteFault =
  | { readonly kind: 'noName' }
  /** `given` is empty where the row names no kind. */
  | { readonly kind: 'unknownKind'; readonly given: string }
  | { readonly kind: 'onTheList' }
  /** The number of the row that has the same name. */
  | { readonly kind: 'twice'; readonly row: number }
  | { readonly kind: 'notAnAddress'; readonly given: string }
  | { readonly kind: 'tooLong'; readonly column: string };

export type PastedRow = {
  /** As the spreadsheet counts: from 1, the row of headings and empty rows included. */
  readonly row: number;
  readonly agency: NewAgency;
  readonly faults: readonly PasteFault[];
};

export type Pasted = {
  readonly rows: readonly PastedRow[];
  /** The headings that were understood, in their order; empty where there is no row of headings. */
  readonly headings: readonly string[];
  /** Headings that say nothing to us, whose cells are left out. */
  readonly leftOut: readonly string[];
};

const COLUMNS = [
  {
    key: 'name',
    words: [
      'name',
      'agency',
      'organisation',
      'organization',
      'agency name',
      'organisation name',
      'school',
      'setting',
    ],
  },
  {
    key: 'kind',
    words: [
      'kind',
      'type',
      'kind of agency',
      'agency type',
      'type of agency',
      'kind of organisation',
      'organisation type',
      'sector',
    ],
  },
  {
    key: 'contact',
    words: ['contact', 'contact name', 'lead', 'safeguarding lead', 'dsl', 'named contact'],
  },
  {
    key: 'email',
    words: [
      'email',
      'e mail',
      'email address',
      'e mail address',
      'contact email',
      'contact e mail',
    ],
  },
  {
    key: 'phone',
    words: ['phone', 'telephone', 'tel', 'phone number', 'telephone number', 'contact phone'],
  },
  { key: 'role', words: ['role', 'job title', 'contact role', 'position'] },
  { key: 'notes', words: ['notes', 'note', 'comments', 'comment'] },
] as const;
type Key = (typeof COLUMNS)[number]['key'];

/** Without headings the cells are taken in this order. */
const ORDER: readonly Key[] = ['name', 'kind', 'contact', 'email', 'phone'];

/** Reads a pasted list, row by row; a row with a fault never keeps the others from being read. */
export function pasteAgencies(
  text: string,
  beside: {
    /** The kinds the round has questions for. */
    readonly kinds: readonly Pick<RoundTemplate, 'kind' | 'kindName'>[];
    /** For rows that name none. */
    readonly otherwise: string;
    readonly agencies: readonly Pick<Agency, 'name'>[];
  },
): Pasted {
  const cells = splitCells(text);
  const first = cells.findIndex((row) => row.some((cell) => cell !== ''));
  const given = cells[first] ?? [];
  const keys = given.map(findKey);
  const hasHeadings = keys.includes('name') && keys.filter((key) => key !== undefined).length > 1;
  const isNameAlone = given.length === 1 && keys[0] === 'name';
  const isHeaded = hasHeadings || isNameAlone;
  const order = isHeaded ? keys : ORDER;
  const known = new Set(beside.agencies.map(({ name }) => toPlainName(name)));
  const rowByName = new Map<string, number>();
  const rows = cells.flatMap((row, place): readonly PastedRow[] => {
    if (place < first || (isHeaded && place === first)) return [];
    if (row.every((cell) => cell === '')) return [];
    const cellOf = (key: Key): string => row[order.indexOf(key)] ?? '';
    const read = readRow(cellOf, beside);
    const name = toPlainName(read.agency.name);
    const other = rowByName.get(name);
    const faults: PasteFault[] = [...read.faults];
    if (name !== '' && known.has(name)) faults.push({ kind: 'onTheList' });
    else if (name !== '' && other !== undefined) faults.push({ kind: 'twice', row: other });
    else if (name !== '') rowByName.set(name, place + 1);
    return [{ row: place + 1, agency: read.agency, faults }];
  });
  return {
    rows,
    headings: isHeaded ? given.filter((_, place) => keys[place] !== undefined) : [],
    leftOut: isHeaded
      ? given.filter((cell, place) => keys[place] === undefined && cell !== '')
      : [],
  };
}

function findKey(heading: string): Key | undefined {
  const words = heading
    .toLowerCase()
    .replace(/[^a-z]+/g, ' ')
    .trim();
  return COLUMNS.find((column) => column.words.some((word) => word === words))?.key;
}

type ReadRow = { readonly agency: NewAgency; readonly faults: readonly PasteFault[] };

function readRow(
  cellOf: (key: Key) => string,
  { kinds, otherwise }: Parameters<typeof pasteAgencies>[1],
): ReadRow {
  const faults: PasteFault[] = [];
  const name = cellOf('name');
  if (name === '') faults.push({ kind: 'noName' });
  const givenKind = cellOf('kind');
  const kind = givenKind === '' ? otherwise : findKind(givenKind, kinds);
  if (kind === undefined || kind === '') faults.push({ kind: 'unknownKind', given: givenKind });
  const contact: Contact = {
    name: cellOf('contact'),
    role: cellOf('role'),
    email: cellOf('email'),
    phone: cellOf('phone'),
  };
  if (contact.email !== '' && !isAddress(contact.email)) {
    faults.push({ kind: 'notAnAddress', given: contact.email });
  }
  const lines = Object.entries({ ...contact, contact: contact.name, name });
  for (const [column, cell] of lines) {
    if (cell.length > MAX_LINE_LENGTH) faults.push({ kind: 'tooLong', column });
  }
  const hasContact = Object.values(contact).some((cell) => cell !== '');
  return {
    agency: {
      name,
      kind: kind ?? '',
      contacts: hasContact ? [contact] : [],
      notes: cellOf('notes'),
    },
    faults,
  };
}

/** By its name or its id, or by the one name that begins or goes on with these words. */
function findKind(
  given: string,
  kinds: readonly Pick<RoundTemplate, 'kind' | 'kindName'>[],
): string | undefined {
  const words = toPlainName(given);
  const same = kinds.find(
    ({ kind, kindName }) => kind === given.toLowerCase() || toPlainName(kindName) === words,
  );
  if (same !== undefined) return same.kind;
  const near = kinds.filter(({ kindName }) => toPlainName(kindName).includes(words));
  return near.length === 1 ? near[0]?.kind : undefined;
}

/** Only what can be no address at all is refused: the rest is the sender's to know. */
export function isAddress(text: string): boolean {
  return /^[^\s@,;<>]+@[^\s@,;<>]+\.[^\s@,;<>]+$/u.test(text);
}
