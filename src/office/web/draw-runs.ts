import { findLinkAddress } from '../../domain/audit/audit.ts';
import type { RatingSlot, Run } from '../../domain/report/report-block.ts';
import { drawText, escapeHtml } from './escape.ts';

export function drawRuns(runs: readonly Run[]): string {
  return runs.map(drawRun).join('');
}

/** A link leads to a place in this file, or to an address that parses as http or https. */
function drawRun({ text, bold = false, link }: Run): string {
  const words = bold ? `<strong>${drawText(text)}</strong>` : drawText(text);
  if (link === undefined) return words;
  if (link.kind === 'anchor') return `<a href="#${toFragment(link.anchor)}">${words}</a>`;
  const address = findLinkAddress(link.address);
  if (address === undefined) return words;
  return `<a href="${escapeHtml(address)}" rel="noreferrer noopener">${words}</a>`;
}

export function toFragment(anchor: string): string {
  return escapeHtml(encodeURIComponent(anchor));
}

/** The word of a rating, with its colour beside it. */
export function drawRating({ kind, label, share = 0 }: RatingSlot): string {
  return `<span class="rating ${findLook(kind, share)}">${drawText(label)}</span>`;
}

function findLook(kind: RatingSlot['kind'], share: number): string {
  if (kind !== 'rated') return kind === 'notApplicable' ? 'na' : 'open';
  if (share <= 0) return 'r0';
  return share >= 1 ? 'r6' : `r${Math.min(5, Math.max(1, Math.round(share * 6)))}`;
}
