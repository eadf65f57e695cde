/** Moments in words, as precisely as the record has them: `2012-12` is a month, `../2012-11-30` is "by" a day. */
import { formatLocale, type Lang, type Translate } from '../../locales/locale.js'

type Precision = 'year' | 'month' | 'day' | 'minute'

const shapes: Readonly<Record<Precision, Intl.DateTimeFormatOptions>> = {
  year: { year: 'numeric' },
  month: { year: 'numeric', month: 'long' },
  day: { year: 'numeric', month: 'long', day: 'numeric' },
  minute: {
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  },
}

/** A moment or interval of when.ts as a reader writes it. */
export function formatWhen(t: Translate, when: string): string {
  const slash = when.indexOf('/')
  if (slash < 0) return formatPoint(t.lang, when)
  const [from, to] = [when.slice(0, slash), when.slice(slash + 1)]
  if (from === '..') return t('when-by', { when: formatPoint(t.lang, to) })
  return formatRange(t.lang, from, to)
}

/** `3 Dec`, `3 Dec 2012` or `Dec 2012`, for places where a date is only a mark. */
export function formatShort(lang: Lang, when: string, withYear: boolean): string {
  if (when.length === 4) return when
  const day: Intl.DateTimeFormatOptions = when.length > 7 ? { day: 'numeric' } : {}
  const year: Intl.DateTimeFormatOptions = withYear || when.length === 7 ? { year: 'numeric' } : {}
  return formatter(lang, { month: 'short', ...day, ...year }).format(dateOf(when.slice(0, 10)))
}

/** `December 2012` of any moment in it. */
export function formatMonth(lang: Lang, when: string): string {
  return formatter(lang, shapes.month).format(dateOf(when.slice(0, 7)))
}

function formatPoint(lang: Lang, when: string): string {
  return formatter(lang, shapes[precisionOf(when)]).format(dateOf(when))
}

function formatRange(lang: Lang, from: string, to: string): string {
  const precision = from.length <= to.length ? precisionOf(from) : precisionOf(to)
  return formatter(lang, shapes[precision]).formatRange(dateOf(from), dateOf(to))
}

function precisionOf(when: string): Precision {
  return when.length === 4 ? 'year' : when.length === 7 ? 'month' : when.length === 10 ? 'day' : 'minute'
}

function dateOf(when: string): Date {
  const [year, month = 1, day = 1, hour = 0, minute = 0] = when.split(/[-T:]/).map(Number)
  return new Date(Date.UTC(year!, month - 1, day, hour, minute))
}

const formatters = new Map<string, Intl.DateTimeFormat>()

function formatter(lang: Lang, shape: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${lang}${JSON.stringify(shape)}`
  const found =
    formatters.get(key) ?? new Intl.DateTimeFormat(formatLocale[lang], { ...shape, timeZone: 'UTC' })
  formatters.set(key, found)
  return found
}
