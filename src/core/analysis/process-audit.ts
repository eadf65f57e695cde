/**
 * How a negotiation was run, in figures that each name the acts they count: how open it was, whose voice was heard,
 * which words entered from outside the record, what was late, excepted, out of order, challenged or contested. The
 * same figures of any negotiation, so that two can be put beside each other; null is "the record cannot tell", never
 * zero. Not the audit of a log's signatures and bodies (core/negotiation/audit.ts). Rules PA1..PA16,
 * docs/spec/process-audit.md.
 */
import { targetKey } from '../negotiation/acts/fields.js'
import { isEnteredLate } from '../negotiation/informals.js'
import { isOpenObjection, provisionOf } from '../negotiation/lookup.js'
import { emptyProceedings, type ProceedingsSlice } from '../negotiation/proceedings.js'
import type { AmendmentState, ProvisionState, State } from '../negotiation/state.js'
import type { View } from '../negotiation/view.js'
import type { Leaf, Provenance } from '../record/leaf.js'
import { firstMinute, lastMinute } from '../record/when.js'
import { ascending } from './stances.js'

export const auditSections = ['openness', 'voice', 'outside', 'order'] as const
export type AuditSection = (typeof auditSections)[number]

/** One figure. `of` is its base, where it is a part of something; null values are what the record cannot tell. */
export interface AuditFigure {
  readonly section: AuditSection
  readonly code: string
  /** Of one group; absent where it is of the whole. Empty for those outside the groups. */
  readonly group?: string
  readonly value: number | null
  readonly of: number | null
  readonly unit: 'count' | 'days' | 'seconds'
  /** The acts that are counted, ascending. */
  readonly acts: readonly number[]
}

/** How a document became known: entered in the record for all to read, deposited first, or as a source tells. */
export const waysKnown = [
  'record',
  'deposited',
  'official',
  'published',
  'leaked',
  'witnessed',
  'reconstructed',
  'untold',
] as const
export type WayKnown = (typeof waysKnown)[number]

export interface AuditDocument {
  /** The proposal's reference; null for what was deposited. */
  readonly ref: string | null
  readonly act: number
  readonly known: WayKnown
  /** The act that made it public; null where none says so. */
  readonly publicBy: number | null
  /** Whole days from the last moment at which it can have been made to the first at which it was public. */
  readonly days: number | null
}

/** Words that came into the text, and where they come from. */
export interface AuditChange {
  readonly provision: string
  readonly act: number
  /** An amendment as it was written; in place of amendments; with none behind; a correction or the like. */
  readonly from: 'amendment' | 'merged' | 'outside' | 'correction'
  readonly amendments: readonly string[]
  /** The weakest way in which a document behind it is known. */
  readonly known: WayKnown
}

export interface ProcessAudit {
  readonly negotiation: {
    readonly name: string
    readonly origin: string
    readonly mode: 'hosted' | 'observed'
  }
  readonly at: View['at']
  readonly figures: readonly AuditFigure[]
  readonly documents: readonly AuditDocument[]
  readonly changes: readonly AuditChange[]
  /** Deadlines that the record names, each with the documents certainly made after it. */
  readonly deadlines: readonly { readonly act: number; readonly after: readonly number[] }[]
  readonly breaches: readonly { readonly act: number; readonly why: string; readonly clause: string }[]
}

/** `leaves` are the acts that the view lets through. */
export function processAudit(view: View, leaves: readonly Leaf[]): ProcessAudit {
  const { name, origin, mode, breaches } = view.state.record
  const documents = documentsOf(view)
  const changes = changesOf(view, documents)
  const deadlines = deadlinesOf(view, documents)
  return {
    negotiation: { name, origin, mode },
    at: view.at,
    figures: [
      ...openness(view, documents),
      ...voice(view, leaves),
      ...outside(view, changes),
      ...order(view, leaves, documents, deadlines),
    ],
    documents,
    changes,
    deadlines,
    breaches: breaches.map(({ seq, why, clause }) => ({ act: seq, why, clause })),
  }
}

// --- Openness ---------------------------------------------------------------------------------------------------

