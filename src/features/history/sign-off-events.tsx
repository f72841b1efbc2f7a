import type { ReactElement } from 'react';

import { nameEvent, toSignOffFacts } from '../../domain/audit/sign-off-facts.ts';
import type { SignOffEvent } from '../../domain/audit/sign-off.ts';
import { FactList } from './fact-list.tsx';

type SignOffEventsProps = { readonly events: readonly SignOffEvent[] };

/** When the audit was signed off and reopened, by whom and why. None of it is ever taken away. */
export function SignOffEvents({ events }: SignOffEventsProps): ReactElement | null {
  if (events.length === 0) return null;
  return (
    <section aria-labelledby="sign-offs">
      <h2 className="govuk-heading-m" id="sign-offs">
        Sign-offs and reopenings
      </h2>
      <ol className="govuk-list s11-versions" aria-label="Sign-offs and reopenings">
        {events.toReversed().map((event, place) => (
          <li key={place} className="s11-version">
            <h3 className="govuk-heading-s">{nameEvent(event)}</h3>
            <FactList facts={toSignOffFacts(event)} />
          </li>
        ))}
      </ol>
      <h2 className="govuk-heading-m">Versions and removed items</h2>
    </section>
  );
}
