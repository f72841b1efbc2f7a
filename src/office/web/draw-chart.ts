import { BAR_HEIGHT, layOutBars, type BarSegment, type StackedBars } from './bars-layout.ts';
import { findRatingColours } from '../rating-colours.ts';
import { drawRating } from './draw-runs.ts';
import { escapeHtml } from './escape.ts';

/** The chart as a drawing with its words as text; what it shows is told in its label. */
export function drawStackedBars(block: StackedBars): string {
  const { title, subtitle, alt, series } = block;
  const { height, names, segments } = layOutBars(block);
  const words = names.map(
    ({ text, y }) => `<text x="0" y="${y}" class="name">${escapeHtml(text)}</text>`,
  );
  return [
    '<figure>',
    `<figcaption><strong>${escapeHtml(title)}</strong><br>${escapeHtml(subtitle)}</figcaption>`,
    `<ul class="legend">${series.map(({ slot }) => `<li>${drawRating(slot)}</li>`).join('')}</ul>`,
    `<svg role="img" aria-label="${escapeHtml(alt)}" width="100%" height="${height}">${words.join('')}${segments.map(drawSegment).join('')}</svg>`,
    '</figure>',
  ].join('\n');
}

function drawSegment({ x, y, width, slot, word }: BarSegment): string {
  const { fill, ink } = findRatingColours(slot);
  const dashes = slot.kind === 'unanswered' ? ' stroke-dasharray="4 3"' : '';
  const rect = `<rect x="${percent(x)}" y="${y}" width="${percent(width)}" height="${BAR_HEIGHT}" fill="#${fill}" stroke="#595959"${dashes}/>`;
  if (word === undefined) return rect;
  return `${rect}<text x="${percent(x + width / 2)}" y="${y + 16}" text-anchor="middle" fill="#${ink}">${word}</text>`;
}

function percent(share: number): string {
  return `${Math.round(share * 100_000) / 1000}%`;
}