/** Every revision of every proposal, every text tabled by a chair, every document deposited; in the order of acts. */
function documentsOf(view: View): AuditDocument[] {
  const { text, proceedings } = view.state
  const proposals = [...text.proposals.values()].flatMap(({ id, revisions }) =>
    revisions.map(({ seq }) => ({ ref: id, seq })),
  )
  const tabled = text.consolidations.map(({ proposal, seq }) => ({ ref: proposal, seq }))
  const published = publications(view)
  const open = [...proposals, ...tabled].map(({ ref, seq }) => documentOf(view, ref, seq, published.get(ref)))
  const deposited = [...(proceedings?.deposits.values() ?? [])].map(({ seq, released }) => ({
    ...{ ref: null, act: seq, known: 'deposited' as const, publicBy: released },
    days: released === null ? null : daysBetween(view, seq, released),
  }))
  return [...open, ...deposited].sort((a, b) => a.act - b.act)
}

/** The events that say that a document became public, the first of each. */
function publications({ state, leaf }: View): ReadonlyMap<string, Leaf> {
  const first = new Map<string, Leaf>()
  for (const event of state.record.events.flatMap(seq => leaf(seq) ?? [])) {
    const { proposal } = event.author.act
    if (typeof proposal !== 'string') continue
    const before = first.get(proposal)
    if (before === undefined || spanOf(event).first < spanOf(before).first) first.set(proposal, event)
  }
  return first
}

function documentOf(view: View, ref: string, seq: number, published: Leaf | undefined): AuditDocument {
  if (view.state.record.mode === 'hosted') return { ref, act: seq, known: 'record', publicBy: seq, days: 0 }
  const known = howKnown(view, seq)
  const publicBy = published?.index ?? null
  return { ref, act: seq, known, publicBy, days: publicBy === null ? null : daysBetween(view, seq, publicBy) }
}

function howKnown(view: View, seq: number): WayKnown {
  if (view.state.record.mode === 'hosted') return 'record'
  return view.leaf(seq)?.author.provenance?.how ?? 'untold'
}

/** The first and the last minute at which an act can have happened. */
function spanOf({ author, at }: Leaf): { readonly first: string; readonly last: string } {
  const { on } = author
  if (on !== undefined) return { first: firstMinute(on), last: lastMinute(on) }
  const minute = new Date(at).toISOString().slice(0, 16)
  return { first: minute, last: minute }
}

const dayMs = 24 * 3_600_000
const dayOf = (minute: string) => Math.floor(Date.parse(`${minute}Z`) / dayMs)

/** Calendar days from one act to another: never more than there certainly were. */
function daysBetween({ leaf }: View, from: number, to: number): number | null {
  const [made, out] = [leaf(from), leaf(to)]
  if (made === null || out === null) return null
  return Math.max(0, dayOf(spanOf(out).first) - dayOf(spanOf(made).last))
}

function openness(view: View, documents: readonly AuditDocument[]): AuditFigure[] {
  const { record, informals } = view.state
  const acts = (some: readonly AuditDocument[]) => ascending(some.map(({ act }) => act))
  const part = (code: string, some: readonly AuditDocument[]) =>
    figure('openness', code, acts(some), { of: documents.length })
  const dated = documents.filter(({ days }) => days !== null)
  const days = dated.map(({ days }) => days!).sort((a, b) => a - b)
  const span = (code: string, value: number | null) =>
    figure('openness', code, acts(dated), { value, of: null, unit: 'days' })
  const unreleased = documents.filter(({ known, publicBy }) => known === 'deposited' && publicBy === null)
  const held = [...(informals?.values() ?? [])]
  const told = view.state.proceedings !== undefined && record.mode === 'hosted'
  return [
    figure('openness', 'documents', acts(documents)),
    ...waysKnown.map(way =>
      part(
        `documents-${way}`,
        documents.filter(({ known }) => known === way),
      ),
    ),
    part('documents-unreleased', unreleased),
    part('documents-dated', dated),
    span('days-median', median(days)),
    span('days-least', days[0] ?? null),
    span('days-most', days.at(-1) ?? null),
    figure('openness', 'withheld', ascending([...(record.withheld?.values() ?? [])].map(({ seq }) => seq)), {
      value: record.withheld?.size ?? 0,
    }),
    figure(
      'openness',
      'informal-meetings',
      held.map(({ seq }) => seq),
      told ? {} : { value: null },
    ),
    figure(
      'openness',
      'informal-meetings-late',
      held.filter(one => isEnteredLate(view.state, one)).map(({ seq }) => seq),
      told ? { of: held.length } : { value: null },
    ),
  ]
}

/** The middle one; of an even number, halfway between the two in the middle. */
function median(sorted: readonly number[]): number | null {
  if (sorted.length === 0) return null
  const half = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2
}

