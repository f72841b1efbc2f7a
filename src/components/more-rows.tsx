import type { ReactElement } from 'react';

import { Button } from './button.tsx';
import type { FirstRows } from './use-first-rows.ts';

type MoreRowsProps = { readonly first: FirstRows; readonly total: number };

/** Under a table of which only the first rows are drawn: how many, and the way to the others. */
export function MoreRows({ first, total }: MoreRowsProps): ReactElement {
  return (
    <div className="s11-more-rows">
      <p className="govuk-body">
        The first {first.count} of {total} rows. Printing prints them all.
      </p>
      <div className="govuk-button-group">
        {first.count + first.more < total && (
          <Button variant="secondary" onClick={first.showMore}>
            Show {first.more} more
          </Button>
        )}
        <Button variant="secondary" onClick={first.showAll}>
          Show all {total}
        </Button>
      </div>
    </div>
  );
}
