import type { ReactElement, ReactNode } from 'react';

/** Takes the reader to another place of the same page: the address after `#` is the page's own. */
export function JumpLink({
  to,
  children,
}: {
  readonly to: string;
  readonly children: ReactNode;
}): ReactElement {
  return (
    <a
      className="govuk-link"
      href={`#${to}`}
      onClick={(event) => {
        event.preventDefault();
        const target = document.getElementById(to);
        target?.scrollIntoView();
        target?.focus({ preventScroll: true });
      }}
    >
      {children}
    </a>
  );
}
