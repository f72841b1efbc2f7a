import type { MouseEvent, ReactElement } from 'react';

import { focusField } from '../../components/focus-field.ts';
import type { Comparison } from '../../domain/comparison/comparison.ts';
import { listGroups } from '../../domain/comparison/list-groups.ts';

/** How many questions went which way, each leading to its list further down. */
export function WhatChanged({ comparison }: { readonly comparison: Comparison }): ReactElement {
  return (
    <nav aria-label="What became of the questions">
      <ul className="govuk-list s11-what-changed">
        {listGroups(comparison).map(({ id, title, rows }) => (
          <li key={id}>
            <a
              className="govuk-link"
              href={`#${id}`}
              onClick={(event: MouseEvent) => {
                // The address after # is the page's own place in the app.
                event.preventDefault();
                focusField(id);
              }}
            >
              {title}: {rows.length}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
