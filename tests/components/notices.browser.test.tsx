import { expect, test } from 'vitest';
import { page } from 'vitest/browser';

import { Alert } from '../../src/components/alert.tsx';
import { ButtonLink } from '../../src/components/button-link.tsx';
import { Button } from '../../src/components/button.tsx';
import { ConfirmationPanel } from '../../src/components/confirmation-panel.tsx';
import { Details } from '../../src/components/details.tsx';
import { ProgressText } from '../../src/components/progress-text.tsx';
import { SummaryList } from '../../src/components/summary-list.tsx';
import { TaskList } from '../../src/components/task-list.tsx';
import { WarningText } from '../../src/components/warning-text.tsx';
import { show } from './show.tsx';

test.each([
  ['info', 'Information'],
  ['success', 'Success'],
  ['warning', 'Warning'],
  ['error', 'Error'],
] as const)('an alert of kind %s says so in a word', (kind, word) => {
  expect(show(<Alert kind={kind}>Words</Alert>).textContent).toBe(`${word}: Words`);
});

test('an alert is read out only when it is asked to be', async () => {
  const place = show(<Alert>Was here from the start</Alert>);
  expect(place.querySelector('[role]')).toBeNull();
  show(<Alert role="status">Return file created</Alert>);
  await expect.element(page.getByRole('status')).toHaveTextContent('Return file created');
});

test('an alert goes when it is put away', async () => {
  let put = 0;
  show(
    <Alert title="No backup yet" onDismiss={() => (put += 1)}>
      <p>Words</p>
    </Alert>,
  );
  await page.getByRole('button', { name: 'Hide this message' }).click();
  expect(put).toBe(1);
});

test('a warning says that it is one', () => {
  expect(show(<WarningText>This cannot be undone</WarningText>).textContent).toContain(
    'Warning This cannot be undone',
  );
});

test('details open by themselves, or as they are told', async () => {
  const told: boolean[] = [];
  show(
    <>
      <Details summary="By itself">Inside one</Details>
      <Details summary="As told" open onOpenChange={(open) => told.push(open)}>
        Inside two
      </Details>
    </>,
  );
  await expect.element(page.getByText('Inside one')).not.toBeVisible();
  await page.getByText('By itself').click();
  await expect.element(page.getByText('Inside one')).toBeVisible();
  await expect.element(page.getByText('Inside two')).toBeVisible();
  await page.getByText('As told').click();
  await expect.poll(() => told).toEqual([false]);
});

test('a button does not send the form around it; a link with its look stays a link', async () => {
  let sent = 0;
  show(
    <form
      onSubmit={(event) => {
        event.preventDefault();
        sent += 1;
      }}
    >
      <Button>Add an action</Button>
      <Button type="submit">Save</Button>
      <ButtonLink>
        <a href="#report">See the report</a>
      </ButtonLink>
    </form>,
  );
  await page.getByRole('button', { name: 'Add an action' }).click();
  expect(sent).toBe(0);
  await page.getByRole('button', { name: 'Save' }).click();
  expect(sent).toBe(1);
  await expect.element(page.getByRole('link', { name: 'See the report' })).toBeVisible();
});

test('a confirmation is the page’s heading', async () => {
  show(<ConfirmationPanel title="Return file created">It has not been sent.</ConfirmationPanel>);
  await expect
    .element(page.getByRole('heading', { level: 1, name: 'Return file created' }))
    .toBeVisible();
});

test('a task is one link, described by its hint and status', async () => {
  show(
    <TaskList
      items={[
        { title: <a href="#1">Recruitment</a>, hint: '7 of 12 answered', status: 'In progress' },
        { title: 'Sign off', status: 'Not yet' },
      ]}
    />,
  );
  await expect
    .element(page.getByRole('link', { name: 'Recruitment' }))
    .toHaveAccessibleDescription('7 of 12 answered In progress');
  expect(page.getByRole('link').elements()).toHaveLength(1);
  expect(page.getByRole('listitem').elements()).toHaveLength(2);
});

test('a summary list pairs each key with its value, on a card when it has a title', async () => {
  show(
    <SummaryList
      title="Action"
      headingLevel={3}
      rows={[
        {
          key: 'Owner',
          value: 'Chair',
          actions: [
            <a key="1" href="#1">
              Change owner
            </a>,
          ],
        },
      ]}
    />,
  );
  await expect.element(page.getByRole('heading', { level: 3, name: 'Action' })).toBeVisible();
  await expect.element(page.getByRole('term')).toHaveTextContent('Owner');
  await expect.element(page.getByRole('definition').first()).toHaveTextContent('Chair');
  await expect.element(page.getByRole('link', { name: 'Change owner' })).toBeVisible();
});

test.each([
  [7, 12, '7 of 12 answered (58%)'],
  [199, 200, '199 of 200 answered (99%)'],
  [1, 400, '1 of 400 answered (1%)'],
  [12, 12, '12 of 12 answered (100%)'],
  [0, 0, '0 of 0 answered'],
])('%d of %d reads "%s"', (done, total, words) => {
  expect(show(<ProgressText done={done} total={total} what="answered" />).textContent).toBe(words);
});
