import type { ReactElement } from 'react';

import { dressLink } from './dress-link.ts';

/** Back to the page this one belongs to. `children` is the link, named by where it goes. */
export function BackLink({ children }: { readonly children: ReactElement }): ReactElement {
  return dressLink(children, 'govuk-back-link');
}
