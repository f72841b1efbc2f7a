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

/** A workbook of ours as a spreadsheet program leaves it when these cells of the first sheet were typed over. */
export function typeIntoCells(
  bytes: Uint8Array,
  textByCell: Readonly<Record<string, string>>,
): Buffer {
  const parts = unzipSync(bytes);
  const name = 'xl/worksheets/sheet1.xml';
  let xml = strFromU8(parts[name] ?? new Uint8Array());
  for (const [cell, text] of Object.entries(textByCell)) {
    xml = xml.replace(
      new RegExp(`<c r="${cell}"( s="\\d+")?[^>/]*(/>|>.*?</c>)`, 'u'),
      `<c r="${cell}"$1 t="inlineStr"><is><t xml:space="preserve">${toXmlText(text)}</t></is></c>`,
    );
  }
  return Buffer.from(zipSync({ ...parts, [name]: strToU8(xml) }));
}