// --- Voice ------------------------------------------------------------------------------------------------------

function voice(view: View, leaves: readonly Leaf[]): AuditFigure[] {
  const groups = (view.state.record.procedure?.groups ?? []).map(({ id }) => id)
  return [...groups, ''].flatMap(group => voiceOf(view, leaves, group))
}

/** Acts of a party are of its group now; the recorder has no voice. */
function groupOfAct({ state }: View, { author }: Leaf): string {
  const party = author.party === null ? undefined : state.seats.parties.get(author.party)
  return party?.group ?? author.unnamed?.group ?? ''
}

function voiceOf(view: View, leaves: readonly Leaf[], group: string): AuditFigure[] {
  const { state } = view
  const own = leaves.filter(leaf => isVoice(state, leaf) && groupOfAct(view, leaf) === group)
  const kind = (...kinds: readonly string[]) =>
    own.filter(({ author }) => kinds.includes(author.act.kind)).map(({ index }) => index)
  const count = (code: string, acts: readonly number[], more: Partial<AuditFigure> = {}) =>
    figure('voice', code, acts, { group, ...more })
  const raised = [...state.positions.objections.values()].filter(({ seq }) => {
    const leaf = view.leaf(seq)
    return leaf !== null && groupOfAct(view, leaf) === group
  })
  const seqs = (some: readonly { readonly seq: number }[]) => ascending(some.map(({ seq }) => seq))
  const answered = raised.filter(({ answers, party }) =>
    answers.some(a => a.party === null || a.party !== party),
  )
  const seated = [...state.seats.parties.values()].filter(
    p => (p.group ?? '') === group && p.office !== 'recorder',
  )
  const spoken = new Set(own.flatMap(({ author }) => author.party ?? []))
  return [
    count('parties-heard', ascending(seated.filter(p => spoken.has(p.id)).map(({ seq }) => seq)), {
      value: seated.filter(p => spoken.has(p.id)).length,
      of: seated.length,
    }),
    count('proposals', kind('submit', 'revise', 'consolidate')),
    count('positions', kind('position')),
    count('statements', kind('statement', 'assess', 'answer')),
    ...floor(state, group),
    count('objections-raised', seqs(raised)),
    count('objections-answered', seqs(answered), { of: raised.length }),
    count('objections-unanswered', seqs(raised.filter(o => !answered.includes(o) && isOpenObjection(o))), {
      of: raised.length,
    }),
  ]
}

/** What a party does on its own behalf: not what the keeper of the record, or a chair as chair, enters. */
const voiceKinds: ReadonlySet<string> = new Set(
  'submit revise consolidate position statement assess answer object support intend sign ballot'.split(' '),
)

function isVoice({ seats }: State, { author }: Leaf): boolean {
  if (!voiceKinds.has(author.act.kind)) return false
  if (author.party === null) return author.unnamed !== undefined
  return seats.parties.get(author.party)?.office !== 'recorder'
}

/** Times that the floor was had, and for how long; null where no meeting is in the record. */
function floor({ meetings }: State, group: string): AuditFigure[] {
  const had = [...(meetings?.values() ?? [])]
    .flatMap(({ requests }) => [...requests.values()])
    .filter(request => request.given !== null && (request.group ?? '') === group)
  const acts = ascending(had.map(({ given }) => given!))
  const ms = had.reduce(
    (sum, { from, until }) => sum + (from === null || until === null ? 0 : until - from),
    0,
  )
  const none = meetings === undefined ? { value: null } : {}
  const seconds = meetings === undefined ? null : Math.round(ms / 1000)
  return [
    figure('voice', 'floor-times', acts, { group, ...none }),
    figure('voice', 'floor-seconds', acts, { group, value: seconds, unit: 'seconds' }),
  ]
}

// --- From outside the record ------------------------------------------------------------------------------------

/** Every wording that a provision came to have after the base was entered, and every suppression. */
function changesOf(view: View, documents: readonly AuditDocument[]): AuditChange[] {
  const known = new Map(documents.map(({ act, known }) => [act, known]))
  return [...view.state.text.provisions.values()].flatMap(provision =>
    ascending([
      ...provision.history.map(({ seq }) => seq),
      ...(provision.suppressed === null ? [] : [provision.suppressed]),
    ])
      .filter(seq => view.leaf(seq)?.author.act.kind !== 'enter-provisions')
      .map(seq => changeOf(view, provision, seq, known)),
  )
}

