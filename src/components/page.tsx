import { useEffect, useRef, type ReactElement, type ReactNode } from 'react';

import { BackLink } from './back-link.tsx';
import { PageBody } from './page-body.tsx';
import { PageHeading } from './page-heading.tsx';

type PageProps = {
  readonly title: string;
  /** What the browser's tab says between the title and the product; the title's own context. */
  readonly context?: string | undefined;
  readonly caption?: ReactNode;
  readonly back?: ReactElement | undefined;
  readonly wide?: boolean;
  /** Stands before the heading, such as an error summary. */
  readonly before?: ReactNode;
  /** Set while the page shows errors, so that the browser's tab says so too. */
  readonly hasError?: boolean;
  readonly children: ReactNode;
};

const PRODUCT = 'Section 11 self-audit';

/** The first page is read from the top; only later ones move focus, or the skip link is missed. */
let isFirstPage = true;

/** A page of the app: names the tab, takes focus to its heading, and holds the main landmark. */
export function Page({
  title,
  context,
  caption,
  back,
  wide = false,
  before,
  hasError = false,
  children,
}: PageProps): ReactElement {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const words = [title, context, PRODUCT].filter((part) => part !== undefined).join(' – ');
    document.title = hasError ? `Error: ${words}` : words;
  }, [title, context, hasError]);
  useEffect(() => {
    if (!isFirstPage) heading.current?.focus({ preventScroll: true });
    isFirstPage = false;
  }, [title]);
  return (
    <PageBody wide={wide} before={back === undefined ? undefined : <BackLink>{back}</BackLink>}>
      {before}
      <PageHeading ref={heading} caption={caption}>
        {title}
      </PageHeading>
      {children}
    </PageBody>
  );
}
