import type { ReactElement } from 'react';
import { MemoryRouter, Route, Routes, useLocation } from 'react-router';
import { expect } from 'vitest';
import { page, type Locator } from 'vitest/browser';

import { LibraryPages } from '../../../src/app/library-pages.tsx';
import { loadTemplate } from '../../../src/catalogue/catalogue.ts';
import type { Template } from '../../../src/domain/template/template.ts';
import { toPath, type TemplateAddress } from '../../../src/features/library/template-address.ts';
import { show } from '../../components/show.tsx';

/** The pages of the library with the real catalogue, at an address in the app. */
export function showLibrary(path: string): void {
  show(
    <MemoryRouter initialEntries={[path]}>
      <Routes>
        <Route path="templates/*" element={<LibraryPages />} />
        <Route path="*" element={<p>Another page</p>} />
      </Routes>
      <Place />
    </MemoryRouter>,
  );
}

function Place(): ReactElement {
  const { pathname, search } = useLocation();
  return <p data-testid="place">{pathname + search}</p>;
}

/** Waits until the page with this heading is there. */
export async function expectPage(heading: string | RegExp): Promise<void> {
  await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent(heading);
}

export async function expectPlace(path: string): Promise<void> {
  await expect.poll(() => page.getByTestId('place').element().textContent).toBe(path);
}

export function main(): Locator {
  return page.getByRole('main');
}

/** The words of each, with the white space of a reader. */
export function textsOf(elements: Iterable<Element>): readonly string[] {
  return Array.from(elements, ({ textContent }) => textContent.replace(/\s+/g, ' ').trim());
}

/** Where a link leads. */
export function hrefOf(element: Element): string {
  return element.getAttribute('href') ?? '';
}

/** A template of the real catalogue, and where its pages are. */
export type Placed = {
  readonly template: Template;
  readonly path: (page?: string) => string;
};

export async function openTemplate(address: TemplateAddress): Promise<Placed> {
  const loaded = await loadTemplate(address.agency, { ...address, options: address.parts });
  if (!loaded.ok) throw new Error(`No template: ${loaded.problem.kind}`);
  return { template: loaded.value, path: (name) => toPath(address, name) };
}
