const LONGEST = 200;

/** Controls, what turns the reading order round, what is not seen, and halves of characters. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu;

/** The name of a stranger's file as words to show: one line, read in the order it is written in. */
export function cleanShownName(name: string): string {
  const shown = name.replace(UNSEEN, '').replace(/\s+/g, ' ').trim();
  const short = Array.from(shown);
  if (short.length === 0) return 'File without a name';
  return short.length <= LONGEST ? shown : `${short.slice(0, LONGEST - 1).join('')}…`;
}
