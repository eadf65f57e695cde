/**
 * A calendar as an iCalendar object (RFC 5545): moments in UTC, days as dates, lines folded and texts escaped.
 * Stamps and sequence numbers come with the events; no clock is read. Rules H39, H40, docs/spec/http.md.
 */
import type { DateSpan } from '../core/reports/dates.js'

export interface CalendarEvent {
  /** Unique in the world, and the same in every reading. */
  readonly uid: string
  /** When it was last set, milliseconds, and a number that grows when it is set anew. */
  readonly stamp: number
  readonly sequence: number
  readonly span: DateSpan
  readonly summary: string
  readonly description: string
  /** Absolute address. */
  readonly url: string
}

export interface Calendar {
  readonly lang: string
  readonly name: string
  /** Absolute address of the page it belongs to. */
  readonly url: string
  readonly events: readonly CalendarEvent[]
}

/** Octets of a line without its end (RFC 5545, section 3.1). */
const lineOctetsMax = 75
const dayMs = 24 * 3600 * 1000

/** The whole object. It has to have an event. */
export function iCalendar({ lang, name, url, events }: Calendar): string {
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Travaux//Travaux//EN',
    'CALSCALE:GREGORIAN',
    `NAME;LANGUAGE=${lang}:${icalText(name)}`,
    `X-WR-CALNAME:${icalText(name)}`,
    `URL:${url}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
    ...events.flatMap(event => eventLines(lang, event)),
    'END:VCALENDAR',
  ]
    .map(line => `${fold(line)}\r\n`)
    .join('')
}

function eventLines(lang: string, event: CalendarEvent): string[] {
  const { uid, stamp, sequence, span, summary, description, url } = event
  return [
    'BEGIN:VEVENT',
    `UID:${icalText(uid)}`,
    `DTSTAMP:${instant(stamp)}`,
    `LAST-MODIFIED:${instant(stamp)}`,
    `SEQUENCE:${sequence}`,
    ...spanLines(span),
    `SUMMARY;LANGUAGE=${lang}:${icalText(summary)}`,
    `DESCRIPTION;LANGUAGE=${lang}:${icalText(description)}`,
    `URL:${url}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]
}

/** A moment has no length. The end of days is the day after the last. */
function spanLines(span: DateSpan): string[] {
  if ('at' in span) return [`DTSTART:${instant(span.at)}`]
  const after = new Date(Date.parse(`${span.to}T00:00:00Z`) + dayMs).toISOString().slice(0, 10)
  return [`DTSTART;VALUE=DATE:${date(span.from)}`, `DTEND;VALUE=DATE:${date(after)}`]
}

function date(day: string): string {
  return day.replaceAll('-', '')
}

/** `20121213T193000Z` */
function instant(ms: number): string {
  return new Date(ms).toISOString().replace(/[-:]|\.\d+/g, '')
}

/** A text as a value: separators escaped, control characters left out (section 3.3.11). */
export function icalText(text: string): string {
  return text
    .replace(/\p{Cs}/gu, '\uFFFD')
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0008\u000B-\u001F\u007F]/g, '')
    .replace(/[\\;,]/g, character => `\\${character}`)
    .replace(/\n/g, '\\n')
}

/** Breaks a line so that no part has more than 75 octets, and never within a character. */
export function fold(line: string): string {
  const parts = ['']
  let room = lineOctetsMax
  for (const character of line) {
    const octets = octetsOf(character)
    if (octets > room) {
      parts.push('')
      // The space that continues a line counts.
      room = lineOctetsMax - 1
    }
    parts[parts.length - 1] += character
    room -= octets
  }
  return parts.join('\r\n ')
}

/** Of one character in UTF-8. */
function octetsOf(character: string): number {
  const code = character.codePointAt(0)!
  if (code < 0x80) return 1
  if (code < 0x800) return 2
  return code < 0x1_0000 ? 3 : 4
}
