import { createContext, use, useEffect, type ReactElement, type ReactNode } from 'react';

import { BackLink } from './back-link.tsx';
import { PageBody } from './page-body.tsx';
import { PageHeading } from './page-heading.tsx';
import { useKeptFocus } from './use-kept-focus.ts';

type PageProps = {
  readonly title: string;
  /** What the title stands in, for the browser's tab; without it the tab says what `TabName` holds. */
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

/**
 * How the browser's tab, and with it the paper, ends a title that has no context of its own: the
 * product, or inside an audit what that audit is called, which need not be under section 11.
 */
export const TabName = createContext('Section 11 self-audit');

/** The first page is read from the top; only later ones move focus, or the skip link is missed. */
let isFirstPage = true;

/** The address of the page shown last, without what follows a question mark. */
let lastPlace: string | undefined;

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
  const { heading, onFocus } = useKeptFocus<HTMLHeadingElement>();
  const tabName = use(TabName);
  useEffect(() => {
    const words = `${title} – ${context ?? tabName}`;
    document.title = hasError ? `Error: ${words}` : words;
  }, [title, context, tabName, hasError]);
  useEffect(() => {
    const [place] = location.hash.split('?');
    if (!isFirstPage) heading.current?.focus({ preventScroll: true });
    // Another address begins at its top by itself, or where the way back left it. A page that gives
    // way to another at the same address, as a form to what came of it, would leave its heading above.
    if (!isFirstPage && place === lastPlace) window.scrollTo(0, 0);
    isFirstPage = false;
    lastPlace = place;
  }, [title, heading]);
  return (
    <div onFocus={onFocus}>
      <PageBody wide={wide} before={back === undefined ? undefined : <BackLink>{back}</BackLink>}>
        {before}
        <PageHeading ref={heading} caption={caption}>
          {title}
        </PageHeading>
        {children}
      </PageBody>
    </div>
  );
}
