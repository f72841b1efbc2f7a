import { readFileSync } from 'node:fs';

import type { Page } from 'playwright-core';

export type SomeFile = { readonly name: string; readonly bytes: Uint8Array };

export function aTextFile(name: string, text: string): SomeFile {
  return { name, bytes: new TextEncoder().encode(text) };
}

/** Chooses files on the panel, which is opened first. */
export async function chooseFiles(page: Page, ...files: readonly SomeFile[]): Promise<void> {
  const input = page.getByLabel('Choose files');
  if (!(await input.isVisible())) await page.getByRole('button', { name: 'Attach a file' }).click();
  await input.setInputFiles(
    files.map(({ name, bytes }) => ({
      name,
      mimeType: 'application/octet-stream',
      buffer: Buffer.from(bytes),
    })),
  );
}

/** Drops a file on an element, or pastes it there, as the browser tells the page of it. */
export async function giveFile(
  page: Page,
  how: 'drop' | 'paste',
  selector: string,
  { name, bytes }: SomeFile,
): Promise<void> {
  await page.evaluate(
    ([as, where, called, content]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([new Uint8Array(content)], called));
      const target = document.querySelector(where);
      const options = { bubbles: true, cancelable: true };
      target?.dispatchEvent(
        as === 'drop'
          ? new DragEvent('drop', { ...options, dataTransfer: transfer })
          : new ClipboardEvent('paste', { ...options, clipboardData: transfer }),
      );
    },
    [how, selector, name, [...bytes]] as const,
  );
}

/** Saves a copy of an attached file and answers its name and bytes. */
export async function saveCopy(page: Page, name: string): Promise<SomeFile> {
  const starting = page.waitForEvent('download');
  await page.getByRole('button', { name: `Save a copy of ${name}` }).click();
  const download = await starting;
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}
