import { readFileSync } from 'node:fs';

import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Page } from 'playwright-core';

import { toXmlText } from '../../src/office/workbook/xml-text.ts';

export type DownloadedFile = {
  readonly name: string;
  readonly path: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
};

/** On the report page: presses one of the buttons of the other formats and takes the file. */
export async function downloadFormat(page: Page, button: string): Promise<DownloadedFile> {
  const starting = page.waitForEvent('download', { timeout: 60_000 });
  await page.getByRole('button', { name: button, exact: true }).click();
  const download = await starting;
  const path = await download.path();
  return { name: download.suggestedFilename(), path, bytes: new Uint8Array(readFileSync(path)) };
}

const FIRST_SHEET = 'xl/worksheets/sheet1.xml';
/** The sheet of actions. */
export const SECOND_SHEET = 'xl/worksheets/sheet2.xml';
/** The sheet of evidence. */
export const THIRD_SHEET = 'xl/worksheets/sheet3.xml';

/** A workbook of ours with one more row below the list of a sheet, by the letters of its columns. */
export function addRowBelow(
  bytes: Uint8Array,
  sheet: string,
  textByColumn: Readonly<Record<string, string>>,
): Buffer {
  const parts = unzipSync(bytes);
  const xml = strFromU8(parts[sheet] ?? new Uint8Array());
  const row = [...xml.matchAll(/<row /gu)].length + 1;
  const cells = Object.entries(textByColumn).map(
    ([column, text]) =>
      `<c r="${column}${row}" t="inlineStr"><is><t xml:space="preserve">${toXmlText(text)}</t></is></c>`,
  );
  const longer = xml.replace('</sheetData>', `<row r="${row}">${cells.join('')}</row></sheetData>`);
  return Buffer.from(zipSync({ ...parts, [sheet]: strToU8(longer) }));
}

/** A workbook of ours as a spreadsheet program leaves it when these cells of the first sheet were typed over. */
export function typeIntoCells(
  bytes: Uint8Array,
  textByCell: Readonly<Record<string, string>>,
): Buffer {
  const parts = unzipSync(bytes);
  const name = FIRST_SHEET;
  let xml = strFromU8(parts[name] ?? new Uint8Array());
  for (const [cell, text] of Object.entries(textByCell)) {
    xml = xml.replace(
      new RegExp(`<c r="${cell}"( s="\\d+")?[^>/]*(/>|>.*?</c>)`, 'u'),
      `<c r="${cell}"$1 t="inlineStr"><is><t xml:space="preserve">${toXmlText(text)}</t></is></c>`,
    );
  }
  return Buffer.from(zipSync({ ...parts, [name]: strToU8(xml) }));
}
