import Papa from 'papaparse';
import readExcelFile from 'read-excel-file/universal';

import type { PackSource } from '../../src/domain/data-pack/pack-source.ts';
import { listTitles } from '../../src/domain/overview/titles.ts';
import type { ModeratedAnswer } from '../../src/domain/moderation/meet-earlier.ts';
import type { RoundData } from '../../src/domain/picture/count-in.ts';
import { drawPicture } from '../../src/domain/picture/draw-picture.ts';
import type { Template } from '../../src/domain/template/template.ts';
import { aRound } from './collection.ts';
import { FOUR_POINTS, PICTURE_DAY, roundDataOf, type AgencyGiven } from './picture.ts';

export function packSourceOf(data: RoundData, templates: readonly Template[] = []): PackSource {
  return {
    round: aRound(),
    agencies: data.agencies,
    picture: drawPicture(data, PICTURE_DAY),
    titles: listTitles(templates),
    today: PICTURE_DAY,
    madeAt: `${PICTURE_DAY}T09:30:00.000Z`,
  };
}

/** Other words for the same four points: another scale. */
const OTHER_POINTS = { id: 'own', labels: ['Red', 'Amber', 'Yellow', 'Green'] };

/** A round in which kinds of agency that begin with `c` are asked on another scale. */
export function twoScales(
  agencies: readonly AgencyGiven[],
  moderations: readonly ModeratedAnswer[] = [],
): RoundData {
  const data = roundDataOf(agencies, moderations);
  const summaries = [...data.summaryByHash].map(([hash, summary], place) => {
    const isOther = agencies[place]?.kind.startsWith('c') === true;
    return [hash, { ...summary, scale: isOther ? OTHER_POINTS : FOUR_POINTS }] as const;
  });
  return { ...data, summaryByHash: new Map(summaries) };
}

/** The lines of a file by their headings, as a program that joins them to others reads it. */
export type ReadLine = Readonly<Record<string, string | number>>;

/** Read by packages that know nothing of ours. */
export function readCsvLines(text: string): readonly ReadLine[] {
  const { data, errors } = Papa.parse<readonly string[]>(text.replace(/^\ufeff/u, ''), {
    skipEmptyLines: true,
  });
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return toLines(data);
}

export async function readSheetLines(
  bytes: Uint8Array<ArrayBuffer>,
): Promise<ReadonlyMap<string, readonly ReadLine[]>> {
  const sheets = await readExcelFile(bytes.buffer, { trim: false });
  return new Map(sheets.map(({ sheet, data }) => [sheet, toLines(data)]));
}

function toLines(rows: readonly (readonly unknown[])[]): readonly ReadLine[] {
  const [head = [], ...others] = rows;
  return others.map((row) =>
    Object.fromEntries(
      head.map((heading, place) => {
        const cell = row[place] ?? '';
        return [String(heading), typeof cell === 'number' ? cell : toText(cell)];
      }),
    ),
  );
}

function toText(cell: unknown): string {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return typeof cell === 'string' ? cell : JSON.stringify(cell);
}
