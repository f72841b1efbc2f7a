import type { ReactElement, ReactNode } from 'react';

import { Button } from '../../components/button.tsx';
import { listDistinct } from '../../domain/moderation/merge-moderations.ts';
import type { Written } from '../../domain/moderation/moderation.ts';
import { formatMoment } from '../../domain/shared/format-moment.ts';
import type { StoredModeration } from '../../storage/moderations.ts';
import { nameModerator } from './rating-words.tsx';

type ClashLinesProps<Value> = {
  /** What the field is called, such as "Comment to the agency". */
  readonly title: string;
  readonly field: readonly Written<Value>[];
  readonly say: (value: Value) => ReactNode;
  readonly moderation: StoredModeration;
  readonly onKeep: (value: Value) => void;
  /** Puts all of them together, where that makes sense. */
  readonly join?: (values: readonly Value[]) => Value;
};

/**
 * A field two moderators filled in differently, neither having seen the other's; or one, in two tabs.
 * Somebody decides.
 */
export function ClashLines<Value>({
  title,
  field,
  say,
  moderation,
  onKeep,
  join,
}: ClashLinesProps<Value>): ReactElement {
  const values = listDistinct(field);
  const isOfOne = new Set(values.map(({ by }) => by)).size === 1;
  const heading = `${title}: ${isOfOne ? 'written in two tabs' : 'two moderators differ'}`;
  return (
    <div className="s11-moderate__clash" role="group" aria-label={heading}>
      <h3 className="govuk-heading-s">{heading}</h3>
      <p className="govuk-body">Both are kept until you choose.</p>
      <ul className="govuk-list">
        {values.map(({ value, by, at }, place) => (
          <li key={place}>
            <p className="govuk-body s11-moderate__words">
              <strong>{say(value)}</strong>
              <br />
              {nameModerator(moderation, by)}, {formatMoment(at)}
            </p>
            <Button
              variant="secondary"
              onClick={() => {
                onKeep(value);
              }}
            >
              Keep version {place + 1}
            </Button>
          </li>
        ))}
      </ul>
      {join !== undefined && (
        <Button
          variant="secondary"
          onClick={() => {
            onKeep(join(values.map(({ value }) => value)));
          }}
        >
          Keep all of it, one under the other
        </Button>
      )}
    </div>
  );
}
