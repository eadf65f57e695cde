/**
 * The act that tables a draft: `submit` under the party's next document number, or `revise`. Rules D8 to D10,
 * docs/spec/drafting.md. Whether the procedure lets it be done is asked of `decide`, like of every act.
 */
import { utf8 } from '../canonical/hash.js'
import { ok, type Refusal, type Result, refuse } from '../canonical/result.js'
import { parseTargetKey, type Target, targetKey, type Wording } from '../negotiation/acts/fields.js'
import type { AmendmentState, State } from '../negotiation/state.js'
import type { View } from '../negotiation/view.js'
import { type Body, wordingHash } from '../record/body.js'
import type { ActData } from '../record/leaf.js'
import { normaliseWording } from '../text/normalise.js'
import { type Draft, type DraftItem, isAddition, isWorded } from './draft.js'

/** An act with what goes beside the log. */
export interface Drafted {
  readonly act: ActData
  readonly texts: readonly string[]
  readonly body: Body | null
}

/**
 * The act of a draft. Refused: `draft-empty`, `unknown-proposal`, `unknown-provision`, and by the number of the item
 * `text-missing`, `nothing-changed`, `addition-repeats`.
 */
export function actOf(state: State, party: string, draft: Draft): Result<Drafted> {
  if (draft.items.length === 0) return refuse('draft-empty')
  const head = headOf(state, party, draft)
  if (!head.ok) return head
  const amendments: Amendment[] = []
  for (const [i, item] of numbered(state, draft).entries()) {
    const bad = checkWords(state, item, draft.textLang, i + 1)
    if (bad !== null) return bad
    const amendment = amendmentOf(state, item, draft)
    if (amendment === null) return refuse('unknown-provision', { where: item.on })
    amendments.push(amendment)
  }
  const texts = draft.items.filter(isWorded).map(({ text }) => normaliseWording(text))
  const body = draft.reasons === '' ? null : { lang: draft.lang, reasons: draft.reasons }
  return ok({ act: { ...head.value, amendments } as unknown as ActData, texts, body })
}

function headOf(state: State, party: string, draft: Draft): Result<object> {
  const { revises, title, lang, items } = draft
  if (revises === undefined) {
    const proposal = nextDocument(state, party)
    const [first] = items as [DraftItem]
    const printed = title === '' ? `${first.mark} ${first.on.slice(2)}`.slice(0, 200) : title
    return ok({ kind: 'submit', proposal, symbol: proposal, title: { [lang]: printed }, authors: [party] })
  }
  const proposal = state.text.proposals.get(revises)
  if (proposal === undefined) return refuse('unknown-proposal', { where: revises.slice(0, 40) })
  const rev = proposal.rev + 1
  return ok({ kind: 'revise', proposal: revises, rev, symbol: `${revises}(Rev.${rev})` })
}

/** The number that the party's next document gets. */
export function nextDocument({ text }: State, party: string): string {
  let n = 1
  while (text.proposals.has(`${party}/${n}`)) n++
  return `${party}/${n}`
}

/** Items with the numbers their amendments get. */
type Numbered = DraftItem & { readonly n: number }

/** In a revision amendments keep the number they had, and no other gets a number that was one's before. */
function numbered({ text }: State, { items, revises }: Draft): Numbered[] {
  if (revises === undefined) return items.map((item, i) => ({ ...item, n: i + 1 }))
  const used = [...text.amendments.values()].flatMap(({ proposal, n }) => (proposal === revises ? [n] : []))
  const taken = new Set<number>()
  let next = Math.max(0, ...used, ...items.map(({ n }) => n ?? 0))
  return items.map(item => {
    const n = item.n === undefined || taken.has(item.n) ? ++next : item.n
    taken.add(n)
    return { ...item, n }
  })
}

interface Amendment {
  readonly n: number
  readonly mark: string
  readonly [field: string]: unknown
}

function amendmentOf(state: State, item: Numbered, draft: Draft): Amendment | null {
  const place = targetOf(state, item)
  if (place === null) return null
  const old = draft.revises && state.text.amendments.get(`${draft.revises}/${item.n}`)
  const mark = isAddition(item.mark) ? 'ADD' : item.mark
  return {
    ...(old && old.mark === mark ? keptOf(old) : {}),
    n: item.n,
    mark,
    ...place,
    ...(mark === 'ADD' && item.label !== undefined ? { label: item.label } : {}),
    ...(isWorded(item) ? { text: wordingsOf(item, draft, old || null) } : {}),
    ...(mark === 'NOC' ? { asserted: true } : {}),
  }
}

