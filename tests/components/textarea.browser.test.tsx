import { useState, type ReactElement } from 'react';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';

import { Textarea } from '../../src/components/textarea.tsx';
import { show } from './show.tsx';

/** Whose text React itself holds, as a small form without the form library does. */
function Held(): ReactElement {
  const [text, setText] = useState('');
  return (
    <Textarea
      name="held"
      label="Words"
      value={text}
      advisedWords={10}
      onChange={({ target }) => {
        setText(target.value);
      }}
    />
  );
}

test('a text that React holds takes what is typed, and counts its words', async () => {
  show(<Held />);
  const box = page.getByRole('textbox', { name: 'Words' });
  await userEvent.type(box, 'three plain words');
  await expect.element(box).toHaveValue('three plain words');
  await expect.element(page.getByText(/^3 words\./)).toBeVisible();
});
