import type { ReactElement } from 'react';

import { Alert } from '../../src/components/alert.tsx';
import { AppHeader } from '../../src/components/app-header.tsx';
import { BackLink } from '../../src/components/back-link.tsx';
import { ButtonGroup } from '../../src/components/button-group.tsx';
import { ButtonLink } from '../../src/components/button-link.tsx';
import { Button } from '../../src/components/button.tsx';
import { LazyStackedBars } from '../../src/components/charts/lazy-stacked-bars.tsx';
import { DataTable } from '../../src/components/data-table.tsx';
import { Details } from '../../src/components/details.tsx';
import { Figure } from '../../src/components/figure.tsx';
import { InsetText } from '../../src/components/inset-text.tsx';
import { PageBody } from '../../src/components/page-body.tsx';
import { PageHeading } from '../../src/components/page-heading.tsx';
import { ProgressText } from '../../src/components/progress-text.tsx';
import { RatingTag } from '../../src/components/rating-tag.tsx';
import { ServiceNav } from '../../src/components/service-nav.tsx';
import { SkipLink } from '../../src/components/skip-link.tsx';
import { StatusLine } from '../../src/components/status-line.tsx';
import { SummaryList } from '../../src/components/summary-list.tsx';
import { Tag } from '../../src/components/tag.tsx';
import { TaskList } from '../../src/components/task-list.tsx';
import { VisuallyHidden } from '../../src/components/visually-hidden.tsx';
import { WarningText } from '../../src/components/warning-text.tsx';
import { BARS, COLUMNS, ROWS, SERIES } from './gallery-data.tsx';
import { GalleryForm } from './gallery-form.tsx';

const NAV = ['Standards', 'Evidence', 'Gaps and actions', 'Report and return', 'Settings'];

/** Every part on one page, as a screen would put them together. */
export function Gallery(): ReactElement {
  return (
    <>
      <SkipLink />
      <AppHeader homeLink={<a href="#home">Section 11 self-audit</a>}>
        <a href="#org">Anytown Youth Trust</a>
      </AppHeader>
      <ServiceNav
        items={NAV.map((name, place) => ({
          link: <a href={`#${place}`}>{name}</a>,
          current: place === 0,
        }))}
      />
      <PageBody
        before={
          <>
            <BackLink>
              <a href="#back">Back to Safer recruitment</a>
            </BackLink>
            <StatusLine announcement="Saved on this device">Saved on this device 14:32</StatusLine>
          </>
        }
      >
        <PageHeading caption="Safer recruitment · Question 3 of 12">
          References and checks are completed before anyone starts work with children
        </PageHeading>
        <p>
          Ask for references in writing, and read them before the first day of work. The rule holds
          for volunteers too, and for those who come through an agency.
        </p>
        <Details summary="What good looks like">
          <p>Every file holds two references, each dated before the first day of work.</p>
        </Details>
        <GalleryForm />
        <Lists />
        <Notices />
        <Pictures />
      </PageBody>
    </>
  );
}

function Lists(): ReactElement {
  return (
    <section>
      <h2>Your standards</h2>
      <ProgressText done={7} total={12} what="answered" bar />
      <br />
      <TaskList
        items={[
          {
            title: <a href="#1">Leadership and accountability</a>,
            hint: '9 of 9 answered',
            status: 'Completed',
          },
          {
            title: <a href="#2">Safer recruitment</a>,
            hint: '7 of 12 answered · 2 to confirm from last year',
            status: <Tag kind="info">In progress</Tag>,
          },
          { title: <a href="#3">Supervision and support</a>, status: <Tag>Not started</Tag> },
        ]}
      />
      <SummaryList
        title="Due date and owner"
        headingLevel={3}
        rows={[
          {
            key: 'Action',
            value: 'Re-check 14 volunteer files',
            actions: [
              <a key="change" href="#change">
                Change<VisuallyHidden> action</VisuallyHidden>
              </a>,
              <a key="remove" href="#remove">
                Remove<VisuallyHidden> action</VisuallyHidden>
              </a>,
            ],
          },
          { key: 'Owner', value: 'Head of people' },
          { key: 'Status', value: <Tag kind="outline">To confirm</Tag> },
        ]}
      />
      <SummaryList
        stacked
        rows={[
          {
            key: 'How you know',
            value:
              'We test twelve files each term.\nIn autumn, eleven of the twelve were in order; the twelfth was put right within a week.',
            actions: [
              <a key="change" href="#how">
                Change<VisuallyHidden> how you know</VisuallyHidden>
              </a>,
            ],
          },
        ]}
      />
    </section>
  );
}

