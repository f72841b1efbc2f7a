import { startTransition, useState, type ComponentType, type ReactElement } from 'react';
import { MemoryRouter } from 'react-router';
import { expect, test, vi, type Mock } from 'vitest';
import { page } from 'vitest/browser';

import { ErrorBoundary } from '../../src/app/error-boundary.tsx';
import { LazyPages, lazyPage } from '../../src/components/lazy-page.tsx';
import type { LazyPart } from '../../src/components/lazy-part.tsx';
import { show } from './show.tsx';

/** A page that comes when it is told to. */
function makePage(words: string): {
  readonly Page: LazyPart<object>;
  readonly load: Mock<() => Promise<ComponentType<object>>>;
  readonly come: () => void;
  readonly refuse: () => void;
} {
  let come = (): void => undefined;
  let refuse = (): void => undefined;
  const load = vi.fn(
    () =>
      new Promise<ComponentType<object>>((resolve, reject) => {
        come = () => {
          resolve(() => <p>{words}</p>);
        };
        refuse = () => {
          reject(new Error('no network'));
        };
      }),
  );
  return {
    Page: lazyPage(load),
    load,
    come: () => {
      come();
    },
    refuse: () => {
      refuse();
    },
  };
}

/** Goes from page to page as the router does. */
function Walk({ pages }: { readonly pages: readonly ComponentType<object>[] }): ReactElement {
  const [place, setPlace] = useState(0);
  const Page = pages[place];
  return (
    <>
      <button
        type="button"
        onClick={() => {
          startTransition(() => {
            setPlace(place + 1);
          });
        }}
      >
        Next
      </button>
      <LazyPages>{Page !== undefined && <Page />}</LazyPages>
    </>
  );
}

function next(): void {
  document.querySelector('button')?.click();
}

/** As many turns as a browser takes for its next task: not as long as a wait would be. */
async function turn(times = 20): Promise<void> {
  for (let time = 0; time < times; time += 1) {
    await new Promise((resolve) => setTimeout(resolve));
  }
}

test('the first page is on the screen as soon as it has come, and is no longer kept back', async () => {
  const first = makePage('First page');
  show(<Walk pages={[first.Page]} />);
  await turn();
  expect(document.body.textContent).not.toContain('First page');
  first.come();
  await turn();
  expect(document.body.textContent).toContain('First page');
});

test('the page before stands until the next one has come', async () => {
  const [first, second] = [makePage('First page'), makePage('Second page')];
  show(<Walk pages={[first.Page, second.Page]} />);
  first.come();
  await expect.element(page.getByText('First page')).toBeVisible();
  next();
  await vi.waitFor(() => {
    expect(second.load).toHaveBeenCalledOnce();
  });
  await turn();
  await expect.element(page.getByText('First page')).toBeVisible();
  second.come();
  await expect.element(page.getByText('Second page')).toBeVisible();
  expect(document.body.textContent).not.toContain('First page');
});

test('a page within one that has only just come is not kept back either', async () => {
  const inner = makePage('Inner page');
  const outer = lazyPage(() => Promise.resolve(() => <inner.Page />));
  show(<Walk pages={[outer]} />);
  await vi.waitFor(() => {
    expect(inner.load).toHaveBeenCalledOnce();
  });
  inner.come();
  await turn();
  expect(document.body.textContent).toContain('Inner page');
});

test('a page that was loaded ahead is drawn at once', async () => {
  const ahead = makePage('Page ahead');
  const loaded = ahead.Page.preload();
  ahead.come();
  await loaded;
  const place = show(<Walk pages={[ahead.Page]} />);
  expect(place.textContent).toContain('Page ahead');
  expect(ahead.load).toHaveBeenCalledOnce();
});

test('a page that cannot be loaded is said to be missing', async () => {
  const lost = makePage('Lost page');
  show(
    <MemoryRouter>
      <ErrorBoundary>
        <Walk pages={[lost.Page]} />
      </ErrorBoundary>
    </MemoryRouter>,
  );
  await vi.waitFor(() => {
    expect(lost.load).toHaveBeenCalledOnce();
  });
  lost.refuse();
  await expect.element(page.getByText('no network')).toBeVisible();
});
