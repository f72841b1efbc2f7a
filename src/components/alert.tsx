import type { ReactElement, ReactNode } from 'react';

import { Button } from './button.tsx';
import { VisuallyHidden } from './visually-hidden.tsx';

type AlertKind = 'info' | 'success' | 'warning' | 'error';

type AlertProps = {
  readonly kind?: AlertKind;
  readonly title?: ReactNode;
  readonly headingLevel?: 2 | 3 | 4;
  readonly children?: ReactNode;
  /** A button or link: what to do about it. */
  readonly actions?: ReactNode;
  /** `status` is read out when its turn comes, `alert` at once. Leave out for what was there from the start. */
  readonly role?: 'status' | 'alert' | undefined;
  /** Gives a button that puts it away. It never goes by itself. */
  readonly onDismiss?: (() => void) | undefined;
  readonly dismissLabel?: ReactNode;
};

const WORDS = {
  info: 'Information',
  success: 'Success',
  warning: 'Warning',
  error: 'Error',
} as const;

/** Something to know about this page as a whole. Named by word and shape, not only by colour. */
export function Alert({
  kind = 'info',
  title,
  headingLevel = 2,
  children,
  actions,
  role,
  onDismiss,
  dismissLabel = 'Hide this message',
}: AlertProps): ReactElement {
  const Heading = `h${headingLevel}` as const;
  return (
    <div className={`s11-alert s11-alert--${kind}`} role={role}>
      <AlertIcon kind={kind} />
      <div className="s11-alert__content">
        <VisuallyHidden>{WORDS[kind]}: </VisuallyHidden>
        {title !== undefined && <Heading className="s11-alert__title">{title}</Heading>}
        {children}
        {(actions !== undefined || onDismiss !== undefined) && (
          <div className="s11-alert__actions">
            {actions}
            {onDismiss !== undefined && (
              <Button variant="link" onClick={onDismiss}>
                {dismissLabel}
              </Button>
            )}
          </div>
        )}
      </div>
    </div>
  );
}

const SHAPES = {
  info: 'M12 1a11 11 0 1 0 0 22 11 11 0 0 0 0-22Zm-1.5 4.5h3v3h-3Zm0 4.5h3v8.5h-3Z',
  success: 'M12 1a11 11 0 1 0 0 22 11 11 0 0 0 0-22Zm-1.8 16.2L5.4 12.4l2-2 2.8 2.8 6.4-6.4 2 2Z',
  warning: 'M12 1.5 23.5 22H.5ZM10.5 9v6h3V9Zm0 7.5v3h3v-3Z',
  error: 'M7.5 1h9L23 7.5v9L16.5 23h-9L1 16.5v-9ZM10.5 5.5v8h3v-8Zm0 10v3h3v-3Z',
} as const;

function AlertIcon({ kind }: { readonly kind: AlertKind }): ReactElement {
  return (
    <svg
      className="s11-alert__icon"
      viewBox="0 0 24 24"
      width="24"
      height="24"
      aria-hidden="true"
      focusable="false"
    >
      <path fill="currentColor" fillRule="evenodd" d={SHAPES[kind]} />
    </svg>
  );
}
