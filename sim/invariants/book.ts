/**
 * What the leaves of a walk say, kept by hand: the simple counter that the engine is compared with, and what
 * invariants look things up in. Nothing here asks the engine, but for what a question came to when it was closed,
 * which the invariants of each procedure work out again.
 */
import { type Target, targetKey } from '../../src/core/negotiation/acts/fields.js'
import type { State } from '../../src/core/negotiation/state.js'
import type { Procedure, Right } from '../../src/core/procedure/procedure.js'
import type { ActData, Attestation, Leaf } from '../../src/core/record/leaf.js'
import { type ConsultationBook, consultationWriters } from './book-consultations.js'
import { type MeetingBook, meetingWriters } from './book-meetings.js'
import { type OfferBook, offerWriters } from './book-offers.js'
import { type CredentialBook, type KeyBook, seatWriters } from './book-seats.js'

interface PartyBook {
  readonly id: string
  readonly group: string | null
  readonly office: string | null
  readonly seq: number
}

export interface QuestionBook {
  readonly seq: number
  readonly question: string
  readonly subject: Target
  readonly at: number
  /** When ballots are first taken. */
  readonly opens: number
  readonly closes: number | null
  readonly present: number | null
  /** Who was in which electorate when it was put. */
  readonly opening: ReadonlyMap<string, ReadonlySet<string>>
  /** By party: its last ballot, and who was in which electorate then. */
  readonly ballots: Map<
    string,
    { position: string; reasoned: boolean; casting: ReadonlyMap<string, ReadonlySet<string>> }
  >
  closed: { readonly seq: number; readonly at: number; readonly result: string } | null
  overturned: boolean
}

export interface ObjectionBook {
  readonly seq: number
  readonly party: string
  readonly target: Target
  readonly degree: string
  readonly redLine: boolean
  /** The provision it bears on, or the target itself. */
  readonly matter: string
  answers: number
  fate: string
  settled: number | null
}

export interface FindingBook {
  readonly seq: number
  readonly designation: string
  readonly subject: Target
  readonly stage: number
  overturned: boolean
}

export interface Done {
  readonly seq: number
  readonly at: number
  readonly party: string
  readonly act: ActData
  readonly reasoned: boolean
  readonly credential: string
  readonly auth: Attestation
  /** What its body was committed to by. */
  readonly commit: string | null
  /** The act with which the stage began in which it was done. */
  readonly stage: number
}

export interface Book {
  readonly procedure: Procedure
  readonly done: Done[]
  now: number
  readonly stages: { readonly stage: string; readonly seq: number; readonly at: number }[]
  readonly parties: Map<string, PartyBook>
  readonly credentials: Map<string, CredentialBook>
  readonly keys: Map<string, KeyBook>
  readonly roles: Map<string, Set<string>>
  readonly rights: Map<string, Map<string, { readonly held: boolean; readonly until: number | null }>>
  readonly notInOrder: Set<string>
  readonly unseated: Set<string>
  readonly vouches: Map<string, Set<string>>
  readonly bodies: Map<string, string>
  readonly provisions: Set<string>
  readonly amendments: Map<
    string,
    Target | { readonly parent: string | null } | { readonly amendment: string } | { readonly general: true }
  >
  readonly questions: Map<number, QuestionBook>
  readonly findings: Map<number, FindingBook>
  readonly objections: Map<number, ObjectionBook>
  readonly stances: Map<string, Map<string, string>>
  readonly challenges: Map<
    number,
    { readonly of: number; readonly party: string; readonly at: number; open: boolean }
  >
  /** Which challenge each ruling was on. */
  readonly rulings: Map<number, number>
  /** Acts that a ruling overturned, by the act at the root. */
  readonly overturned: Set<number>
  readonly deposits: Map<number, ActData>
  readonly exceptions: {
    readonly clause: string
    readonly acts: readonly string[]
    readonly party: string | null
    readonly until: number | null
    readonly stage: number
  }[]
  readonly consents: Map<string, Map<string, string>>
  readonly instruments: Map<string, ActData>
  readonly meetings: Map<string, MeetingBook>
  readonly offers: Map<number, OfferBook>
  readonly informals: Map<number, { readonly attended: readonly string[]; readonly confirmed: Set<string> }>
  /** By origin: who announced it, and the size that was cited last. */
  readonly announced: Map<string, { readonly party: string; size: number }>
  consultation: ConsultationBook | null
}

