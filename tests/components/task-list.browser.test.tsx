import { afterEach, expect, test } from 'vitest';
import { page, type Locator } from 'vitest/browser';

import { Button } from '../../src/components/button.tsx';
import { ButtonGroup } from '../../src/components/button-group.tsx';
import { ProgressText } from '../../src/components/progress-text.tsx';
import { Tag } from '../../src/components/tag.tsx';
import { TaskList } from '../../src/components/task-list.tsx';
import { show } from './show.tsx';

afterEach(() => page.viewport(1280, 800));

test('a row keeps to the width of a small screen, however long its words', async () => {
  await page.viewport(320, 640);
  // What the margins of a page leave of 320 pixels, less what a word of a larger font takes.
  show(
    <div data-testid="column" style={{ width: '270px' }}>
      <TaskList
        items={[
          {
            title: <a href="#here">Leadership and accountability</a>,
            hint: '0 of 4 answered, 0 completed',
            status: <Tag kind="info">Not yet started</Tag>,
          },
        ]}
      />
    </div>,
  );
  await expect.element(page.getByText('Not yet started')).toBeVisible();
  const right = (locator: Locator): number => locator.element().getBoundingClientRect().right;
  const column = right(page.getByTestId('column'));
  expect(right(page.getByText('Not yet started'))).toBeLessThanOrEqual(column);
  expect(right(page.getByRole('listitem'))).toBeLessThanOrEqual(column);
});

test('buttons stand clear of the bar above them', async () => {
  show(
    <>
      <ProgressText done={0} total={60} what="questions answered" bar />
      <ButtonGroup>
        <Button>Start answering</Button>
      </ButtonGroup>
    </>,
  );
  const button = page.getByRole('button', { name: 'Start answering' });
  await expect.element(button).toBeVisible();
  const bar = document.querySelector('progress')?.getBoundingClientRect().bottom ?? Infinity;
  expect(button.element().getBoundingClientRect().top - bar).toBeGreaterThanOrEqual(12);
});
