/**
 * Days of the calendar as text, `YYYY-MM-DD`, which sorts as it counts, and the delays of treaties between them.
 * Proleptic Gregorian, without a time zone. Rules T1..T3, docs/spec/treaty.md.
 */
import type { Delay } from './procedure.js'

const dayMs = 24 * 3600 * 1000
/** What would be later is this day: four digits keep days in order as text. */
const lastDay = '9999-12-31'

/** Whether a text is a day that there is. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const [year, month, day] = parts(text)
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month)
}

/** The day that comes so many days later. */
export function addDays(day: string, days: number): string {
  const ms = startOf(day) + days * dayMs
  return ms > startOf(lastDay) ? lastDay : new Date(ms).toISOString().slice(0, 10)
}

/** The same day so many months later, or the last of that month where it is shorter. */
export function addMonths(day: string, months: number): string {
  const [year, month, date] = parts(day)
  const count = year * 12 + (month - 1) + months
  const [inYear, inMonth] = [Math.floor(count / 12), (count % 12) + 1]
  return inYear > 9999 ? lastDay : dayText(inYear, inMonth, Math.min(date, daysIn(inYear, inMonth)))
}

/** The first day of the month that follows, also where the day is itself the first of a month. */
export function firstOfNextMonth(day: string): string {
  return `${addMonths(day, 1).slice(0, 8)}01`
}

/** The day on which a delay is over: its days first, then its months, then the first of the month that follows. */
export function afterDelay(day: string, { days = 0, months = 0, firstOfMonth }: Delay): string {
  const over = addMonths(addDays(day, days), months)
  return firstOfMonth ? firstOfNextMonth(over) : over
}

function startOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`)
}

function parts(day: string): readonly [year: number, month: number, date: number] {
  return [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))]
}

function dayText(year: number, month: number, date: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
}

function daysIn(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  return month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31
}
