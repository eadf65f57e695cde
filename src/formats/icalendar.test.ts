import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Calendar, type CalendarEvent, fold, iCalendar, icalText } from './icalendar.js'
import { eventsOf, propertiesOf, unescapeText } from './testing-icalendar.js'

const event: CalendarEvent = {
  uid: 'n/acts/7@example.org',
  stamp: Date.UTC(2026, 0, 5, 8, 1, 2),
  sequence: 7,
  span: { at: Date.UTC(2026, 1, 1, 12, 0, 0) },
  summary: 'Ballots close: a, b; c\\d',
  description: 'Two\nlines',
  url: 'https://example.org/n/x/acts/7?lang=en',
}
const calendar: Calendar = { lang: 'en', name: 'N', url: 'https://example.org/n/x', events: [event] }

const hostile = 'x\r\nEND:VEVENT\r\nBEGIN:VALARM\nACTION:PROCEDURE\u0000\u0007\u007f;,:\\"'
/** Long lines of every width of character. */
const anyText = fc.string({ unit: 'binary', maxLength: 400 })
const octets = (text: string) => new TextEncoder().encode(text).length

describe('an iCalendar object', () => {
  test('H39: it has what RFC 5545 asks for, moments in UTC', () => {
    const ics = iCalendar(calendar)
    expect(ics.startsWith('BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:')).toBe(true)
    expect(ics.endsWith('END:VEVENT\r\nEND:VCALENDAR\r\n')).toBe(true)
    const [one] = eventsOf(ics)
    expect(one).toMatchObject({
      UID: event.uid,
      DTSTAMP: '20260105T080102Z',
      SEQUENCE: '7',
      DTSTART: '20260201T120000Z',
      SUMMARY: 'Ballots close: a\\, b\\; c\\\\d',
      DESCRIPTION: 'Two\\nlines',
      URL: event.url,
    })
  })
  test('H41: whole days are dates, to the day after the last', () => {
    const span = { from: '2012-12-30', to: '2012-12-31' }
    const ics = iCalendar({ ...calendar, events: [{ ...event, span }] })
    expect(ics).toContain('DTSTART;VALUE=DATE:20121230\r\nDTEND;VALUE=DATE:20130101\r\n')
  })
  test('H39: hostile text opens and ends nothing', () => {
    const bad = { ...event, uid: hostile, summary: hostile, description: hostile }
    const ics = iCalendar({ ...calendar, name: hostile, events: [bad, event] })
    const names = propertiesOf(ics).map(({ name, value }) => (/^(BEGIN|END)$/.test(name) ? value : ''))
    expect(names.filter(name => name !== '').join(' ')).toBe(
      'VCALENDAR VEVENT VEVENT VEVENT VEVENT VCALENDAR',
    )
    expect(unescapeText(eventsOf(ics)[0]!.SUMMARY!)).toBe(
      'x\nEND:VEVENT\nBEGIN:VALARM\nACTION:PROCEDURE;,:\\"',
    )
  })
  test('H39: a folded line has at most 75 octets a part, whole characters, and unfolds to itself', () => {
    fc.assert(
      fc.property(anyText, text => {
        const line = text.replace(/[\r\n]/g, '')
        const parts = fold(line).split('\r\n')
        for (const part of parts) expect(octets(part)).toBeLessThanOrEqual(75)
        for (const part of parts) expect(part).toBe(new TextDecoder().decode(new TextEncoder().encode(part)))
        expect(parts.map((part, i) => (i === 0 ? part : part.slice(1))).join('')).toBe(line)
      }),
    )
  })
  test('H39: an escaped text is one line, and comes back without its control characters', () => {
    fc.assert(
      fc.property(anyText, text => {
        const escaped = icalText(text)
        expect(escaped).not.toMatch(/[\u0000-\u0008\u000A-\u001F\u007F]/)
        const held = text.replace(/\r\n?/g, '\n').replace(/[\u0000-\u0008\u000B-\u001F\u007F]/g, '')
        expect(unescapeText(escaped)).toBe(held)
      }),
    )
  })
})