export function emptyBook(procedure: Procedure): Book {
  return {
    procedure,
    done: [],
    now: 0,
    stages: [],
    parties: new Map(),
    credentials: new Map(),
    keys: new Map(),
    roles: new Map(),
    rights: new Map(),
    notInOrder: new Set(),
    unseated: new Set(),
    vouches: new Map(),
    bodies: new Map((procedure.bodies ?? []).map(({ id, kind }) => [id, kind])),
    provisions: new Set(),
    amendments: new Map(),
    questions: new Map(),
    findings: new Map(),
    objections: new Map(),
    stances: new Map(),
    challenges: new Map(),
    rulings: new Map(),
    overturned: new Set(),
    deposits: new Map(),
    exceptions: [],
    consents: new Map(),
    instruments: new Map(),
    meetings: new Map(),
    offers: new Map(),
    informals: new Map(),
    announced: new Map(),
    consultation: null,
  }
}

/** The stage that a negotiation is in, as the book has it. */
export const stageOf = (book: Book): string => book.stages.at(-1)!.stage

/** Acts of a kind that were done, in the present stage alone where that is asked. */
export function doneOf(book: Book, kind: string, inStage = false): Done[] {
  const stage = book.stages.at(-1)!.seq
  return book.done.filter(({ act, stage: then }) => act.kind === kind && (!inStage || then === stage))
}

/** Whether a party holds a right at a moment: by its group, unless something gave or took it; never unseated. */
export function holds(book: Book, party: string, right: string, at: number): boolean {
  const { procedure, parties, rights, notInOrder, unseated } = book
  if (unseated.has(party)) return false
  if (notInOrder.has(party) && procedure.credentials?.rights.includes(right as Right)) return false
  const own = rights.get(party)?.get(right)
  if (own !== undefined) return own.held && (own.until === null || at <= own.until)
  const group = parties.get(party)?.group
  return procedure.groups.find(({ id }) => id === group)?.rights.includes(right as Right) ?? false
}

/** Who is in each electorate at a moment, looked up party by party. */
export function electoratesAt(book: Book, at: number): Map<string, Set<string>> {
  const { procedure, parties } = book
  return new Map(
    (procedure.electorates ?? []).map(({ id, right, groups, roles, bound }) => [
      id,
      new Set(
        [...parties.values()]
          .filter(party => !book.unseated.has(party.id))
          .filter(party => right === undefined || holds(book, party.id, right, at))
          .filter(party => groups === undefined || (party.group !== null && groups.includes(party.group)))
          .filter(party => roles === undefined || roles.some(role => book.roles.get(role)?.has(party.id)))
          .filter(party => bound === undefined || isBoundIn(book, party.id))
          .map(party => party.id),
      ),
    ]),
  )
}

function isBoundIn({ consents, instruments }: Book, party: string): boolean {
  return [...consents].some(([id, by]) => instruments.get(id)?.version !== undefined && by.has(party))
}

/** Enters an admitted leaf; `after` is asked only what a question came to. */
export function enter(book: Book, leaf: Leaf, after: State): void {
  const done = doneBy(leaf)
  book.now = leaf.at
  const writer: Record<string, (write: Written) => void> = writers
  writer[done.act.kind]?.({ ...done, book, after })
  book.done.push({ ...done, stage: book.stages.at(-1)!.seq })
}

/** What an admitted leaf says. */
export function doneBy({ author, auth, index: seq, at }: Leaf): Omit<Done, 'stage'> {
  const { act, party, credential, body } = author
  const commit = body?.commit ?? null
  return { seq, at, party: party ?? '', act, reasoned: body !== undefined, credential, auth, commit }
}

