import type { ReactElement } from 'react';

import { buttonClass, type ButtonVariant } from './button.tsx';
import { dressLink } from './dress-link.ts';

type ButtonLinkProps = {
  readonly variant?: Exclude<ButtonVariant, 'link'>;
  readonly children: ReactElement;
};

/** A link with a button's look: it goes somewhere, and is read out as a link. */
export function ButtonLink({ variant = 'primary', children }: ButtonLinkProps): ReactElement {
  return dressLink(children, buttonClass(variant));
}
