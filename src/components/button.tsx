import type { ComponentPropsWithRef, ReactElement } from 'react';

import { classNames } from './class-names.ts';

/** How much a button weighs: one primary on a page, and `link` for what stands in running text. */
export type ButtonVariant = 'primary' | 'secondary' | 'warning' | 'link';

type ButtonProps = Omit<ComponentPropsWithRef<'button'>, 'className'> & {
  readonly variant?: ButtonVariant;
};

/** A verb with its object. Does nothing to a form around it unless `type="submit"` is given. */
export function Button({
  variant = 'primary',
  type = 'button',
  ...rest
}: ButtonProps): ReactElement {
  return <button {...rest} type={type} className={buttonClass(variant)} />;
}

/** The look alone, for links that stand among buttons. */
export function buttonClass(variant: ButtonVariant): string {
  if (variant === 'link') return 's11-link-button';
  return classNames('govuk-button', variant !== 'primary' && `govuk-button--${variant}`);
}
