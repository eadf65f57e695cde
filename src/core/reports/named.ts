/** What an act names in what it says: what it is about, parties, codes. Read off the members that acts share. */
import type { Json } from '../canonical/json.js'
import type { ActData } from '../record/leaf.js'

/** A target of any revision or version. `by` says whether it matters whose act was named. */
export type NamedSubject =
  | { readonly amendment: string }
  | { readonly proposal: string }
  | { readonly provision: string }
  | { readonly wording: string }
  | { readonly instrument: true }
  | { readonly act: number; readonly by: boolean }

interface Named {
  readonly subjects: readonly NamedSubject[]
  readonly parties: readonly string[]
  /** Themes and effects. */
  readonly codes: readonly string[]
}

/** Members that hold targets, or lists of them. */
const targetMembers = ['target', 'subject', 'package', 'because']
/** Members that hold the number of another act. */
const actMembers =
  'objection reply of on question disputes deposit action to withdraws restates request corrects consulted'.split(
    ' ',
  )
const partyMembers =
  'seats for to owner party authors members calledBy verifiedBy inOrder notInOrder asks'.split(' ')
/** Members that list provisions: by id, or as rows that have one. */
const provisionMembers = ['provision', 'provisions', 'items', 'labels', 'settles']

type Fields = { readonly [field: string]: Json | undefined }

/** Everything that an act names. */
export function namedBy(act: ActData): Named {
  return {
    subjects: [
      ...all(act, targetMembers).flatMap(subjectsOf),
      ...all(act, provisionMembers).flatMap(rowSubjects),
      ...all(act, ['agenda']).flatMap(row => subjectsOf(fieldsOf(row).subject ?? null)),
      ...all(act, ['amendments']).flatMap(row => amendmentSubjects(String(act.proposal), row)),
      ...all(act, ['by']).flatMap(id => [{ amendment: String(id) }, { provision: String(id) }]),
      ...(typeof act.proposal === 'string' ? [{ proposal: act.proposal }] : []),
      ...(act.kind === 'translate' ? [{ wording: String(act.of) }] : []),
      ...actsNamed(act),
    ],
    parties: [
      ...all(act, partyMembers).filter(isText),
      ...all(act, ['ballots'])
        .flatMap(row => fieldsOf(row).party ?? [])
        .filter(isText),
    ],
    codes: all(act, ['about', 'effects']).filter(isText),
  }
}

/** The values of these members, lists taken apart. */
function all(fields: Fields, members: readonly string[]): Json[] {
  return members.flatMap(member => fields[member] ?? []) as Json[]
}

function isText(value: Json): value is string {
  return typeof value === 'string'
}

function fieldsOf(value: Json): Fields {
  return value !== null && typeof value === 'object' ? (value as Fields) : {}
}

function subjectsOf(value: Json): NamedSubject[] {
  const { amendment, proposal, provision, wording, text, instrument, act, body, parent } = fieldsOf(value)
  if (typeof amendment === 'string') return [{ amendment }]
  if (typeof proposal === 'string') return [{ proposal }]
  if (typeof provision === 'string') return [{ provision }]
  if (typeof parent === 'string') return [{ provision: parent }]
  if (instrument !== undefined) return [{ instrument: true }]
  if (typeof (wording ?? text) === 'string') return [{ wording: String(wording ?? text) }]
  const seq = act ?? body
  return typeof seq === 'number' ? [{ act: seq, by: true }] : []
}

function rowSubjects(row: Json): NamedSubject[] {
  if (isText(row)) return [{ provision: row }]
  const { provision, id, subsumes } = fieldsOf(row)
  const named = provision ?? id
  return [
    ...(typeof named === 'string' ? [{ provision: named }] : []),
    ...all({ subsumes }, ['subsumes']).map(amendment => ({ amendment: String(amendment) })),
  ]
}

function amendmentSubjects(proposal: string, row: Json): NamedSubject[] {
  const { n, target = null } = fieldsOf(row)
  return [{ amendment: `${proposal}/${n}` }, ...subjectsOf(target)]
}

/** A ballot is on what the question asks, and not about whoever put it. */
function actsNamed(act: ActData): NamedSubject[] {
  return actMembers.flatMap(member => {
    const seq = act[member]
    return typeof seq === 'number' ? [{ act: seq, by: member !== 'question' }] : []
  })
}
