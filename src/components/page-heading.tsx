import type { ReactElement, ReactNode, Ref } from 'react';

type PageHeadingProps = {
  readonly children: ReactNode;
  /** Where the page stands in the whole; outside the heading, which stays short. */
  readonly caption?: ReactNode;
  readonly size?: 'm' | 'l' | 'xl';
  readonly id?: string;
  /** To move focus here after a change of page. */
  readonly ref?: Ref<HTMLHeadingElement>;
};

/** The page's one `h1`. Takes focus from code, never from the Tab key. */
export function PageHeading({
  children,
  caption,
  size = 'l',
  id,
  ref,
}: PageHeadingProps): ReactElement {
  return (
    <div className="s11-page-heading">
      {caption !== undefined && <span className={`govuk-caption-${size}`}>{caption}</span>}
      <h1 ref={ref} id={id} tabIndex={-1} className={`govuk-heading-${size}`}>
        {children}
      </h1>
    </div>
  );
}
