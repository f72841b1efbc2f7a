/** The longest text one field holds, in UTF-16 code units. Writer and reader enforce the same. */
export const MAX_TEXT_LENGTH = 250_000;

/** The longest name, title or single-line entry, in UTF-16 code units. */
export const MAX_LINE_LENGTH = 500;
