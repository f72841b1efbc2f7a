import type { jsPDF } from 'jspdf';

/**
 * The part of jsPDF's plugin interface the tag layer stands on. It is not a documented interface:
 * jsPDF is pinned to one version, and `openPlumbing` throws when a part is missing.
 */
export type Plumbing = {
  /** Writes one line: into the current page, or into the file while it is being written. */
  readonly write: (text: string) => void;
  /** Takes a number for an object that is written later; every one taken must be begun. */
  readonly reserveObject: () => number;
  readonly beginObject: (objectId: number) => void;
  /** The page's object number; right only while the file is written. */
  readonly objectIdOfPage: (page: number) => number;
  readonly currentPage: () => number;
  readonly pageCount: () => number;
  readonly setPdfVersion: (version: string) => void;
};

type Call = (...values: readonly unknown[]) => unknown;

/** Throws when this jsPDF is not the one the tag layer was written for. */
export function openPlumbing(doc: jsPDF): Plumbing {
  const internal: unknown = doc.internal;
  const hidden: unknown = Reflect.get(doc, '__private__');
  const write = findCall(internal, 'write');
  const reserve = findCall(internal, 'newObjectDeferred');
  const begin = findCall(internal, 'newObjectDeferredBegin');
  const pageInfo = findCall(internal, 'getPageInfo');
  const setVersion = findCall(hidden, 'setPdfVersion');
  return {
    write: (text) => void write(text),
    reserveObject: () => toNumber(reserve(), 'an object number'),
    beginObject: (objectId) => void begin(objectId, true),
    objectIdOfPage: (page) => toNumber(read(pageInfo(page), 'objId'), 'a page object'),
    currentPage: () => doc.getCurrentPageInfo().pageNumber,
    pageCount: () => doc.getNumberOfPages(),
    setPdfVersion: (version) => void setVersion(version),
  };
}

/**
 * jsPDF reshapes Arabic on every string it draws and joins letters of neighbouring words when the
 * text is already in visual order. The report shapes its own text, so this is switched off.
 */
export function stopTextProcessing(doc: jsPDF): void {
  const { events } = doc.internal;
  for (const token of Object.keys(events.getTopics()['preProcessText'] ?? {})) {
    events.unsubscribe(token);
  }
}

function findCall(owner: unknown, name: string): Call {
  const found = read(owner, name);
  if (!isCall(found)) throw new Error(`This jsPDF has no ${name}`);
  return (...values) => Reflect.apply(found, owner, values);
}

function isCall(value: unknown): value is Call {
  return typeof value === 'function';
}

function read(owner: unknown, name: string): unknown {
  if (typeof owner !== 'object' || owner === null) return undefined;
  return Reflect.get(owner, name);
}

function toNumber(value: unknown, what: string): number {
  if (typeof value !== 'number') throw new Error(`jsPDF gave no number for ${what}`);
  return value;
}