function changeOf(
  view: View,
  provision: ProvisionState,
  act: number,
  known: ReadonlyMap<number, WayKnown>,
): AuditChange {
  const kind = view.leaf(act)?.author.act.kind
  const behind =
    kind === 'consolidate' ? subsumedBy(view, provision.id, act) : adoptedBy(view, provision.id, act)
  const from =
    kind !== 'consolidate' && kind !== 'decision'
      ? 'correction'
      : behind.length === 0
        ? 'outside'
        : kind === 'decision'
          ? 'amendment'
          : 'merged'
  const ways = behind.map(({ seq }) => known.get(seq) ?? howKnown(view, seq))
  return {
    provision: provision.id,
    act,
    from,
    amendments: behind.map(({ id }) => id).sort(),
    known: waysKnown.findLast(way => ways.includes(way)) ?? howKnown(view, act),
  }
}

function subsumedBy({ state, leaf }: View, provision: string, act: number): AmendmentState[] {
  const items = (leaf(act)?.author.act.items ?? []) as unknown as readonly {
    readonly id?: string
    readonly provision?: string
    readonly subsumes: readonly string[]
  }[]
  const item = items.find(one => (one.id ?? one.provision) === provision)
  return (item?.subsumes ?? []).flatMap(id => state.text.amendments.get(id) ?? [])
}

function adoptedBy({ state }: View, provision: string, act: number): AmendmentState[] {
  return [...state.text.amendments.values()].filter(
    a => a.ended === act && a.status === 'adopted' && provisionOf(state, a) === provision,
  )
}

function outside(view: View, changes: readonly AuditChange[]): AuditFigure[] {
  const part = (code: string, some: readonly AuditChange[]) =>
    figure('outside', code, ascending(some.map(({ act }) => act)), { value: some.length, of: changes.length })
  const observed = view.state.record.mode === 'observed'
  const by = (from: AuditChange['from']) => changes.filter(change => change.from === from)
  const told = (how: Provenance['how']) => changes.filter(c => c.from !== 'outside' && c.known === how)
  return [
    figure('outside', 'changes', ascending(changes.map(({ act }) => act)), { value: changes.length }),
    part('changes-amendment', by('amendment')),
    part('changes-merged', by('merged')),
    part('changes-outside', by('outside')),
    part('changes-correction', by('correction')),
    ...(['leaked', 'reconstructed'] as const).map(how => ({
      ...part(`changes-${how}`, told(how)),
      ...(observed ? {} : { value: 0 }),
    })),
  ]
}

// --- Order ------------------------------------------------------------------------------------------------------

/** Deadlines on record, each with the documents of parties that were certainly made after it. */
function deadlinesOf(view: View, documents: readonly AuditDocument[]): ProcessAudit['deadlines'] {
  const events = view.state.record.events.flatMap(seq => view.leaf(seq) ?? [])
  const deadlines = events.filter(({ author }) => author.act.type === 'deadline')
  const made = documents.filter(({ ref }) => ref !== null).flatMap(({ act }) => view.leaf(act) ?? [])
  const ofParties = made.filter(({ author }) => !isOffice(view.state, author.party))
  return deadlines.map(event => {
    const { at } = event.author.act
    const end = typeof at === 'number' ? new Date(at).toISOString().slice(0, 16) : spanOf(event).last
    return { act: event.index, after: ofParties.filter(leaf => spanOf(leaf).first > end).map(l => l.index) }
  })
}

function isOffice({ seats }: State, party: string | null): boolean {
  return party !== null && seats.parties.get(party)?.office != null
}

function order(
  view: View,
  leaves: readonly Leaf[],
  documents: readonly AuditDocument[],
  deadlines: ProcessAudit['deadlines'],
): AuditFigure[] {
  const { record, positions, proceedings, decisions } = view.state
  const count = (code: string, acts: readonly number[], more: Partial<AuditFigure> = {}) =>
    figure('order', code, ascending(acts), more)
  const tabled = documents.filter(({ ref }) => ref !== null).length
  const late = ascending(deadlines.flatMap(({ after }) => after))
  const decided = [...decisions.decisions.keys(), ...decisions.counts.keys()]
  const objections = [...positions.objections.values()]
  const answered = objections.filter(({ answers }) => answers.length > 0)
  return [
    count(
      'deadlines',
      deadlines.map(({ act }) => act),
    ),
    count('documents-late', late, deadlines.length === 0 ? { value: null } : { of: tabled }),
    ...ofProceedings(proceedings ?? emptyProceedings(), leaves).map(f => ({
      ...f,
      ...(proceedings === undefined ? { value: null } : {}),
    })),
    count(
      'breaches',
      record.breaches.map(({ seq }) => seq),
    ),
    count('decisions', decided),
    count(
      'decisions-contested',
      decided.filter(seq => isContested(view.state, seq)),
      { of: decided.length },
    ),
    count(
      'objections',
      objections.map(({ seq }) => seq),
    ),
    count(
      'objections-answered',
      answered.map(({ seq }) => seq),
      { of: objections.length },
    ),
    count(
      'objections-open',
      objections.filter(isOpenObjection).map(({ seq }) => seq),
      { of: objections.length },
    ),
  ]
}

