import { expect, test } from 'vitest';

import { succeed } from '../../../src/domain/shared/result.ts';
import {
  createFieldSaver,
  type FieldSaver,
  type TypedFields,
} from '../../../src/features/own-templates/field-saver.ts';

function startSaver(): { readonly saver: FieldSaver; readonly stored: TypedFields[] } {
  const stored: TypedFields[] = [];
  const saver = createFieldSaver<undefined, never>({
    save: (fields) => {
      stored.push(fields);
      return Promise.resolve(succeed(undefined));
    },
    onWaiting: () => undefined,
    onStored: () => undefined,
    onRefused: () => undefined,
  });
  return { saver, stored };
}

test('what is typed after a save of nothing is stored', async () => {
  const { saver, stored } = startSaver();
  expect(await saver.flush()).toBe(true);
  saver.put({ why: 'Mine' });
  expect(await saver.flush()).toBe(true);
  expect(stored).toEqual([{ why: 'Mine' }]);
});

test('what is typed in several fields is stored at once, and what is typed meanwhile after it', async () => {
  const { saver, stored } = startSaver();
  saver.put({ why: 'M' });
  saver.put({ why: 'Mine', title: 'Ours' });
  const saving = saver.flush();
  saver.put({ why: 'Mine too' });
  expect(await saving).toBe(true);
  expect(stored).toEqual([{ why: 'Mine', title: 'Ours' }, { why: 'Mine too' }]);
});

test('typing that rests is stored by itself, also after a save of nothing', async () => {
  const { saver, stored } = startSaver();
  await saver.flush();
  saver.put({ why: 'Mine' });
  await expect.poll(() => stored, { timeout: 2_000 }).toEqual([{ why: 'Mine' }]);
});
