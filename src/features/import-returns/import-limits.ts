/** More files than any partnership has returns; the next can be chosen after these. */
export const MOST_FILES = 5_000;
