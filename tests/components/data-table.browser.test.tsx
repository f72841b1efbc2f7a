import { expect, test } from 'vitest';
import { page } from 'vitest/browser';

import { DataTable } from '../../src/components/data-table.tsx';
import type { TableColumn } from '../../src/components/table-column.ts';
import { show } from './show.tsx';

type Row = { readonly name: string; readonly gaps: number };

const ROWS: readonly Row[] = [
  { name: 'Supervision', gaps: 2 },
  { name: 'Recruitment', gaps: 10 },
  { name: 'Culture', gaps: 2 },
];

const COLUMNS: readonly TableColumn<Row>[] = [
  { key: 'name', heading: 'Standard', rowHeader: true, render: ({ name }) => name },
  {
    key: 'gaps',
    heading: 'Gaps',
    numeric: true,
    render: ({ gaps }) => gaps,
    sortBy: ({ gaps }) => gaps,
  },
];

const WIDE: readonly TableColumn<Row>[] = Array.from({ length: 12 }, (_, place) => ({
  key: `${place}`,
  heading: `Column ${place}`,
  render: ({ name }) => name,
}));

function namesInOrder(): readonly string[] {
  return page
    .getByRole('rowheader')
    .elements()
    .map((cell) => cell.textContent);
}

test('has a caption, column headings and row headings', async () => {
  show(<DataTable caption="Gaps by standard" columns={COLUMNS} rows={ROWS} rowKey={keyOf} />);
  await expect.element(page.getByRole('table', { name: 'Gaps by standard' })).toBeVisible();
  expect(page.getByRole('columnheader').elements()).toHaveLength(2);
  expect(namesInOrder()).toEqual(['Supervision', 'Recruitment', 'Culture']);
});

test('puts rows in order by a column, both ways, and says which', async () => {
  show(<DataTable caption="Gaps" columns={COLUMNS} rows={ROWS} rowKey={keyOf} />);
  const heading = page.getByRole('columnheader', { name: 'Gaps' });
  await expect.element(heading).toHaveAttribute('aria-sort', 'none');
  await page.getByRole('button', { name: 'Gaps' }).click();
  await expect.element(heading).toHaveAttribute('aria-sort', 'ascending');
  expect(namesInOrder()).toEqual(['Supervision', 'Culture', 'Recruitment']);
  await page.getByRole('button', { name: 'Gaps' }).click();
  await expect.element(heading).toHaveAttribute('aria-sort', 'descending');
  expect(namesInOrder()).toEqual(['Recruitment', 'Supervision', 'Culture']);
});

test('puts rows in groups under headings of their own, in the order they come', async () => {
  const groupOf = ({ gaps }: Row): string => (gaps > 5 ? 'Many' : 'Few');
  show(<DataTable caption="Gaps" columns={COLUMNS} rows={ROWS} rowKey={keyOf} groupOf={groupOf} />);
  await expect.element(page.getByRole('table', { name: 'Gaps' })).toBeVisible();
  const headings = [...document.querySelectorAll('tbody > tr > th')];
  expect(headings.map((heading) => heading.textContent)).toEqual([
    'Few (2)',
    'Supervision',
    'Culture',
    'Many (1)',
    'Recruitment',
  ]);
  expect(document.querySelectorAll('tbody > tr:first-child > th[scope=rowgroup]')).toHaveLength(2);
});

test('says why it is empty', async () => {
  show(
    <DataTable caption="Gaps" columns={COLUMNS} rows={[]} rowKey={keyOf} empty="No gaps yet." />,
  );
  await expect.element(page.getByRole('cell', { name: 'No gaps yet.' })).toBeVisible();
});

test('wider than the page, it scrolls in a region of its own that can be focused', async () => {
  await page.viewport(320, 900);
  show(<DataTable caption="Wide one" columns={WIDE} rows={ROWS} rowKey={keyOf} />);
  const region = page.getByRole('region', { name: 'Wide one' });
  await expect.element(region).toHaveAttribute('tabindex', '0');
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(
    document.documentElement.clientWidth,
  );
});

test('where it fits it is no stop for the Tab key, and its headings stick to the window', async () => {
  await page.viewport(1280, 400);
  const many = Array.from({ length: 60 }, (_, gaps) => ({ name: `Standard ${gaps}`, gaps }));
  show(<DataTable caption="Long one" columns={COLUMNS} rows={many} rowKey={keyOf} />);
  await expect.element(page.getByRole('table', { name: 'Long one' })).toBeVisible();
  expect(page.getByRole('region').elements()).toEqual([]);
  window.scrollTo(0, 800);
  const heading = page.getByRole('columnheader', { name: 'Standard', exact: true });
  await expect.poll(() => heading.element().getBoundingClientRect().top).toBe(0);
  window.scrollTo(0, 0);
});

const MANY: readonly Row[] = Array.from({ length: 300 }, (_, gaps) => ({
  name: `Standard ${gaps}`,
  gaps: 299 - gaps,
}));

function showLong(rows: readonly Row[], groupOf?: (row: Row) => string): void {
  show(
    <DataTable
      caption="Long one"
      columns={COLUMNS}
      rows={rows}
      rowKey={keyOf}
      groupOf={groupOf}
      startsShort
    />,
  );
}

test('of hundreds of rows it draws the first, in whichever order, and leads to the others', async () => {
  showLong(MANY);
  await expect.element(page.getByText('The first 30 of 300 rows.')).toBeVisible();
  expect(namesInOrder()).toEqual(MANY.slice(0, 30).map(({ name }) => name));
  await page.getByRole('button', { name: 'Gaps' }).click();
  await expect.poll(() => namesInOrder()[0]).toBe('Standard 299');
  expect(namesInOrder()).toHaveLength(30);
  await page.getByRole('button', { name: 'Show 100 more' }).click();
  await expect.poll(() => namesInOrder().length).toBe(130);
  expect(document.activeElement?.textContent).toContain('Standard 269');
  await page.getByRole('button', { name: 'Show all 300' }).click();
  await expect.poll(() => namesInOrder().length).toBe(300);
  expect(document.activeElement?.textContent).toContain('Standard 169');
  expect(page.getByRole('button', { name: 'Show all' }).elements()).toEqual([]);
});

test('the first rows over all groups, each heading with the count of its whole group', async () => {
  showLong(MANY, ({ gaps }) => (gaps >= 280 ? 'Many' : gaps >= 160 ? 'Some' : 'Few'));
  await expect.element(page.getByText('The first 30 of 300 rows.')).toBeVisible();
  const headings = [...document.querySelectorAll('tbody > tr > th[scope=rowgroup]')];
  expect(headings.map((heading) => heading.textContent)).toEqual(['Many (20)', 'Some (120)']);
  expect(document.querySelectorAll('tbody > tr > th[scope=row]')).toHaveLength(30);
});

test('a hundred rows are drawn at once', () => {
  showLong(MANY.slice(0, 100));
  expect(namesInOrder()).toHaveLength(100);
  expect(page.getByRole('button', { name: 'Show all' }).elements()).toEqual([]);
});

test('on paper every row stands', async () => {
  showLong(MANY);
  await expect.element(page.getByText('The first 30 of 300 rows.')).toBeVisible();
  window.dispatchEvent(new Event('beforeprint'));
  expect(namesInOrder()).toHaveLength(300);
  window.dispatchEvent(new Event('afterprint'));
  expect(namesInOrder()).toHaveLength(30);
});

function keyOf({ name }: Row): string {
  return name;
}