export interface Written extends Omit<Done, 'act' | 'stage'> {
  readonly book: Book
  // biome-ignore lint/suspicious/noExplicitAny: an admitted act has the fields of its kind
  readonly act: any
  readonly after: State
}

function under<K, V>(map: Map<K, V>, key: K, empty: () => V): V {
  const found = map.get(key) ?? empty()
  map.set(key, found)
  return found
}

/** The provision that an amendment bears on, through amendments to amendments; else the target itself. */
export function matterIn(book: Book, target: Target): string {
  if ('provision' in target) return `p:${target.provision}`
  let id = 'amendment' in target ? target.amendment : ''
  for (let depth = 0; depth < 20; depth++) {
    const on = book.amendments.get(id)
    if (on === undefined) break
    if ('provision' in on) return `p:${on.provision}`
    if ('parent' in on) return `p:${id}`
    if (!('amendment' in on)) break
    id = on.amendment
  }
  return 'instrument' in target ? 'i' : targetKey(target).replace(/@\d+$/, '')
}

function enterAmendments({ book, act }: Written): void {
  for (const { n, target } of act.amendments) book.amendments.set(`${act.proposal}/${n}`, target)
}

const writers = {
  ...seatWriters,
  ...meetingWriters,
  ...offerWriters,
  ...consultationWriters,
  open({ book, act, credential, seq, at }: Written) {
    const keeper = { party: act.secretariat, role: 'secretariat', from: null, until: null, over: null }
    book.credentials.set(credential, keeper)
    book.parties.set(act.secretariat, { id: act.secretariat, group: null, office: 'secretariat', seq })
    book.stages.push({ stage: act.procedure.stages[0].id, seq, at })
  },
  seat({ book, act, seq }: Written) {
    book.parties.set(act.seats, { id: act.seats, group: act.group, office: act.office ?? null, seq })
    book.unseated.delete(act.seats)
  },
  'grant-rights'({ book, act }: Written) {
    for (const to of act.to)
      for (const right of act.rights)
        under(book.rights, to, () => new Map()).set(right, { held: act.held, until: act.until ?? null })
  },
  'credentials-report'({ book, act }: Written) {
    for (const party of act.notInOrder) book.notInOrder.add(party)
    for (const party of act.inOrder) book.notInOrder.delete(party)
  },
  appoint({ book, act }: Written) {
    const holders = under(book.roles, act.role, () => new Set())
    if (act.held) holders.add(act.to)
    else holders.delete(act.to)
  },
  vouch({ book, act, party }: Written) {
    under(book.vouches, act.for, () => new Set()).add(party)
  },
  establish({ book, act }: Written) {
    book.bodies.set(act.body, act.bodyKind)
  },
  'enter-provisions'({ book, act }: Written) {
    for (const { id } of act.provisions) book.provisions.add(id)
  },
  submit: enterAmendments,
  revise: enterAmendments,
  advance({ book, act, seq, at }: Written) {
    book.stages.push({ stage: act.to, seq, at })
  },
  exception({ book, act }: Written) {
    const { clause, acts, party = null, until = null } = act
    book.exceptions.push({ clause, acts, party, until, stage: book.stages.at(-1)!.seq })
  },
  object({ book, act, party, seq }: Written) {
    const { target, degree, redLine = false } = act
    const matter = matterIn(book, target)
    if (act.restates !== undefined)
      Object.assign(book.objections.get(act.restates)!, { fate: 'withdrawn', settled: seq })
    book.objections.set(seq, {
      seq,
      party,
      target,
      degree,
      redLine,
      matter,
      answers: 0,
      fate: 'raised',
      settled: null,
    })
  },
  answer({ book, act }: Written) {
    book.objections.get(act.objection)!.answers++
  },
  settle({ book, act, seq }: Written) {
    Object.assign(book.objections.get(act.objection)!, { fate: act.fate, settled: seq })
  },
  position({ book, act, party }: Written) {
    under(book.stances, targetKey(act.target), () => new Map()).set(party, act.stance)
  },
  finding({ book, act, seq }: Written) {
    const { designation, subject } = act
    book.findings.set(seq, { seq, designation, subject, stage: book.stages.at(-1)!.seq, overturned: false })
  },
  put({ book, act, seq, at }: Written) {
    const { question, subject, closes = null, present = null } = act
    const opening = electoratesAt(book, at)
    book.questions.set(seq, {
      seq,
      question,
      subject,
      at,
      opens: at + (act.opensAfter ?? 0) * 1000,
      closes,
      present,
      opening,
      ballots: new Map(),
      closed: null,
      overturned: false,
    })
  },
  ballot({ book, act, party, at, reasoned }: Written) {
    const { position } = act
    book.questions
      .get(act.question)!
      .ballots.set(act.for ?? party, { position, reasoned, casting: electoratesAt(book, at) })
  },
  close({ book, act, seq, at, after }: Written) {
    const question = book.questions.get(act.question)!
    question.closed = { seq, at, result: after.proceedings!.questions.get(act.question)!.result }
  },
  challenge({ book, act, party, seq, at }: Written) {
    book.challenges.set(seq, { of: act.of, party, at, open: true })
  },
  ruling({ book, act, seq }: Written) {
    const challenge = book.challenges.get(act.on)!
    challenge.open = false
    book.rulings.set(seq, act.on)
    if (act.outcome === 'overturned') overturn(book, rootOf(book, challenge.of), seq)
  },
  deposit({ book, act, seq }: Written) {
    book.deposits.set(seq, act)
  },
  'enter-instrument'({ book, act }: Written) {
    book.instruments.set(act.instrument, act)
  },
  consent({ book, act, party }: Written) {
    if (act.way !== 'endorsement') under(book.consents, act.instrument, () => new Map()).set(party, act.way)
  },
  denounce({ book, act, party }: Written) {
    book.consents.get(act.instrument)?.delete(party)
  },
}

