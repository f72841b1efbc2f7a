import type { MouseEvent, ReactElement, ReactNode } from 'react';

type SkipLinkProps = {
  /** The id of the element to land on. */
  readonly target?: string;
  readonly children?: ReactNode;
};

/** Hidden until focused. Moves focus by hand, since the address's hash belongs to the router. */
export function SkipLink({
  target = 'main-content',
  children = 'Skip to main content',
}: SkipLinkProps): ReactElement {
  const skip = (event: MouseEvent) => {
    event.preventDefault();
    const landing = document.getElementById(target);
    if (landing === null) return;
    if (!landing.hasAttribute('tabindex')) landing.tabIndex = -1;
    landing.focus();
  };
  return (
    <a className="govuk-skip-link" href={`#${target}`} onClick={skip}>
      {children}
    </a>
  );
}
