import type { ReactElement, ReactNode } from 'react';

import { classNames } from './class-names.ts';
import { useKeptFocus } from './use-kept-focus.ts';

type StatusLineProps = {
  /** What stands there to be read, times and buttons included. */
  readonly children: ReactNode;
  /** A failure is read out at once and stays until it is mended. */
  readonly failed?: boolean;
  /** What can be done about a failure. Apart from what is read out, which would be read again. */
  readonly waysOut?: ReactNode;
  /**
   * What is read out politely when it changes. Apart from `children`, so that a clock that ticks
   * there is not read out at every save.
   */
  readonly announcement?: string;
};

/** Where the work is kept, in one line. Saves are read out politely, failures at once. */
export function StatusLine({
  children,
  failed = false,
  waysOut,
  announcement = '',
}: StatusLineProps): ReactElement {
  const { heading, onFocus } = useKeptFocus<HTMLDivElement>();
  return (
    <div
      ref={heading}
      tabIndex={-1}
      onFocus={onFocus}
      className={classNames('s11-status-line', failed && 's11-status-line--failed')}
    >
      <div role="alert">{failed && children}</div>
      {failed ? waysOut !== undefined && <div>{waysOut}</div> : <div>{children}</div>}
      <div role="status" className="govuk-visually-hidden">
        {announcement}
      </div>
    </div>
  );
}
