import type { ReactElement, ReactNode } from 'react';

import { dressLink } from './dress-link.ts';

type AppHeaderProps = {
  /** The link to the start page; its text is the product's name. */
  readonly homeLink: ReactElement;
  /** Stands at the end: whose work this is, or a tag such as "Sample". */
  readonly children?: ReactNode;
};

/** Our own header and mark: nothing here may look like a government page. */
export function AppHeader({ homeLink, children }: AppHeaderProps): ReactElement {
  return (
    <header className="s11-header">
      <div className="s11-header__inner s11-width-container--wide">
        <div className="s11-header__product">
          <Mark />
          {dressLink(homeLink, 's11-header__link')}
        </div>
        {children !== undefined && <div className="s11-header__aside">{children}</div>}
      </div>
    </header>
  );
}

/** Two pillars under one roof line: eleven, and a house. */
function Mark(): ReactElement {
  return (
    <svg
      className="s11-header__mark"
      viewBox="0 0 32 32"
      width="32"
      height="32"
      aria-hidden="true"
      focusable="false"
    >
      <path
        d="M4 12 16 4l12 8M11 15v13M21 15v13"
        fill="none"
        stroke="currentColor"
        strokeWidth="4"
        strokeLinecap="square"
      />
    </svg>
  );
}
