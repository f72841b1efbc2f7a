import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';

import { AppHeader } from '../../src/components/app-header.tsx';
import { BackLink } from '../../src/components/back-link.tsx';
import { PageBody } from '../../src/components/page-body.tsx';
import { PageHeading } from '../../src/components/page-heading.tsx';
import { ServiceNav } from '../../src/components/service-nav.tsx';
import { SkipLink } from '../../src/components/skip-link.tsx';
import { StatusLine } from '../../src/components/status-line.tsx';
import { show } from './show.tsx';

test('the skip link leads to the main part and leaves the address alone', async () => {
  show(
    <>
      <SkipLink />
      <PageBody>
        <p>Words</p>
      </PageBody>
    </>,
  );
  const before = location.hash;
  await userEvent.keyboard('{Tab}');
  await expect.element(page.getByRole('link', { name: 'Skip to main content' })).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('main')).toHaveFocus();
  expect(location.hash).toBe(before);
});

test('the header is a banner whose link is named by the product', async () => {
  show(<AppHeader homeLink={<a href="#home">A product</a>}>Anytown</AppHeader>);
  await expect.element(page.getByRole('banner')).toHaveTextContent('Anytown');
  await expect
    .element(page.getByRole('link', { name: 'A product' }))
    .toHaveAttribute('href', '#home');
});

test('the menu says which page this is', async () => {
  show(
    <ServiceNav
      label="Audit"
      items={[
        { link: <a href="#1">Standards</a>, current: true },
        { link: <a href="#2">Evidence</a> },
      ]}
    />,
  );
  await expect.element(page.getByRole('navigation', { name: 'Audit' })).toBeVisible();
  const current = page.getByRole('link', { name: 'Standards' });
  await expect.element(current).toHaveAttribute('aria-current', 'page');
  await expect
    .element(page.getByRole('link', { name: 'Evidence' }))
    .not.toHaveAttribute('aria-current');
});

test('the back link keeps the class its maker gave it', () => {
  const place = show(
    <BackLink>
      <a href="#back" className="own">
        Back to all standards
      </a>
    </BackLink>,
  );
  expect(place.querySelector('a')?.className).toBe('govuk-back-link own');
});

test('the heading is level 1, takes focus from code and leaves its caption outside its name', async () => {
  const seen: HTMLElement[] = [];
  show(
    <PageHeading
      caption="Question 3 of 12"
      ref={(heading) => {
        if (heading !== null) seen.push(heading);
      }}
    >
      References are read
    </PageHeading>,
  );
  seen[0]?.focus();
  const heading = page.getByRole('heading', { level: 1, name: 'References are read', exact: true });
  await expect.element(heading).toHaveFocus();
});

test('the status line reads out the announcement and not the clock', async () => {
  show(<StatusLine announcement="Saved on this device">Saved on this device 14:32</StatusLine>);
  await expect.element(page.getByRole('status')).toHaveTextContent(/^Saved on this device$/u);
  await expect.element(page.getByText('14:32')).toBeVisible();
});

test('a failed save is read out at once', async () => {
  show(<StatusLine failed>Not saved.</StatusLine>);
  await expect.element(page.getByRole('alert')).toHaveTextContent('Not saved.');
});
