type Replies = {
  readonly stored: string;
  /** What stood there when the writer began. */
  readonly seen: string;
  readonly text: string;
};

/**
 * What a reply becomes. Whoever had seen what is stored writes over it; otherwise both stand, one
 * after the other, unless one holds the other already.
 */
export function joinReplies({ stored, seen, text }: Replies): string {
  if (stored === seen || stored === '' || text.includes(stored)) return text;
  if (text === '' || stored.includes(text)) return stored;
  return `${stored}\n\n${text}`;
}
