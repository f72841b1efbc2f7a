import type { PlainDate } from '../domain/shared/plain-date.ts';
import type { RoundParts } from '../items/use-round-data.ts';

export const loadPicturePages = (): Promise<typeof import('./picture-pages.tsx')> =>
  import('./picture-pages.tsx');

/** Loads and makes the picture of a round while somebody looks at another of its pages. */
export async function drawAhead(parts: RoundParts, today: PlainDate): Promise<void> {
  await loadPicturePages();
  const picture = await import('../features/picture/draw-ahead.ts');
  await picture.drawAhead(parts, today);
}
