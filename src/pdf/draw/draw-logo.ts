import type { Logo } from '../../domain/report/report-choices.ts';
import type { Pen } from './pen.ts';
import { BODY } from './theme.ts';

const BOX = { top: 50, width: 200, height: 60, after: 18 } as const;

/** Draws the organisation's own logo above the band of the cover, and returns where that begins. */
export function drawLogo(pen: Pen, { mediaType, data, alt }: Logo): number {
  const { doc, tags } = pen;
  const bytes = Uint8Array.from(atob(data), (character) => character.charCodeAt(0));
  const found = doc.getImageProperties(bytes);
  const scale = Math.min(BOX.width / found.width, BOX.height / found.height);
  const box = {
    x: BODY.left,
    y: BOX.top,
    width: found.width * scale,
    height: found.height * scale,
  };
  tags.mark(tags.add('Figure', tags.root, { alt, box }), () => {
    const format = mediaType === 'image/png' ? 'PNG' : 'JPEG';
    doc.addImage(bytes, format, box.x, box.y, box.width, box.height, 'logo', 'SLOW');
  });
  return BOX.top + box.height + BOX.after;
}
