import type { Audit } from '../audit/audit.ts';
import { fail, succeed, type Result } from '../shared/result.ts';
import type { Template } from '../template/template.ts';
import { ACTION_BESIDE, ACTION_HEADINGS, ACTION_ID, ACTIONS } from './actions-sheet.ts';
import { ANSWER_HEADINGS, ANSWERS, QUESTION_ID } from './answers-sheet.ts';
import { BLANK_AUDIT } from './blank-audit.ts';
import { CSV_FORMAT, CSV_TAIL } from './build-csv.ts';
import { fromCsvText } from './csv-text.ts';
import { EVIDENCE, EVIDENCE_BESIDE, EVIDENCE_HEADINGS, EVIDENCE_ID } from './evidence-sheet.ts';
import { readHeading } from './long-texts.ts';
import { FORMAT, FORMAT_VERSION, META, META_KEYS, WAS } from './meta-sheet.ts';

/** A sheet of a file as it was read; every cell as text. */
export type GivenSheet = {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
};

/** One open cell of the file, with where it stands for those who look for it. */
export type GivenCell = {
  readonly sheet: string;
  /** Such as H12. */
  readonly cell: string;
  readonly list: 'answers' | 'actions' | 'evidence';
  /** Of the question, the action or the item of evidence. */
  readonly id: string;
  readonly field: string;
  readonly text: string;
};

export type Given = {
  readonly cells: readonly GivenCell[];
  /** What each cell said when the file was made, by `nameWas`; empty for a CSV file. */
  readonly was: ReadonlyMap<string, string>;
  /** Rows that have words but no id. */
  readonly newRows: readonly GivenNewRow[];
  /** The ids of actions and evidence that stand in the file, for each list that is in it. */
  /** A blank form: it has the rows of no audit. */
  readonly isBlank: boolean;
  readonly idsByList: ReadonlyMap<GivenCell['list'], ReadonlySet<string>>;
};

/** A row that was added in the file. */
export type GivenNewRow = Pick<GivenCell, 'sheet' | 'list'> & {
  /** Its number in the sheet. */
  readonly row: number;
  /** What may be filled in, with the cells that say what it is and which questions it serves. */
  readonly cells: readonly Pick<GivenCell, 'cell' | 'field' | 'text'>[];
};

export type GivenProblem =
  | { readonly kind: 'notOurs' }
  | { readonly kind: 'otherAudit' }
  | { readonly kind: 'otherQuestions' }
  | { readonly kind: 'newerFormat'; readonly version: string };

export function nameWas(id: string, field: string): string {
  return `${id} ${field}`;
}

const LISTS = [
  { list: 'answers', sheet: ANSWERS, id: QUESTION_ID, headings: ANSWER_HEADINGS, beside: {} },
  {
    list: 'actions',
    sheet: ACTIONS,
    id: ACTION_ID,
    headings: ACTION_HEADINGS,
    beside: ACTION_BESIDE,
  },
  {
    list: 'evidence',
    sheet: EVIDENCE,
    id: EVIDENCE_ID,
    headings: EVIDENCE_HEADINGS,
    beside: EVIDENCE_BESIDE,
  },
] as const;

/**
 * The open cells of a file we made, wherever its sheets, rows and columns were moved to. It must be
 * of this audit, answered on these questions.
 */
export function findGiven(
  sheets: readonly GivenSheet[],
  audit: Pick<Audit, 'id'>,
  template: Pick<Template, 'hash'>,
): Result<Given, GivenProblem> {
  const meta = sheets.find(({ name }) => name === META);
  const known = recogniseGiven(sheets);
  if (known === undefined || !/^[1-9]\d{0,8}$/.test(known.version))
    return fail({ kind: 'notOurs' });
  if (Number(known.version) > FORMAT_VERSION) {
    return fail({ kind: 'newerFormat', version: known.version });
  }
  if (known.audit !== audit.id && known.audit !== BLANK_AUDIT) return fail({ kind: 'otherAudit' });
  if (known.template !== template.hash) return fail({ kind: 'otherQuestions' });
  const isCsv = meta === undefined;
  const found = sheets.flatMap((sheet) => {
    const list = LISTS.find(({ id }) => findHead(sheet, id) !== undefined);
    return list === undefined ? [] : [readList(sheet, list, isCsv)];
  });
  return succeed({
    cells: found.flatMap(({ cells }) => cells),
    isBlank: known.audit === BLANK_AUDIT,
    newRows: found.flatMap(({ newRows }) => newRows),
    idsByList: new Map(
      found.map(({ list, cells }) => [list, new Set(cells.map(({ id }) => id))] as const),
    ),
    was: meta === undefined ? new Map<string, string>() : readWas(meta),
  });
}

