import type { ReactElement } from 'react';

import { dressLink } from './dress-link.ts';

/** One place to go. A router's own active link may leave `current` out and set `aria-current` itself. */
export type ServiceNavItem = {
  readonly link: ReactElement;
  readonly current?: boolean;
};

type ServiceNavProps = {
  readonly items: readonly ServiceNavItem[];
  /** Names the landmark; needed when a page has two of them. */
  readonly label?: string;
};

/** The places of the app, all in view: at 320 px the list wraps rather than hides behind a button. */
export function ServiceNav({ items, label = 'Menu' }: ServiceNavProps): ReactElement {
  return (
    <nav className="s11-nav" aria-label={label}>
      <div className="s11-width-container--wide">
        <ul className="s11-nav__list">
          {items.map(({ link, current = false }, place) => (
            <li key={link.key ?? place}>
              {dressLink(link, 's11-nav__link', current ? { 'aria-current': 'page' } : {})}
            </li>
          ))}
        </ul>
      </div>
    </nav>
  );
}
