import type { ReactElement, ReactNode } from 'react';

type TagProps = {
  /** `plain` has no box and is for what needs nothing done; `attention` only for what is wrong. */
  readonly kind?: 'plain' | 'outline' | 'grey' | 'info' | 'attention';
  readonly children: ReactNode;
};

/** A state, in an adjective. Never to be clicked, and never in a rating's colours. */
export function Tag({ kind = 'grey', children }: TagProps): ReactElement {
  return <strong className={`govuk-tag s11-tag s11-tag--${kind}`}>{children}</strong>;
}
