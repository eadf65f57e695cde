/**
 * Sentences in the reader's language, from Fluent files (projectfluent.org). Core returns codes and
 * arguments; whoever prints them asks here. Placeables are isolated from the sentence's direction, and
 * Arabic counts in Latin digits, as references to numbered provisions do.
 */
import { FluentBundle, FluentResource } from '@fluent/bundle'

export const languages = ['en', 'ar'] as const
export type Lang = (typeof languages)[number]

type Args = Readonly<Record<string, string | number>>

/** The sentence of a message. Throws where there is none, or an argument is missing: that is our bug. */
export interface Translate {
  (id: string, args?: Args): string
  readonly has: (id: string) => boolean
  readonly lang: Lang
}

/** How numbers and dates are formatted. */
export const formatLocale: Readonly<Record<Lang, string>> = { en: 'en-GB', ar: 'ar-u-nu-latn' }

export const direction: Readonly<Record<Lang, 'ltr' | 'rtl'>> = { en: 'ltr', ar: 'rtl' }

/** Builds the translation of one language from its .ftl files, by file name. */
export function loadLocale(lang: Lang, sources: Readonly<Record<string, string>>): Translate {
  const bundle = new FluentBundle(formatLocale[lang])
  for (const file of Object.keys(sources).sort()) {
    const errors = bundle.addResource(new FluentResource(sources[file]!))
    if (errors.length > 0) throw new Error(`locale ${lang}/${file}: ${errors[0]!.message}`)
  }
  const translate = (id: string, args?: Args) => format(bundle, lang, id, args)
  return Object.assign(translate, { has: (id: string) => bundle.hasMessage(id), lang })
}

function format(bundle: FluentBundle, lang: Lang, id: string, args: Args | undefined): string {
  const pattern = bundle.getMessage(id)?.value
  if (pattern === undefined || pattern === null) throw new Error(`locale ${lang}: no message ${id}`)
  const errors: Error[] = []
  const sentence = bundle.formatPattern(pattern, args, errors)
  if (errors.length > 0) throw new Error(`locale ${lang}: message ${id}: ${errors[0]!.message}`)
  return direction[lang] === 'rtl' ? turned(sentence) : sentence
}

const [toTheLeft, asItBegins, end] = ['\u2067', '\u2068', '\u2069']

/**
 * An isolate runs as its first letter does, those of isolates within it left aside, and from left to right without any: what
 * is written as `{ $names }.` would have its stop before the names. In a language that runs to the left such a one does too.
 */
function turned(sentence: string): string {
  if (!/\u2068[^\u2069]*[\u2066-\u2068]/.test(sentence)) return sentence
  const marks = [...sentence]
  const open: { readonly at: number; around: boolean; lettered: boolean }[] = []
  for (const [at, mark] of marks.entries()) {
    const isolate = open.at(-1)
    if (/[\u2066-\u2068]/.test(mark)) {
      if (isolate !== undefined) isolate.around = true
      open.push({ at, around: false, lettered: false })
    } else if (mark === end) {
      open.pop()
      if (isolate?.around === true && !isolate.lettered && marks[isolate.at] === asItBegins)
        marks[isolate.at] = toTheLeft
    } else if (isolate !== undefined && /\p{L}/u.test(mark)) isolate.lettered = true
  }
  return marks.join('')
}
