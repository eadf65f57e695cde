/** The fields that acts share, as schemas: what may be entered at all. Used at admission only, never in replay. */
import * as z from 'zod/mini'
import { wordingBytesMax } from '../../limits.js'
import { localText } from '../../procedure/procedure.js'

export { localText }

export const hash = z.string().check(z.regex(/^[0-9a-f]{64}$/))
export const seq = z.int().check(z.gte(0))
/** A moment, milliseconds since 1970, UTC; before the year 10000, so that it can be written as a date. */
export const moment = z.int().check(z.gte(0), z.lt(253_402_300_800_000))
export const version = z.int().check(z.gte(0))
export const code = z.string().check(z.regex(/^[a-z][a-z0-9-]{0,39}$/))
export const lang = z.string().check(z.regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/), z.maxLength(35))
/** A party: `USA`, `IAP`, `ISOC`. */
export const partyId = z.string().check(z.regex(/^[A-Z][A-Z0-9-]{0,15}$/))
/** A provision: the margin number or structural path at entry, or the amendment that added it. */
export const provisionId = z.string().check(z.regex(/^[A-Za-z0-9][A-Za-z0-9()./_-]{0,63}$/))
/** A proposal's document without revision or item: `RUS/27`, `C109`. */
export const proposalId = z.string().check(z.regex(/^[A-Z][A-Za-z0-9()./-]{0,39}$/))
/** An amendment without revision: `RUS/27/7`. */
export const amendmentId = z.string().check(z.regex(/^[A-Z][A-Za-z0-9()./-]{0,45}\/\d{1,4}$/))
/** A symbol as printed on the document, `RUS/27(Rev.1)`; observed documents keep whatever they were called. */
export const symbol = z.string().check(z.minLength(1), z.maxLength(80))
export const sourceId = z.string().check(z.regex(/^[A-Z][A-Za-z0-9-]{0,15}$/))

/** A text of a provision in one language, by the hash of its NFC bytes; `unknown` has no hash. */
const wording = z.union([
  z.strictObject({
    lang,
    kind: z.enum(['verbatim', 'summary']),
    hash,
    length: z.int().check(z.gte(0), z.lte(wordingBytesMax)),
  }),
  z.strictObject({ lang, kind: z.literal('unknown') }),
])
export const wordings = z.array(wording).check(z.minLength(1), z.maxLength(12))

export const provisionKind = z.enum([
  'preamble',
  'chapter',
  'article',
  'paragraph',
  'item',
  'annex',
  'resolution',
  'final',
])
export const label = z.string().check(z.minLength(1), z.maxLength(60))
export const margin = z.string().check(z.regex(/^\d{1,6}[A-Z]{0,6}$/))
/** A place among siblings: `after: null` is before the first child. */
export const place = z.strictObject({ parent: z.nullable(provisionId), after: z.nullable(provisionId) })

/** What an act is about. Never a bracket or an option: those are views and move. */
export const target = z.union([
  z.strictObject({ amendment: amendmentId, rev: version }),
  z.strictObject({ proposal: proposalId, rev: version }),
  z.strictObject({ provision: provisionId, version }),
  z.strictObject({ wording: hash }),
  z.strictObject({ instrument: version }),
  z.strictObject({ act: seq }),
])
export type Target = z.output<typeof target>
export type Wording = z.output<typeof wording>
export type Place = z.output<typeof place>
export type ProvisionKindField = z.output<typeof provisionKind>

/** A target as one string, to key a map with: `a:RUS/27/7@1`. */
export function targetKey(t: Target): string {
  if ('amendment' in t) return `a:${t.amendment}@${t.rev}`
  if ('proposal' in t) return `d:${t.proposal}@${t.rev}`
  if ('provision' in t) return `p:${t.provision}@${t.version}`
  if ('wording' in t) return `w:${t.wording}`
  return 'act' in t ? `x:${t.act}` : `i:${t.instrument}`
}

/** What a target names, whatever its revision or version. */
export function subjectKey(t: Target): string {
  if ('instrument' in t) return 'i'
  const key = targetKey(t)
  return 'amendment' in t || 'proposal' in t || 'provision' in t ? key.slice(0, key.lastIndexOf('@')) : key
}

/** Reads a target back from its key, as forms and addresses carry it; null when it is not one. */
export function parseTargetKey(key: string): Target | null {
  const [, kind, id, number] = /^([adpwix]):([^@]*)(?:@(\d{1,9}))?$/.exec(key) ?? []
  if (kind === undefined || id === undefined) return null
  const read = target.safeParse(targetFields(kind, id, Number(number)))
  return read.success ? read.data : null
}

function targetFields(kind: string, id: string, number: number): unknown {
  if (kind === 'a') return { amendment: id, rev: number }
  if (kind === 'd') return { proposal: id, rev: number }
  if (kind === 'p') return { provision: id, version: number }
  if (kind === 'w') return { wording: id }
  return kind === 'i' ? { instrument: Number(id) } : { act: Number(id) }
}