function Notices(): ReactElement {
  return (
    <section>
      <h2>Notices</h2>
      <Alert
        title="You have never saved a backup"
        actions={<Button variant="secondary">Save a backup</Button>}
        onDismiss={() => undefined}
      >
        <p>Ten answers are stored in this browser only. A backup is a file you keep elsewhere.</p>
      </Alert>
      <Alert kind="success" role="status">
        Return file created. It has not been sent.
      </Alert>
      <Alert kind="warning">This browser may clear what it stores after seven days.</Alert>
      <Alert kind="error">Your change was not saved. Copy your words, then try again.</Alert>
      <InsetText>Last year: Mostly met. “Two volunteers started before a check came.”</InsetText>
      <WarningText>Clearing this audit cannot be undone.</WarningText>
      <StatusLine failed>
        Not saved. Your last change is not stored. <Button variant="link">Try again</Button>
      </StatusLine>
      <br />
      <ButtonGroup>
        <Button type="submit">Save and continue</Button>
        <Button variant="secondary">Save and go to the standard</Button>
        <Button variant="warning">Clear this audit</Button>
        <ButtonLink variant="secondary">
          <a href="#link">See the report</a>
        </ButtonLink>
        <Button variant="link">Add an action</Button>
      </ButtonGroup>
      <p>
        <Tag kind="plain">Completed</Tag> <Tag>Not started</Tag> <Tag kind="info">In progress</Tag>{' '}
        <Tag kind="outline">To confirm</Tag> <Tag kind="attention">Overdue</Tag>
      </p>
      <p>
        {SERIES.map((each) => (
          <span key={each.label}>
            <RatingTag {...each} />{' '}
          </span>
        ))}
      </p>
      <p>
        {[0, 1 / 6, 1 / 3, 1 / 2, 2 / 3, 5 / 6, 1].map((share, place) => (
          <span key={share}>
            <RatingTag kind="rated" share={share} label={`Level ${place}`} />{' '}
          </span>
        ))}
      </p>
    </section>
  );
}

function Pictures(): ReactElement {
  const table = (
    <DataTable
      caption="Ratings by standard"
      columns={COLUMNS}
      rows={ROWS}
      rowKey={(row) => row.name}
    />
  );
  return (
    <section>
      <h2>Ratings</h2>
      <Figure
        headline="Safer recruitment has the most gaps: 5 of 12 below fully met"
        subtitle="Number of questions by rating, four of twelve standards, November 2026"
        chart={
          <LazyStackedBars
            alt="Safer recruitment has the most gaps: 5 of 12 below fully met"
            series={SERIES}
            bars={BARS}
          />
        }
        table={table}
        source="Self-rated. 34 of 38 questions answered."
      />
      <DataTable
        caption="Actions"
        captionSize="s"
        columns={COLUMNS}
        rows={ROWS}
        rowKey={(row) => row.name}
        initialSort={{ key: 'fully', direction: 'descending' }}
      />
      <DataTable
        caption="Evidence"
        columns={COLUMNS.slice(0, 3)}
        rows={[]}
        rowKey={(row) => row.name}
        empty="No evidence yet. Add it while answering a question."
      />
    </section>
  );
}
