/** The page's own sentences, in the reader's language, and its elements. */
import type { Args } from './told.js'

/** An element that the page has. */
export function element<E extends HTMLElement = HTMLElement>(selector: string): E {
  return document.querySelector<E>(selector)!
}

/** How numbers and dates are written on this page. */
const { locale } = element('#check').dataset
const numbers = new Intl.NumberFormat(locale)

export function dateWords(iso: string): string {
  return new Date(iso).toLocaleDateString(locale, { dateStyle: 'long' })
}

/** Whether the page has a sentence under this name. */
export function canSay(id: string): boolean {
  return sentenceOf(id) !== undefined
}

/** A sentence of the page with its values filled in. To be shown as text, never as markup. */
export function say(id: string, args: Args = {}): string {
  return (sentenceOf(id) ?? id).replace(/\{(\w+)\}/g, (gap, name: string) => {
    const value = args[name]
    return typeof value === 'number' ? numbers.format(value) : (value ?? gap)
  })
}

function sentenceOf(id: string): string | undefined {
  const { content } = element<HTMLTemplateElement>('#check-words')
  return content.querySelector(`[data-say="${CSS.escape(id)}"]`)?.textContent
}

/** A new element with text in it. */
export function made(tag: string, text: string): HTMLElement {
  const one = document.createElement(tag)
  one.textContent = text
  return one
}
