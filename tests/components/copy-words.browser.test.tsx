import { useState, type ReactElement } from 'react';
import { expect, onTestFinished, test } from 'vitest';
import { page } from 'vitest/browser';

import { CopyWords } from '../../src/components/copy-words.tsx';
import { show } from './show.tsx';

test('words are copied, which counts only until there are others', async () => {
  const copied: string[] = [];
  giveClipboard({
    writeText: (text: string) => {
      copied.push(text);
      return Promise.resolve();
    },
  });
  show(<Growing />);
  await page.getByRole('button', { name: 'Copy these (all)' }).click();
  await expect.element(page.getByRole('status')).toHaveTextContent(/^Copied\.$/u);
  expect(copied).toEqual(['One']);
  await page.getByRole('button', { name: 'Type' }).click();
  await expect.element(page.getByRole('status')).toHaveTextContent(/^$/u);
});

test('words that may not be copied are shown and selected, with what to do', async () => {
  giveClipboard(undefined);
  show(<Growing />);
  await page.getByRole('button', { name: 'Copy these (all)' }).click();
  await expect
    .element(page.getByRole('status'))
    .toHaveTextContent('The browser does not let the app copy.');
  const box = page.getByRole('textbox', { name: 'Words to copy' });
  await expect.element(box).toHaveValue('One');
  await expect.element(box).toHaveFocus();
});

function Growing(): ReactElement {
  const [text, setText] = useState('One');
  return (
    <>
      <CopyWords label="Copy these" which="all" boxLabel="Words to copy" text={text} />
      <button
        onClick={() => {
          setText('One, two');
        }}
      >
        Type
      </button>
    </>
  );
}

/** A browser whose clipboard does this, or that has none. */
function giveClipboard(clipboard: unknown): void {
  Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
  onTestFinished(() => {
    Reflect.deleteProperty(navigator, 'clipboard');
  });
}
