import { cloneElement, isValidElement, type ReactElement, type ReactNode } from 'react';

import { classNames } from './class-names.ts';

/** What every link element takes, the router's as well as a plain `<a>`. */
type LinkElementProps = {
  className?: string;
  'aria-describedby'?: string;
  'aria-current'?: 'page' | 'true';
  children?: ReactNode;
};

/**
 * Puts our class on a link the caller made. So components need not know the router, and the link
 * stays the one element that is clicked, focused and named.
 */
export function dressLink(
  link: ReactElement,
  className: string,
  more: LinkElementProps = {},
): ReactElement {
  if (!isValidElement<LinkElementProps>(link)) return link;
  const own = link.props.className;
  return cloneElement(link, { ...more, className: classNames(className, own) });
}
