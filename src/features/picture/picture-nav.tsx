import type { ReactElement } from 'react';
import { Link } from 'react-router';

const PAGES = [
  { path: '', words: 'The picture' },
  { path: '/heatmap', words: 'Heatmap' },
] as const;

/** The pages on which a round is seen. */
export function PictureNav({
  roundId,
  now,
}: {
  readonly roundId: string;
  readonly now: (typeof PAGES)[number]['path'];
}): ReactElement {
  return (
    <nav aria-label="Ways to see the round" className="s11-screen-only">
      <ul className="s11-moderate__ways">
        {PAGES.map(({ path, words }) => (
          <li key={path}>
            <Link
              className="govuk-link"
              aria-current={path === now ? 'page' : undefined}
              to={`/rounds/${roundId}/picture${path}`}
            >
              {words}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
