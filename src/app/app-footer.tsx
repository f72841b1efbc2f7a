import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, type ReactElement } from 'react';
import { Link } from 'react-router';

import { keepTextSize } from '../storage/kept-text-size.ts';
import { readPreferences } from '../storage/preferences.ts';

const LINKS = [
  { to: '/help/glossary', words: 'Glossary' },
  { to: '/privacy', words: 'Privacy' },
  { to: '/accessibility', words: 'Accessibility' },
  { to: '/about', words: 'About this app' },
] as const;

type AppFooterProps = { readonly isStoring: boolean };

/** Under every page: what is not needed for the work. No part of the first load. */
export function AppFooter({ isStoring }: AppFooterProps): ReactElement {
  return (
    <footer className="s11-footer s11-screen-only">
      {isStoring && <TextSize />}
      <div className="s11-width-container--wide">
        <h2 className="govuk-visually-hidden">About this app</h2>
        <ul className="s11-footer__list">
          {LINKS.map(({ to, words }) => (
            <li key={to}>
              <Link className="govuk-link" to={to}>
                {words}
              </Link>
            </li>
          ))}
        </ul>
      </div>
    </footer>
  );
}

/** Draws nothing: gives all text the size that was asked for, in this tab and any other. */
function TextSize(): null {
  const textSize = useLiveQuery(readPreferences, [])?.textSize;
  useEffect(() => {
    if (textSize === undefined) return;
    document.documentElement.classList.toggle('s11-text-large', textSize === 'large');
    keepTextSize(textSize);
  }, [textSize]);
  return null;
}
