/**
 * What parts of pages say, as plain text: for feeds, calendars and other places without markup, so that a sentence is
 * worded once. Where writing of both directions meets, names keep their isolation by characters (UAX 9).
 */
import { type ComponentChildren, isValidElement, type VNode } from 'preact'

const [isolateLeft, isolateFirst, isolateEnd] = ['\u2066', '\u2068', '\u2069']
const isolates = /[\u2066-\u2069]/g
/** Characters that steer direction: in what a record says they could reach beyond it. */
const steering = /[\u202A-\u202E\u2066-\u2069]/g
/** Letters written from the right: Hebrew, Arabic and their neighbours, with their presentation forms. */
const fromTheRight = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFF\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u

/** The text of a part, on one line. */
export function plainText(children: ComponentChildren): string {
  const text = textOf(children).replace(/\s+/g, ' ').trim()
  return fromTheRight.test(text) ? text : text.replace(isolates, '')
}

function textOf(node: ComponentChildren): string {
  if (Array.isArray(node)) return node.map(textOf).join('')
  if (isValidElement(node)) return elementText(node as VNode<ElementProps>)
  return typeof node === 'string' || typeof node === 'number' ? String(node) : ''
}

type ElementProps = { readonly children?: ComponentChildren; readonly dir?: string }

/** The components of pages are functions of what they are given. */
function elementText({ type, props }: VNode<ElementProps>): string {
  if (typeof type === 'function') return textOf((type as (props: object) => ComponentChildren)(props))
  const text = textOf(props.children)
  if (type === 'bdi') return `${isolateFirst}${text.replace(steering, '')}${isolateEnd}`
  return props.dir === 'ltr' ? `${isolateLeft}${text}${isolateEnd}` : text
}
