import type { ReactElement, ReactNode } from 'react';

import { classNames } from './class-names.ts';

type PageBodyProps = {
  /** Up to 1400 px, for tables; forms and reading keep to 1020. */
  readonly wide?: boolean;
  /** Stands above the main part: the back link and the status line. */
  readonly before?: ReactNode;
  readonly children: ReactNode;
};

/** The main landmark, where the skip link lands. */
export function PageBody({ wide = false, before, children }: PageBodyProps): ReactElement {
  return (
    <div className="s11-width-container--wide">
      {before !== undefined && (
        <div className={classNames('s11-before-main', wide && 's11-main--wide')}>{before}</div>
      )}
      <main
        className={classNames('govuk-main-wrapper s11-main', wide && 's11-main--wide')}
        id="main-content"
        tabIndex={-1}
      >
        {children}
      </main>
    </div>
  );
}
