import { ATTACHMENT_KINDS, type AttachmentKind } from './attachment-kinds.ts';

/** With its ending this is within what every file system takes, also in letters of four bytes. */
const MAX_STEM = 60;

/** Characters no file system wants, or that make a name read otherwise than it is. */
const UNWANTED = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu;
const RESERVED_SIGNS = /[<>:"|?*]/g;
/** Names that stand for something else on Windows. */
const RESERVED_NAMES = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/**
 * The name a file is kept and given back under: no folders, nothing invisible, and an ending that
 * says what is in it, so that no program opens it as anything else.
 */
export function cleanFileName(name: string, kind: AttachmentKind): string {
  const last = cleanCharacters(name);
  const endings: readonly string[] = ATTACHMENT_KINDS[kind].endings;
  const ending = endings.find((each) => each === findEnding(last));
  const stem = ending === undefined ? last : last.slice(0, -ending.length - 1);
  const short = trimEnds(Array.from(trimEnds(stem)).slice(0, MAX_STEM).join(''));
  const safe = RESERVED_NAMES.test(short) ? `_${short}` : short;
  return `${safe === '' ? 'file' : safe}.${ending ?? endings[0] ?? ''}`;
}

/** What stands after the last dot, in small letters; empty without one. */
export function findEnding(name: string): string {
  const cleaned = trimEnds(cleanCharacters(name));
  const dot = cleaned.lastIndexOf('.');
  return dot < 0 ? '' : cleaned.slice(dot + 1).toLowerCase();
}

/** The name without its ending, to call the evidence by. */
export function findStem(name: string): string {
  const dot = name.lastIndexOf('.');
  return dot <= 0 ? name : name.slice(0, dot);
}

function cleanCharacters(name: string): string {
  const last = name.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  return last.replace(UNWANTED, '').replace(RESERVED_SIGNS, '-').replace(/\s+/g, ' ').trim();
}

function trimEnds(text: string): string {
  return text.replace(/^[\s.]+|[\s.]+$/g, '');
}
