import { countLeaves } from '../../domain/picture/draw-picture.ts';
import type { PlainDate } from '../../domain/shared/plain-date.ts';
import { pause } from '../../items/pause.ts';
import type { RoundParts } from '../../items/use-round-data.ts';
import { countOnce, drawOnce, listSectionsOnce } from './draw-once.ts';

/** Makes what the picture shows when it is opened, in steps between which the page answers. */
export async function drawAhead(parts: RoundParts, today: PlainDate): Promise<void> {
  const { counted, titles } = countOnce(parts);
  await pause(0);
  countLeaves(counted.counted);
  await pause(0);
  drawOnce(counted, today);
  await pause(0);
  listSectionsOnce(counted, today, titles, 'self');
}
