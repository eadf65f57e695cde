/** Drafts as pages show them: what is kept beside the record, with the name of who saved it where one is known. */
import { basisOf } from '../../core/drafting/bases.js'
import type { Draft, DraftItem } from '../../core/drafting/draft.js'
import { parseTargetKey } from '../../core/negotiation/acts/fields.js'
import type { Ctx } from '../context.js'
import { provisionString } from '../parts/names.js'

export interface ShownDraft {
  readonly id: string
  readonly party: string
  readonly draft: Draft
  readonly version: number
  readonly updated: number
  /** Of whoever saved it last; null where the directory has none. */
  readonly savedByName: string | null
  /** Whether an act was sent of which it is not known yet what became. */
  readonly sending: boolean
  readonly tabled: number | null
}

export interface ShownCosponsor {
  readonly party: string
  readonly answer: { readonly accepted: boolean; readonly version: number } | null
}

/** What an item is on, as a string for titles and labels. */
export function subjectString(ctx: Ctx, { on, mark }: Pick<DraftItem, 'on' | 'mark'>): string {
  const { subject } = basisOf(ctx.view, { on, mark }, ctx.lang)
  if (subject?.provision !== undefined) return provisionString(ctx, subject.provision)
  return subject === null ? idOf(on) : subject.amendment.id
}

/** The id in a target's key. */
function idOf(on: string): string {
  const target = parseTargetKey(on)
  return target === null ? on : String(Object.values(target)[0])
}

/** What a draft is called: its title, or what it is on. */
export function draftTitle(ctx: Ctx, { title, items }: Draft): string {
  if (title !== '') return title
  const [first] = items
  return first === undefined
    ? ctx.t('draft-untitled')
    : ctx.t('form-title-first', { provision: subjectString(ctx, first) })
}

/** Whether the procedure asks for reasons with acts of a kind. */
export function isReasoned({ view }: Pick<Ctx, 'view'>, kind: string): boolean {
  return view.state.record.procedure?.reasoned.some(({ acts }) => acts.includes(kind)) ?? false
}
