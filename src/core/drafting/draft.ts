/**
 * A draft of a proposal, as its party keeps it before anything is public: amendments in the making, a title, reasons.
 * Almost anything may stand in it; whether it can be tabled is asked when it is. Rules D1 to D4, docs/spec/drafting.md.
 */
import { utf8 } from '../canonical/hash.js'
import { canonicalOrNull, type Json } from '../canonical/json.js'
import { ok, type Result, refuse } from '../canonical/result.js'
import { draftBytesMax, draftItemsMax, formFieldCharsMax } from '../limits.js'
import { parseTargetKey } from '../negotiation/acts/fields.js'

/** What an item does to what it is on. `ADD-first` adds inside it, before all others. */
const draftMarks = ['MOD', 'SUP', 'NOC', 'ADD', 'ADD-first'] as const
export type DraftMark = (typeof draftMarks)[number]

/** One amendment in the making. */
export interface DraftItem {
  /** Tells the items of a draft apart; never given twice in it. */
  readonly k: number
  /** The version of a provision, or the revision of an amendment, that it is written against: `p:art-4@2`. */
  readonly on: string
  readonly mark: DraftMark
  readonly text: string
  /** How its author numbers an addition. */
  readonly label?: string
  /** Its number in the proposal that is revised. */
  readonly n?: number
}

export interface Draft {
  readonly title: string
  readonly reasons: string
  /** Of the title and the reasons. */
  readonly lang: string
  /** Of the texts. */
  readonly textLang: string
  readonly items: readonly DraftItem[]
  /** The proposal of which it is to be the next revision. */
  readonly revises?: string
  /** The amendments from whose wordings it was built, as a compromise. */
  readonly from?: readonly string[]
}

/** What a form or a program sends: fields by name. */
export type Fields = Readonly<Record<string, string>>

const languageTag = /^[a-z]{2,3}(-[A-Za-z0-9]{1,8}){0,4}$/
const itemField = /^item-([1-9]\d{0,5})-on$/

/**
 * A draft from the fields `title`, `reasons`, `lang`, `textLang`, `revises`, `from` and, for each item, `item-K-on`,
 * `-mark`, `-text`, `-label`, `-n`; an item whose `item-K-out` is set is left out. One item alone may come as `target`,
 * `mark`, `text`, `label`. Refused: `field-too-long`, `malformed-target`, `malformed-draft`, `too-many-amendments`,
 * `draft-too-large`.
 */
export function draftOf(fields: Fields): Result<Draft> {
  const long = Object.keys(fields).find(name => fields[name]!.length > formFieldCharsMax)
  if (long !== undefined) return refuse('field-too-long', { where: long, args: { max: formFieldCharsMax } })
  const items = itemsOf(fields)
  if (!items.ok) return items
  const { title = '', reasons = '', lang = '', textLang = '', revises = '', from = '' } = fields
  const draft = {
    title: oneLine(title).slice(0, 200),
    reasons: reasons.normalize('NFC').trim(),
    lang: lang || 'en',
    textLang: textLang || lang || 'en',
    items: items.value,
    ...(revises === '' ? {} : { revises }),
    ...(from.trim() === '' ? {} : { from: from.trim().split(/\s+/).slice(0, draftItemsMax) }),
  }
  return checked(draft)
}

/** A draft within its limits, or why it is not one. */
export function checked(draft: Draft): Result<Draft> {
  const { lang, textLang, items } = draft
  const tag = [lang, textLang].find(each => !languageTag.test(each))
  if (tag !== undefined) return refuse('malformed-draft', { where: tag.slice(0, 40) })
  if (items.length > draftItemsMax) return refuse('too-many-amendments', { args: { max: draftItemsMax } })
  const canonical = canonicalOrNull(draft as unknown as Json)
  if (canonical === null) return refuse('malformed-text')
  return utf8(canonical).length > draftBytesMax
    ? refuse('draft-too-large', { args: { max: draftBytesMax } })
    : ok(draft)
}

function itemsOf(fields: Fields): Result<DraftItem[]> {
  const items: DraftItem[] = []
  for (const [k, written] of writtenIn(fields)) {
    const item = itemOf(k, written)
    if (!item.ok) return item
    items.push(item.value)
  }
  return ok(items)
}

/** What was written of each item, by its key, ascending. */
function writtenIn(fields: Fields): [number, Written][] {
  const keys = Object.keys(fields).flatMap(name => itemField.exec(name)?.[1] ?? [])
  const read = (prefix: string, on: string): Written => {
    const field = (name: string) => fields[`${prefix}${name}`] ?? ''
    return { on, mark: field('mark'), text: field('text'), label: field('label'), n: field('n') }
  }
  if (keys.length === 0 && fields.target !== undefined) return [[1, read('', fields.target)]]
  return keys
    .filter(k => !fields[`item-${k}-out`])
    .sort((a, b) => Number(a) - Number(b))
    .map(k => [Number(k), read(`item-${k}-`, fields[`item-${k}-on`]!)])
}

interface Written {
  readonly on: string
  readonly mark: string
  readonly text: string
  readonly label: string
  readonly n: string
}

function itemOf(k: number, { on, mark, text, label, n }: Written): Result<DraftItem> {
  const target = parseTargetKey(on)
  const amends = target !== null && 'amendment' in target
  if (target === null || !(amends || 'provision' in target))
    return refuse('malformed-target', { where: on.slice(0, 80) })
  const known = draftMarks.find(each => each === mark)
  if (known === undefined || (amends && isAddition(known)))
    return refuse('malformed-draft', { where: (mark || `item-${k}-mark`).slice(0, 40) })
  const printed = oneLine(label).slice(0, 60)
  return ok({
    k,
    on,
    mark: known,
    text: text.normalize('NFC').trim(),
    ...(printed === '' ? {} : { label: printed }),
    ...(/^[1-9]\d{0,3}$/.test(n) ? { n: Number(n) } : {}),
  })
}

function oneLine(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim()
}

/** Whether an item would create a provision. */
export function isAddition(mark: DraftMark): boolean {
  return mark === 'ADD' || mark === 'ADD-first'
}

/** Whether an item has words of its own. */
export function isWorded({ mark }: Pick<DraftItem, 'mark'>): boolean {
  return mark === 'MOD' || isAddition(mark)
}

/** A draft with further items, under keys that it does not use. */
export function withItems(draft: Draft, items: readonly DraftItem[]): Draft {
  const last = Math.max(0, ...draft.items.map(({ k }) => k))
  return { ...draft, items: [...draft.items, ...items.map((item, i) => ({ ...item, k: last + 1 + i }))] }
}

/** The fields of a form that say a draft: read back they are the same draft. */
export function fieldsOf(draft: Draft): Fields {
  const { items, from, revises, ...rest } = draft
  const fields = items.flatMap(({ k, n, ...item }) =>
    Object.entries({ ...item, ...(n === undefined ? {} : { n: String(n) }) }).map(
      ([name, value]) => [`item-${k}-${name}`, value] as const,
    ),
  )
  return {
    ...rest,
    ...(revises === undefined ? {} : { revises }),
    ...(from === undefined ? {} : { from: from.join(' ') }),
    ...Object.fromEntries(fields),
  }
}
