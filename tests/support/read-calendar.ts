import ICAL from 'ical.js';

/** One event of a calendar file. */
export type ReadEvent = {
  readonly uid: string;
  /** `2031-04-03`, and a time behind it when the event is not of a whole day. */
  readonly start: string;
  readonly title: string;
  readonly description: string;
};

/** The lines as they stand, without their ends; refuses any end but CR and LF. */
export function splitLines(bytes: Uint8Array): readonly string[] {
  const lines = toText(bytes).split('\r\n');
  if (lines.pop() !== '') throw new Error('The file does not end with a line end');
  if (lines.some((line) => /[\r\n]/u.test(line))) throw new Error('A bare CR or LF');
  return lines;
}

/** Read by a calendar library that knows nothing of how we write. */
export function readCalendar(bytes: Uint8Array): readonly ReadEvent[] {
  const calendar = ICAL.Component.fromString(toText(bytes));
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    return {
      uid: event.uid,
      start: event.startDate.toString(),
      title: event.summary,
      description: event.description,
    };
  });
}

function toText(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
}
