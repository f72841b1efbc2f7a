import type { ReactElement, ReactNode, Ref } from 'react';

type ConfirmationPanelProps = {
  readonly title: ReactNode;
  readonly children?: ReactNode;
  /** To move focus here after a change of page. */
  readonly ref?: Ref<HTMLHeadingElement>;
};

/** Something has been made. Its title is the page's `h1`. */
export function ConfirmationPanel({ title, children, ref }: ConfirmationPanelProps): ReactElement {
  return (
    <div className="govuk-panel govuk-panel--confirmation">
      <h1 ref={ref} tabIndex={-1} className="govuk-panel__title">
        {title}
      </h1>
      {children !== undefined && <div className="govuk-panel__body">{children}</div>}
    </div>
  );
}