/** What was challenged first: an appeal leads back to it. */
export function rootOf(book: Book, of: number): number {
  const on = book.rulings.get(of)
  return on === undefined ? of : rootOf(book, book.challenges.get(on)!.of)
}

/** What was overturned has no effect; a later act on the same thing stays. */
function overturn(book: Book, root: number, seq: number): void {
  book.overturned.add(root)
  const { act } = book.done[root]!
  const finding = book.findings.get(root)
  if (finding !== undefined) finding.overturned = true
  if (act.kind === 'close') book.questions.get(act.question as number)!.overturned = true
  const before = book.stages.at(-2)
  if (act.kind === 'advance' && book.stages.at(-1)!.seq === root) book.stages.push({ ...before!, seq })
  if (act.kind === 'seat') loseSeat(book, String(act.seats))
  const objection = act.kind === 'settle' ? book.objections.get(act.objection as number) : undefined
  if (objection?.settled === root) Object.assign(objection, { fate: 'raised', settled: null })
}

/** Who lost its seat stands nowhere any more, and has no ballot on what is still open. */
function loseSeat(book: Book, party: string): void {
  book.unseated.add(party)
  for (const said of book.stances.values()) said.delete(party)
  for (const { closed, ballots } of book.questions.values()) if (closed === null) ballots.delete(party)
}

/** Whether an objection still waits for its fate. */
export const isOpen = ({ fate }: ObjectionBook): boolean => fate === 'raised' || fate === 'understood'

/** Whether an exception from a clause holds for an act of this party now. */
export function excepted(book: Book, clause: string, kind: string, party: string, at: number): boolean {
  const stage = book.stages.at(-1)!.seq
  return book.exceptions.some(
    e =>
      e.clause === clause &&
      e.acts.includes(kind) &&
      (e.party === null || e.party === party) &&
      (e.until === null ? e.stage === stage : at <= e.until),
  )
}
