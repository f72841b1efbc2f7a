import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { writeCalendar, type CalendarEvent } from '../../../src/files/calendar/write-calendar.ts';
import { readCalendar, splitLines } from '../../support/read-calendar.ts';

const NOW = new Date('2026-11-22T14:32:05.678Z');

function anEvent(change: Partial<CalendarEvent> = {}): CalendarEvent {
  return { uid: 'a@b', day: '2027-03-01', title: 'A01 due', description: 'Words', ...change };
}

test('a calendar of whole days without alarms', () => {
  expect(splitLines(writeCalendar([anEvent()], NOW))).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//s11-self-audit//dates//EN',
    'CALSCALE:GREGORIAN',
    'BEGIN:VEVENT',
    'UID:a@b',
    'DTSTAMP:20261122T143205Z',
    'DTSTART;VALUE=DATE:20270301',
    'SUMMARY:A01 due',
    'DESCRIPTION:Words',
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
    'END:VCALENDAR',
  ]);
});

test('what the format uses for itself is escaped', () => {
  const lines = splitLines(writeCalendar([anEvent({ title: 'a\\b;c,d\ne:f"g' })], NOW));
  expect(lines).toContain('SUMMARY:a\\\\b\\;c\\,d\\ne:f"g');
});

describe('any words', () => {
  /** Texts full of what is hard: line ends, escapes, wide characters and half ones. */
  const words = fc
    .array(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom('\r\n', '\r', '\n', '\\n', '\\', ';', ',', ' ', '\t', ':', '\0', '\u2028'),
        fc.constantFrom('🧒🏽', 'é', 'w'.repeat(80), '\ud800', 'END:VEVENT', '\nEND:VEVENT\n'),
      ),
      { maxLength: 40 },
    )
    .map((parts) => parts.join(''));

  test('come back as they were from another’s reader, in lines of 75 octets at most', () => {
    fc.assert(
      fc.property(words, words, (title, description) => {
        const bytes = writeCalendar([anEvent({ title, description }), anEvent()], NOW);
        for (const line of splitLines(bytes)) {
          expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
        }
        const [event, next, ...more] = readCalendar(bytes);
        expect(event).toEqual({
          uid: 'a@b',
          start: '2027-03-01',
          title: asText(title),
          description: asText(description),
        });
        expect(next).toMatchObject({ title: 'A01 due', description: 'Words' });
        expect(more).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});

test('any day comes back as that whole day, under the name it was given', () => {
  const days = fc
    .date({ min: new Date('1900-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  fc.assert(
    fc.property(fc.array(fc.tuple(days, fc.uuid())), (events) => {
      const bytes = writeCalendar(
        events.map(([day, uid]) => anEvent({ day, uid })),
        NOW,
      );
      expect(readCalendar(bytes).map(({ start, uid }) => [start, uid])).toEqual(events);
    }),
  );
});

/** What a text of the format can hold: one kind of line end, no other control, no half character. */
function asText(text: string): string {
  const whole = new TextDecoder('utf-8', { ignoreBOM: true }).decode(
    new TextEncoder().encode(text),
  );
  return whole
    .replaceAll('\r\n', '\n')
    .replace(/[\r\u0085\u2028\u2029]/gu, '\n')
    .replace(/[^\P{Cc}\n\t\u0080-\u009f]/gu, '');
}
