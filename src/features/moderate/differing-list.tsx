import { useState, type ReactElement } from 'react';
import { Link } from 'react-router';

import { Button } from '../../components/button.tsx';
import type { Differing } from './differing.ts';

const AT_FIRST = 20;

type DifferingListProps = {
  readonly differing: readonly Differing[];
  /** Whether they are here already, to be settled on their own pages. */
  readonly isStored: boolean;
};

/** Each answer on which two moderators differ, field by field. */
export function DifferingList({ differing, isStored }: DifferingListProps): ReactElement {
  const [shown, setShown] = useState(AT_FIRST);
  return (
    <>
      <ol className="govuk-list s11-differing">
        {differing.slice(0, shown).map((one) => (
          <li key={one.key}>
            <DifferingAnswer one={one} isStored={isStored} />
          </li>
        ))}
      </ol>
      {shown < differing.length && (
        <Button
          variant="secondary"
          onClick={() => {
            setShown(shown + 100);
          }}
        >
          Show more ({differing.length - shown})
        </Button>
      )}
    </>
  );
}

function DifferingAnswer({
  one: { title, address, fields },
  isStored,
}: {
  readonly one: Differing;
  readonly isStored: boolean;
}): ReactElement {
  return (
    <>
      <h3 className="govuk-heading-s">
        {isStored && address !== undefined ? (
          <Link className="govuk-link" to={address}>
            {title}
          </Link>
        ) : (
          title
        )}
      </h3>
      {fields.map(({ name, sides }) => (
        <div key={name} className="s11-differing__field">
          <p className="govuk-body">
            <strong>{name}</strong>
          </p>
          <dl className="s11-differing__sides">
            {sides.map(({ whose, words }, place) => (
              <div key={place}>
                <dt>{whose}</dt>
                <dd className="s11-moderate__words">{words}</dd>
              </div>
            ))}
          </dl>
        </div>
      ))}
    </>
  );
}
