/**
 * When something happened, as precisely as the source tells, in the local time of the place: `2012`,
 * `2012-12`, `2012-12-13`, `2012-12-13T19:30`, an interval `2012-12-11/2012-12-13`, or one with an open
 * start, `../2012-11-30` (ISO 8601-1 reduced precision and intervals). A fact counts from the moment at
 * which it certainly had happened, so moments are compared by the last minute they can mean.
 */

const point = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01])(T([01]\d|2[0-3]):[0-5]\d)?)?)?$/

/** Whether the text is a moment or an interval in the form above. */
export function isWhen(text: string): boolean {
  const slash = text.indexOf('/')
  if (slash < 0) return isPoint(text)
  const start = text.slice(0, slash)
  const end = text.slice(slash + 1)
  return isPoint(end) && (start === '..' || (isPoint(start) && firstMinute(start) <= lastMinute(end)))
}

/** A day that its month does not have is none. */
function isPoint(text: string): boolean {
  const [year, month, day] = [text.slice(0, 4), text.slice(5, 7), text.slice(8, 10)]
  return point.test(text) && (day === '' || Number(day) <= daysIn(Number(year), Number(month)))
}

/** The last minute that a moment or interval can mean, `YYYY-MM-DDTHH:MM`: sorts as text. */
export function lastMinute(when: string): string {
  const end = when.slice(when.indexOf('/') + 1)
  if (end.length === 4) return `${end}-12-31T23:59`
  if (end.length === 7) return `${end}-${daysIn(Number(end.slice(0, 4)), Number(end.slice(5)))}T23:59`
  return end.length === 10 ? `${end}T23:59` : end
}

/** The first minute that a moment or interval can mean; an open start is the beginning of time. */
export function firstMinute(when: string): string {
  const slash = when.indexOf('/')
  const start = slash < 0 ? when : when.slice(0, slash)
  if (start === '..') return '0000-01-01T00:00'
  return `${start}${'-01-01T00:00'.slice(start.length - 4)}`
}

function daysIn(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  return month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31
}
