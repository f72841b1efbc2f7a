import type { PlainDate } from '../../domain/shared/plain-date.ts';

/** A whole day in a calendar. */
export type CalendarEvent = {
  readonly uid: string;
  readonly day: PlainDate;
  readonly title: string;
  readonly description: string;
};

/** The longest line of the format, in octets, without its end. */
const LINE_OCTETS = 75;

const encoder = new TextEncoder();

/**
 * A calendar file (RFC 5545) of whole days, without alarms. An event without an end takes up the
 * one day it starts on. It leaves the day free: a due date is no appointment.
 */
export function writeCalendar(
  events: readonly CalendarEvent[],
  now: Date,
): Uint8Array<ArrayBuffer> {
  const stamp = formatStamp(now);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//s11-self-audit//dates//EN',
    'CALSCALE:GREGORIAN',
    ...events.flatMap(({ uid, day, title, description }) => [
      'BEGIN:VEVENT',
      `UID:${escapeText(uid)}`,
      `DTSTAMP:${stamp}`,
      `DTSTART;VALUE=DATE:${day.replaceAll('-', '')}`,
      `SUMMARY:${escapeText(title)}`,
      `DESCRIPTION:${escapeText(description)}`,
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return encoder.encode(lines.map((line) => `${foldLine(line)}\r\n`).join(''));
}

/** `20261122T143200Z`. */
function formatStamp(moment: Date): string {
  return `${moment.toISOString().slice(0, 19).replace(/[-:]/gu, '')}Z`;
}

/** Line ends of any kind are one kind, and characters that no text may hold are left out. */
function escapeText(text: string): string {
  return text
    .replace(/\r\n|[\r\n\u0085\u2028\u2029]/gu, '\n')
    .replace(/[\0-\u0008\u000b-\u001f\u007f]/gu, '')
    .replace(/[\\;,]/gu, '\\$&')
    .replaceAll('\n', '\\n');
}

/** Goes on in a new line that begins with a space, and never cuts a character in two. */
function foldLine(line: string): string {
  const folded: string[] = [];
  let part = '';
  let octets = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (octets + size > LINE_OCTETS) {
      folded.push(part);
      part = ' ';
      octets = 1;
    }
    part += character;
    octets += size;
  }
  return [...folded, part].join('\r\n');
}
