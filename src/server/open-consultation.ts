/**
 * A party opens a consultation of its own: a log beside that of the negotiation, and in the negotiation the act that
 * announces it. The log is opened first, under a name that the form carries, so that sending it again goes on where it
 * stopped. Rules HC40 to HC44, docs/spec/consultations.md.
 */
import type { Context } from 'hono'
import { endHolding, holdCredential } from '../accounts/holders.js'
import { makeCredential } from '../accounts/tokens.js'
import { isWellFormed } from '../core/canonical/json.js'
import { ok, type Result, refuse } from '../core/canonical/result.js'
import {
  consultationGroupsMax,
  consultationsOpenMax,
  openedWaitMs,
  posedAtOnceMax,
  posedUnitsMax,
} from '../core/limits.js'
import type { OpenConsultation } from '../core/negotiation/acts/consultation/open-consultation.js'
import type { Target, Wording } from '../core/negotiation/acts/fields.js'
import { wordingsOf } from '../core/negotiation/acts/positions/statement.js'
import { announcedBy, type ConsultationGroup, nextConsultation } from '../core/negotiation/consultations.js'
import type { State } from '../core/negotiation/state.js'
import type { ActData } from '../core/record/leaf.js'
import { normaliseWording } from '../core/text/normalise.js'
import { keepOpening } from '../sequencer/opening.js'
import { type ConsultationOpening, draftConsultation } from '../sequencer/opening-consultation.js'
import type { Receipt } from '../sequencer/sequencer.js'
import { moment, subject } from './forms/fields.js'
import type { Actor, Form } from './forms/form.js'
import type { Negotiation } from './negotiations.js'
import { wouldRefuse } from './seats.js'
import type { Server } from './site.js'
import { submitAs } from './submit-as.js'
import { visitorOf } from './visitor.js'

/** Opens what a form asks for and announces it. What is wrong is said before anything is opened. */
export async function openHomeConsultation(
  server: Server,
  c: Context,
  negotiation: Negotiation,
  actor: Actor,
  form: Form,
): Promise<Result<Receipt>> {
  const account = visitorOf(c)?.session.account
  if (account === undefined) return refuse('account-needed')
  const state = negotiation.sequencer.tentative()
  const read = readOpening(state, actor.party, form, negotiation.sequencer.text, server.now())
  if (!read.ok) return read
  const act = announcement(read.value)
  const refused = wouldRefuse(server, negotiation, actor, act)
  if (refused !== null && refused.why !== 'announced-already') return refused
  if (form['sign-with'] === undefined) {
    const opened = await openLog(server, account, read.value)
    if (!opened.ok) return opened
  }
  return submitAs(server, c, negotiation, actor, { act, texts: [], body: null }, form)
}

type Read = Omit<ConsultationOpening, 'holder'>

/** The name that the form carries, where it can be that of the party's next consultation or of one before. */
function nameIn(state: State, party: string, form: Form): string {
  const next = nextConsultation(state, party)
  const [, stem, number] = /^(.*-)(\d{1,3})$/.exec(form.name ?? '') ?? []
  const [, own, last] = /^(.*-)(\d{1,3})$/.exec(next)!
  return stem === own && Number(number) >= 1 && Number(number) <= Number(last) ? form.name! : next
}

/**
 * Reads the form; `question-missing`, `malformed-target`, `malformed-moment`, `deadline-missing`, `groups-missing`,
 * `too-many-statements`, `statement-missing`, `malformed-text`, `too-many-consultations`.
 */
function readOpening(
  state: State,
  party: string,
  form: Form,
  textOf: (hash: string) => string | null,
  now: number,
): Result<Read> {
  if (!Object.values(form).every(isWellFormed)) return refuse('malformed-text')
  const lang = state.record.languages.includes(form.lang ?? '') ? form.lang! : state.record.languages[0]!
  const question = normaliseWording(form.question ?? '')
  if (question === '' || question.length > posedUnitsMax)
    return refuse('question-missing', { args: { max: posedUnitsMax } })
  const about = subject(form, 'target', state)
  if (!about.ok) return about
  const closes = moment(form, 'closes', state)
  if (!closes.ok) return closes
  if (closes.value === undefined) return refuse('deadline-missing')
  const groups = readGroups(state, form.groups ?? '', lang)
  if (!groups.ok) return groups
  const statements = readStatements(form.statements ?? '')
  if (!statements.ok) return statements
  if (announcedBy(state, party).filter(one => one.closes > now).length >= consultationsOpenMax)
    return refuse('too-many-consultations', { args: { max: consultationsOpenMax } })
  const { text, texts } = exactText(state, about.value as Target, textOf)
  const asked: Omit<OpenConsultation, 'kind'> = {
    of: { origin: state.record.origin, name: state.record.name, target: about.value as Target },
    question: { [lang]: question },
    ...(text.length === 0 ? {} : { text: [...text] }),
    groups: [...groups.value],
    who: form.who === 'invited' ? 'invited' : 'public',
    open: form.open === 'true',
    closes: closes.value as number,
  }
  const name = nameIn(state, party, form)
  return ok({
    name,
    origin: `${state.record.origin.slice(0, state.record.origin.lastIndexOf('/'))}/${name}`,
    languages: state.record.languages,
    party,
    partyName: state.seats.parties.get(party)!.name,
    ...{ asked, texts, statements: statements.value, lang },
  })
}

