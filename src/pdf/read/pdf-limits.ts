/** Ten times what a long report takes, and no more than a device can hold open. */
export const MAX_PDF_BYTES = 50_000_000;

/** Whether a file begins as a PDF does; some programs write a little before it. */
export function beginsAsPdf(head: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(head.subarray(0, 1_024)).includes('%PDF-');
}