/** What a file of ours says of itself, as it is written there. */
export type KnownFile = {
  readonly version: string;
  readonly audit: string;
  /** The hash of its questions. */
  readonly template: string;
  /** When it was made; a CSV file does not say. */
  readonly made?: string;
};

/** What a file of ours says of itself; nothing for any other. */
export function recogniseGiven(sheets: readonly GivenSheet[]): KnownFile | undefined {
  const meta = sheets.find(({ name }) => name === META);
  return meta === undefined ? readTail(sheets) : readMeta(meta);
}

function readMeta({ rows }: GivenSheet): KnownFile | undefined {
  const valueOf = (key: string): string => rows.find((row) => row[0] === key)?.[1]?.trim() ?? '';
  if (valueOf(META_KEYS.format) !== FORMAT) return undefined;
  return {
    version: valueOf(META_KEYS.version),
    audit: valueOf(META_KEYS.audit),
    template: valueOf(META_KEYS.template),
    made: valueOf(META_KEYS.made),
  };
}

function readTail(sheets: readonly GivenSheet[]): KnownFile | undefined {
  const rows = sheets[0]?.rows ?? [];
  const head = rows.findIndex((row) => CSV_TAIL.every((heading) => row.includes(heading)));
  const first = rows[head + 1];
  if (head === -1 || first === undefined) return undefined;
  const [audit = '', template = '', format = ''] = CSV_TAIL.map(
    (heading) => first[rows[head]?.indexOf(heading) ?? -1]?.trim() ?? '',
  );
  const [name, version = ''] = format.split(' ');
  return name === CSV_FORMAT ? { version, audit, template } : undefined;
}

function readWas({ rows }: GivenSheet): ReadonlyMap<string, string> {
  return new Map(
    rows.flatMap(([mark, id = '', field = '', print = '']): [string, string][] =>
      mark === WAS ? [[nameWas(id, field), print]] : [],
    ),
  );
}

/** The row with the headings: the first that has the one of the ids. */
function findHead({ rows }: GivenSheet, id: string): number | undefined {
  const place = rows
    .slice(0, MOST_ABOVE)
    .findIndex((row) => row.some((cell) => cell.trim() === id));
  return place === -1 ? undefined : place;
}

/** So many rows may have been put above the headings. */
const MOST_ABOVE = 20;

type FoundList = Pick<Given, 'cells' | 'newRows'> & Pick<GivenCell, 'list'>;

function readList(sheet: GivenSheet, list: (typeof LISTS)[number], isCsv: boolean): FoundList {
  const head = findHead(sheet, list.id) ?? 0;
  const headings = (sheet.rows[head] ?? []).map(readHeading);
  const idColumn = headings.findIndex(({ heading }) => heading === list.id);
  const findFields = (wanted: Readonly<Record<string, string>>) =>
    Object.entries(wanted).flatMap(([field, heading]) => {
      const columns = headings
        .flatMap((found, column) => (found.heading === heading ? [{ ...found, column }] : []))
        .toSorted((a, b) => a.part - b.part)
        .map(({ column }) => column);
      return columns.length === 0 ? [] : [{ field, columns }];
    });
  const fields = findFields(list.headings);
  const beside = findFields(list.beside);
  const name = sheet.name === '' ? list.sheet : sheet.name;
  const cells: GivenCell[] = [];
  const newRows: GivenNewRow[] = [];
  for (const [place, row] of sheet.rows.entries()) {
    if (place <= head) continue;
    const id = (row[idColumn] ?? '').trim();
    const read = ({ field, columns }: (typeof fields)[number]) => {
      const text = columns.map((column) => row[column] ?? '').join('');
      const cell = `${nameColumn(columns[0] ?? 0)}${place + 1}`;
      return { cell, field, text: isCsv ? fromCsvText(text) : text };
    };
    const texts = fields.map(read);
    const where = { sheet: name, list: list.list };
    if (id !== '') cells.push(...texts.map((text) => ({ ...where, id, ...text })));
    else if (texts.some(({ text }) => text.trim() !== '')) {
      newRows.push({ ...where, row: place + 1, cells: [...beside.map(read), ...texts] });
    }
  }
  return { list: list.list, cells, newRows };
}

/** A, B … AA, from 0. */
function nameColumn(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : `${nameColumn(Math.floor(column / 26) - 1)}${letter}`;
}
