import { MAX_LINE_LENGTH, MAX_TEXT_LENGTH } from '../shared/limits.ts';
import { plainDateSchema, type PlainDate } from '../shared/plain-date.ts';
import { fail, succeed, type Result } from '../shared/result.ts';

/** Why what stands in a cell cannot be taken over. */
export type CellFault =
  | { readonly kind: 'notAChoice'; readonly allowed: readonly string[] }
  | { readonly kind: 'notADate' }
  | { readonly kind: 'tooLong'; readonly most: number }
  /** The part belongs to another kind of item, such as a due date of a gap that is accepted. */
  | { readonly kind: 'notOfThisKind' }
  /** Of a row that was added. */
  | {
      readonly kind:
        'noQuestion' | 'noSuchQuestion' | 'twoQuestions' | 'noNewQuestion' | 'noNewFile';
    };

/** The place of a choice whatever its case and the spaces around it; -1 for another word. */
export function findChoice(choices: readonly string[], text: string): number {
  const sought = toPlainWords(text);
  return choices.findIndex((choice) => toPlainWords(choice) === sought);
}

function toPlainWords(text: string): string {
  return text.trim().replace(/\s+/gu, ' ').toLowerCase();
}

export function takeText(text: string, of: 'text' | 'line'): Result<string, CellFault> {
  const most = of === 'line' ? MAX_LINE_LENGTH : MAX_TEXT_LENGTH;
  return text.length > most ? fail({ kind: 'tooLong', most }) : succeed(text);
}

/** A day as programs write it and people type it; absent when the cell is empty. */
export function takeDate(text: string): Result<PlainDate | undefined, CellFault> {
  const words = text.trim();
  if (words === '') return succeed(undefined);
  const date = readSerial(words) ?? readIso(words) ?? readDayFirst(words);
  return date === undefined ? fail({ kind: 'notADate' }) : succeed(date);
}

/** The number a spreadsheet keeps a day as, where its look as a date was lost. */
function readSerial(words: string): PlainDate | undefined {
  if (!/^\d{5}$/u.test(words)) return undefined;
  const moment = new Date(Date.UTC(1899, 11, 30) + Number(words) * 86_400_000);
  return moment.toISOString().slice(0, 10);
}

function readIso(words: string): PlainDate | undefined {
  return plainDateSchema.safeParse(words.replace(/[T ]00:00(:00(\.0+)?)?Z?$/u, '')).data;
}

const MONTHS = 'janfebmaraprmayjunjulaugsepoctnovdec';

/** 3/12/2026, 03.12.2026, 3 Dec 2026, 3 December 2026: the day first, as in England. */
function readDayFirst(words: string): PlainDate | undefined {
  const parts = /^(\d{1,2})[\s./-]+(\d{1,2}|[a-z]{3,9})[\s./-]+(\d{4})$/iu.exec(words);
  if (parts === null) return undefined;
  const [, day = '', named = '', year = ''] = parts;
  const at = MONTHS.indexOf(named.slice(0, 3).toLowerCase());
  const month = /^\d+$/u.test(named) ? Number(named) : at % 3 === 0 ? at / 3 + 1 : 0;
  const date = `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
  return plainDateSchema.safeParse(date).data;
}