/** Late releases and actions as of the last act; exceptions; findings, challenges and what came of them. */
function ofProceedings(
  { deposits, actions, exceptions, findings, challenges }: ProceedingsSlice,
  leaves: readonly Leaf[],
): AuditFigure[] {
  const atOf = new Map(leaves.map(leaf => [leaf.index, Date.parse(`${spanOf(leaf).last}Z`)]))
  const now = [...atOf.values()].reduce((last, at) => Math.max(last, at), 0)
  const ended = (seq: number | null) => (seq === null ? now : (atOf.get(seq) ?? now))
  const seqs = (some: readonly { readonly seq: number }[]) => ascending(some.map(({ seq }) => seq))
  const count = (code: string, some: readonly { readonly seq: number }[], of: number | null = null) =>
    figure('order', code, seqs(some), { of })
  const all = [...challenges.values()]
  const challenged = new Set(all.flatMap(({ of, root }) => [of, root]))
  const released = [...deposits.values()]
  const owed = [...actions.values()]
  const found = [...findings.values()]
  const came = (outcome: string) => all.filter(c => c.outcome === outcome)
  return [
    count(
      'releases-late',
      released.filter(d => d.due.at !== null && ended(d.released) > d.due.at),
      released.length,
    ),
    count(
      'actions-late',
      owed.filter(a => a.due !== null && ended(a.ended) > a.due),
      owed.length,
    ),
    count('exceptions', [...exceptions.values()]),
    count('findings', found),
    count(
      'findings-challenged',
      found.filter(({ seq }) => challenged.has(seq)),
      found.length,
    ),
    count('challenges', all),
    count('challenges-overturned', came('overturned'), all.length),
    count('challenges-stands', came('stands'), all.length),
    count('challenges-open', came('open'), all.length),
  ]
}

/** Whether somebody objects to an act, takes a position against it, or reports otherwise. */
function isContested({ positions, record, proceedings }: State, seq: number): boolean {
  const against = [...(positions.positions.get(targetKey({ act: seq }))?.values() ?? [])]
  return (
    [...positions.objections.values()].some(({ target }) => 'act' in target && target.act === seq) ||
    against.some(({ stance }) => stance === 'object' || stance === 'concern') ||
    record.counterReports.has(seq) ||
    proceedings?.challenged.has(seq) === true
  )
}

function figure(
  section: AuditSection,
  code: string,
  acts: readonly number[],
  more: Partial<AuditFigure> = {},
): AuditFigure {
  return { section, code, value: acts.length, of: null, unit: 'count', acts, ...more }
}

/** One log of a comparison, so that anybody can repeat it: analyses across logs list what they read. */
export interface AuditInput {
  readonly origin: string
  readonly size: number
  readonly root: string
}

export interface ComparedRow extends Pick<AuditFigure, 'section' | 'code' | 'group' | 'unit'> {
  /** The figure of each negotiation, in the order of the inputs; null where it has no such figure, such as of a group. */
  readonly figures: readonly (AuditFigure | null)[]
}

/** The figures of several audits side by side, in the order in which they first appear. */
export function compareAudits(audits: readonly ProcessAudit[]): ComparedRow[] {
  const keyOf = ({ section, code, group }: AuditFigure) => `${section}\n${code}\n${group ?? '-'}`
  const byKey = audits.map(({ figures }) => new Map(figures.map(f => [keyOf(f), f])))
  const first = new Map(audits.flatMap(({ figures }) => figures).map(f => [keyOf(f), f]))
  return [...first].map(([key, { section, code, group, unit }]) => ({
    ...{ section, code, unit, ...(group === undefined ? {} : { group }) },
    figures: byKey.map(figures => figures.get(key) ?? null),
  }))
}
