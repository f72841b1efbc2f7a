import type { ReactElement } from 'react';

import { SummaryList } from '../../components/summary-list.tsx';
import { nameEvent, toSignOffFacts } from '../../domain/audit/sign-off-facts.ts';
import type { SignOffEvent } from '../../domain/audit/sign-off.ts';

type EventListProps = { readonly events: readonly SignOffEvent[] };

/** Earlier sign-offs and reopenings, in the order they happened. Nothing while there are none. */
export function EventList({ events }: EventListProps): ReactElement | null {
  if (events.length === 0) return null;
  return (
    <section aria-labelledby="earlier-versions">
      <h2 className="govuk-heading-m" id="earlier-versions">
        Earlier versions and reopenings
      </h2>
      {events.map((event, place) => (
        <EventFacts key={place} title={nameEvent(event)} event={event} />
      ))}
    </section>
  );
}

type EventFactsProps = { readonly event: SignOffEvent; readonly title?: string };

/** All that was recorded of one sign-off or reopening. */
export function EventFacts({ event, title }: EventFactsProps): ReactElement {
  return (
    <SummaryList
      {...(title === undefined ? {} : { title, headingLevel: 3 as const })}
      rows={toSignOffFacts(event)
        .filter(({ value }) => value !== '')
        .map(({ label, kind, value }) => ({
          key: label,
          value: kind === 'text' ? <div className="s11-kept-words">{value}</div> : value,
        }))}
    />
  );
}