/** One a line. A line that is the name of a group of the negotiation means that group, in all its languages. */
function readGroups({ record }: State, written: string, lang: string): Result<ConsultationGroup[]> {
  const lines = linesOf(written)
  if (lines.length === 0 || lines.length > consultationGroupsMax || lines.some(one => one.length > 120))
    return refuse('groups-missing', { args: { max: consultationGroupsMax } })
  const twice = lines.find((line, i) => lines.indexOf(line) < i)
  if (twice !== undefined) return refuse('group-twice', { where: twice })
  const known = record.procedure?.groups ?? []
  return ok(
    lines.map((line, i) => {
      const same = known.find(({ label }) => Object.values(label).includes(line))
      return same === undefined
        ? { id: `g${i + 1}`, label: { [lang]: line } }
        : { id: same.id, label: same.label }
    }),
  )
}

function readStatements(written: string): Result<string[]> {
  const lines = linesOf(written)
  if (lines.length > posedAtOnceMax) return refuse('too-many-statements', { args: { max: posedAtOnceMax } })
  return lines.some(({ length }) => length > posedUnitsMax)
    ? refuse('statement-missing', { args: { max: posedUnitsMax } })
    : ok([...new Set(lines)])
}

function linesOf(written: string): string[] {
  return written
    .split('\n')
    .map(normaliseWording)
    .filter(line => line !== '')
}

/** The wordings of what is asked about that are known to the letter, with their words. */
function exactText(
  state: State,
  target: Target,
  textOf: (hash: string) => string | null,
): { readonly text: readonly Wording[]; readonly texts: readonly string[] } {
  const known = wordingsOf(state, target)
    .slice(0, 12)
    .flatMap(wording => {
      const words = wording.kind === 'unknown' ? null : textOf(wording.hash)
      return words === null ? [] : [{ wording, words }]
    })
  return { text: known.map(({ wording }) => wording), texts: known.map(({ words }) => words) }
}

function announcement({ origin, name, asked }: Read): ActData {
  const { of, question, closes } = asked
  return { kind: 'consult', origin, name, target: of!.target, question, closes } as unknown as ActData
}

/** The credential is given first: a log that is there and nobody's would be worse than a credential of none. */
async function openLog(server: Server, account: string, read: Read): Promise<Result<unknown>> {
  if (isOwn(server, read)) return ok(null)
  const holder = makeCredential(server.random)
  const drafted = await draftConsultation({ ...read, holder }, server)
  if (!drafted.ok) return drafted
  const held = { log: read.name, credential: holder }
  const given = await holdCredential(server.directory, held, account, server.now())
  if (!given.ok) return given
  const kept = await keepOpening(server.store, read.name, drafted.value)
  if (!kept.ok) await endHolding(server.directory, held, server.now())
  if (kept.ok || kept.why === 'negotiation-exists') await isServed(server, read.name)
  // The twin of this form was first.
  return !kept.ok && isOwn(server, read) ? ok(null) : kept
}

/** Whether it was opened before, by the same party, and only not announced. */
function isOwn({ negotiations }: Server, { name, party, asked }: Read): boolean {
  const there = negotiations.get(name)?.sequencer.view().state
  return there?.consultation?.of?.origin === asked.of?.origin && there?.record.secretariat === party
}

async function isServed({ negotiations }: Server, name: string): Promise<void> {
  for (let waited = 0; waited < openedWaitMs && !negotiations.has(name); waited += 50)
    await new Promise(resolve => setTimeout(resolve, 50))
}