/** What an amendment says besides its words and its place, which a revision keeps. */
function keptOf({ editorial, twin, margin, themes }: AmendmentState): object {
  return {
    ...(editorial ? { editorial } : {}),
    ...(twin === null ? {} : { twin }),
    ...(margin === null ? {} : { margin }),
    ...(themes.length === 0 ? {} : { themes }),
  }
}

/** Where the words are those of the revision before, its other languages still say the same. */
function wordingsOf(
  item: Numbered,
  { textLang: lang }: Draft,
  old: AmendmentState | null,
): readonly Wording[] {
  const text = normaliseWording(item.text)
  const hash = wordingHash(text)
  if (old?.wordings.some(w => w.kind === 'verbatim' && w.lang === lang && w.hash === hash))
    return old.wordings
  return [{ lang, kind: 'verbatim', hash, length: utf8(text).length }]
}

/** Where an item points, and of which kind the provision is that it would add. */
function targetOf({ text }: State, { on, mark }: DraftItem): { target: unknown } | null {
  const target = parseTargetKey(on) as Target
  if ('amendment' in target) return { target: { amendment: target.amendment } }
  if (!isAddition(mark)) return { target }
  const anchor = 'provision' in target ? text.provisions.get(target.provision) : undefined
  if (anchor === undefined) return null
  if (mark === 'ADD') return { target: { parent: anchor.parent, after: anchor.id }, ...kindOf(anchor.kind) }
  const first = text.provisions.get(text.children.get(anchor.id)?.[0] ?? '')
  return { target: { parent: anchor.id, after: null }, ...kindOf(first?.kind ?? 'paragraph') }
}

/** A paragraph is what an addition is unless it says otherwise. */
function kindOf(kind: string): object {
  return kind === 'paragraph' ? {} : { provisionKind: kind }
}

/** Words that are missing, or that are those that stand already. */
function checkWords({ text }: State, item: DraftItem, lang: string, n: number): Refusal | null {
  if (!isWorded(item)) return null
  const where = String(n)
  const words = normaliseWording(item.text)
  if (words === '') return refuse('text-missing', { where })
  const target = parseTargetKey(item.on) as Target
  const subject =
    'amendment' in target
      ? text.amendments.get(target.amendment)
      : text.provisions.get('provision' in target ? target.provision : '')
  const hash = wordingHash(words)
  const same = subject?.wordings.some(w => w.kind !== 'unknown' && w.lang === lang && w.hash === hash)
  if (!same) return null
  return refuse(isAddition(item.mark) ? 'addition-repeats' : 'nothing-changed', { where })
}

/**
 * A draft of the next revision of a proposal, with its amendments in force as they are. Refused: `unknown-proposal`,
 * and `revision-not-drafted` where an amendment is of a kind that no item says: left out, it would lapse.
 */
export function draftOfRevision(
  { state, text }: View,
  proposal: string,
  words: Pick<Draft, 'lang' | 'textLang' | 'reasons'>,
): Result<Draft> {
  const found = state.text.proposals.get(proposal)
  if (found === undefined) return refuse('unknown-proposal', { where: proposal.slice(0, 40) })
  const items: DraftItem[] = []
  for (const id of found.amendments) {
    const amendment = state.text.amendments.get(id)!
    if (amendment.status !== 'in-force') continue
    const item = itemOf(state, amendment)
    if (item === null) return refuse('revision-not-drafted', { where: id })
    const wording = amendment.wordings.find(w => w.lang === words.textLang && w.kind === 'verbatim')
    const said = wording === undefined || wording.kind === 'unknown' ? null : text(wording.hash)
    items.push({ k: items.length + 1, text: said ?? '', ...item })
  }
  const title = found.title[words.lang] ?? Object.values(found.title)[0] ?? ''
  return ok({ title, ...words, items, revises: proposal })
}

/** What an item says of an amendment of the record, besides its words; null for what no item can say. */
function itemOf(
  state: State,
  { target, mark, label, n }: AmendmentState,
): Omit<DraftItem, 'k' | 'text'> | null {
  const { provisions, amendments } = state.text
  if (mark === 'OTHER' || 'general' in target) return null
  if ('amendment' in target) {
    const rev = amendments.get(target.amendment)?.rev ?? 0
    return mark === 'ADD' ? null : { on: targetKey({ amendment: target.amendment, rev }), mark, n }
  }
  if ('provision' in target) return mark === 'ADD' ? null : { on: targetKey(target), mark, n }
  const anchor = provisions.get(target.after ?? target.parent ?? '')
  if (anchor === undefined) return null
  const on = targetKey({ provision: anchor.id, version: anchor.version })
  const where = target.after === null ? 'ADD-first' : 'ADD'
  return { on, mark: where, n, ...(label === null ? {} : { label }) }
}
