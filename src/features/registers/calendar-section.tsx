import { useState, type ReactElement } from 'react';

import { Alert } from '../../components/alert.tsx';
import { Button } from '../../components/button.tsx';
import { DataTable } from '../../components/data-table.tsx';
import { Details } from '../../components/details.tsx';
import {
  listCalendarDays,
  nameCalendarFile,
  type CalendarDay,
} from '../../domain/report/calendar-days.ts';
import { countOf } from '../../domain/report/wording.ts';
import type { Scorecard } from '../../domain/scoring/scorecard.ts';
import { formatShortDate } from '../../domain/shared/plain-date.ts';
import { writeCalendar } from '../../files/calendar/write-calendar.ts';
import { downloadFile } from '../../files/download-file.ts';

/** The days of the audit as a file that any calendar opens, shown before it is saved. */
export function CalendarSection({ scorecard }: { readonly scorecard: Scorecard }): ReactElement {
  const days = listCalendarDays(scorecard);
  return (
    <section className="s11-items s11-screen-only" aria-labelledby="calendar-heading">
      <h2 className="govuk-heading-m" id="calendar-heading">
        Dates for your calendar
      </h2>
      {days.length === 0 ? (
        <p className="govuk-body">
          No dates yet. Give an action a due date, or evidence a review date, and it can go into
          your calendar from here.
        </p>
      ) : (
        <SaveCalendar days={days} scorecard={scorecard} />
      )}
    </section>
  );
}

type SaveCalendarProps = {
  readonly days: readonly CalendarDay[];
  readonly scorecard: Scorecard;
};

function SaveCalendar({ days, scorecard }: SaveCalendarProps): ReactElement {
  const [saved, setSaved] = useState<string>();
  const [isOpen, setIsOpen] = useState(false);
  const save = (): void => {
    const name = `${nameCalendarFile(scorecard)}.ics`;
    downloadFile({ name, type: 'text/calendar', bytes: writeCalendar(days, new Date()) });
    setSaved(name);
  };
  return (
    <>
      <p className="govuk-body">
        Save the due dates of open actions and the review dates of evidence as a file for Outlook,
        Google Calendar, Apple Calendar or any other. Open it in your calendar, and each date is a
        whole day there, without a reminder.
      </p>
      <p className="govuk-body">
        Each date has the number and title of its action or evidence, and nothing of who owns it or
        where it is held. The file stays on this device until you open it or send it.
      </p>
      <Details
        summary={`See the ${countOf(days.length, 'date')} in the file`}
        open={isOpen}
        onOpenChange={setIsOpen}
      >
        {isOpen && <Preview days={days} />}
      </Details>
      <Button variant="secondary" onClick={save}>
        Save a calendar file
      </Button>
      <div role="status">
        {saved !== undefined && (
          <Alert
            kind="success"
            title="The calendar file has been made. It has not been sent."
            headingLevel={3}
          >
            <p className="govuk-body">
              Look for {saved} in your downloads. It does not change with the audit: save it again
              when dates have changed, and most calendars will move the dates they have.
            </p>
          </Alert>
        )}
      </div>
    </>
  );
}

function Preview({ days }: { readonly days: readonly CalendarDay[] }): ReactElement {
  return (
    <DataTable
      caption="Dates in the calendar file"
      captionHidden
      startsShort
      rows={days}
      rowKey={({ uid }) => uid}
      columns={[
        {
          key: 'day',
          heading: 'Date',
          render: ({ day }) => <span className="s11-register__day">{formatShortDate(day)}</span>,
        },
        { key: 'title', heading: 'Title', rowHeader: true, render: ({ title }) => title },
        {
          key: 'description',
          heading: 'Description',
          render: ({ description }) => (
            <div className="s11-register__description">{description}</div>
          ),
        },
      ]}
    />
  );
}
