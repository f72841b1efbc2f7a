import { useState, type ReactElement } from 'react';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';

import { useLoaded } from '../../src/components/use-loaded.ts';
import { show } from './show.tsx';

type Load = (name: string) => Promise<string>;
type ShownProps = { readonly name: string; readonly load: Load };

function Shown({ name, load }: ShownProps): ReactElement {
  const loaded = useLoaded(name, () => load(name));
  switch (loaded.status) {
    case 'loading':
      return <p>Loading</p>;
    case 'failed':
      return <button onClick={loaded.retry}>Try again</button>;
    case 'ready':
      return <p>{loaded.value}</p>;
  }
}

/** Goes from one name to another, as a page does when its address changes. */
function Changing({ load }: { readonly load: Load }): ReactElement {
  const [name, setName] = useState('first');
  return (
    <>
      {['first', 'second'].map((one) => (
        <button
          key={one}
          onClick={() => {
            setName(one);
          }}
        >
          Go to {one}
        </button>
      ))}
      <Shown name={name} load={load} />
    </>
  );
}

/** A load that is settled by the test, each by its name and in the order they were asked for. */
function startLoads(): {
  readonly load: Load;
  readonly asked: readonly string[];
  readonly settle: (place: number, value: string | Error) => void;
} {
  const asked: string[] = [];
  const settlers: ((value: string | Error) => void)[] = [];
  return {
    asked,
    load: (name) => {
      asked.push(name);
      return new Promise((resolve, reject) => {
        settlers.push((value) => {
          if (value instanceof Error) reject(value);
          else resolve(value);
        });
      });
    },
    settle: (place, value) => settlers[place]?.(value),
  };
}

const NO_NETWORK = new Error('no network');

test('what was loaded is there, and asked for once', async () => {
  const { load, asked, settle } = startLoads();
  show(<Shown name="first" load={load} />);
  await expect.element(page.getByText('Loading')).toBeVisible();
  settle(0, 'The first');
  await expect.element(page.getByText('The first')).toBeVisible();
  expect(asked).toEqual(['first']);
});

test('what failed is loaded again when asked, as often as it takes', async () => {
  const { load, asked, settle } = startLoads();
  show(<Shown name="first" load={load} />);
  for (const place of [0, 1]) {
    settle(place, NO_NETWORK);
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect.element(page.getByText('Loading')).toBeVisible();
  }
  settle(2, 'The first');
  await expect.element(page.getByText('The first')).toBeVisible();
  expect(asked).toEqual(['first', 'first', 'first']);
});

test('another key loads anew, and what was there before is not shown for it', async () => {
  const { load, asked, settle } = startLoads();
  show(<Changing load={load} />);
  settle(0, 'The first');
  await expect.element(page.getByText('The first')).toBeVisible();
  await page.getByRole('button', { name: 'Go to second' }).click();
  await expect.element(page.getByText('Loading')).toBeVisible();
  await expect.element(page.getByText('The first')).not.toBeInTheDocument();
  settle(1, 'The second');
  await expect.element(page.getByText('The second')).toBeVisible();
  expect(asked).toEqual(['first', 'second']);
});

test('what comes late, for a key that was left, is passed by', async () => {
  const { load, settle } = startLoads();
  show(<Changing load={load} />);
  await page.getByRole('button', { name: 'Go to second' }).click();
  settle(1, 'The second');
  await expect.element(page.getByText('The second')).toBeVisible();
  settle(0, NO_NETWORK);
  await page.getByRole('button', { name: 'Go to second' }).click();
  await expect.element(page.getByText('The second')).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Try again' })).not.toBeInTheDocument();
});
