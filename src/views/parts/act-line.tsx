/** One sentence for one act, in the reader's language: the same wherever the act is listed. */
import type { ComponentChildren } from 'preact'
import { unpackVotes } from '../../core/negotiation/acts/consultation/packed.js'
import type { Target } from '../../core/negotiation/acts/fields.js'
import type { Withhold } from '../../core/negotiation/acts/record/withhold.js'
import type { LocalText, Procedure } from '../../core/procedure/procedure.js'
import type { ActData, Leaf } from '../../core/record/leaf.js'
import { type Ctx, link, to } from '../context.js'
import { type RichArgs, rich } from '../rich.js'
import { AfterConsulting } from './board-consultation.js'
import {
  ActLink,
  Actor,
  Moment,
  PartyLink,
  PartyList,
  ProposalLink,
  ProvisionLink,
  RefLink,
  TargetLink,
} from './names.js'
import { ClauseLink, Label, type Labelled } from './procedure-words.js'
import { HexPrint } from './vouched.js'
import { withheldWhy } from './withheld.js'
import { codeWord, Local } from './words.js'

/** Of the act, and the party whose it is. */
type Arguments = (ctx: Ctx, act: ActData, by: string | null) => RichArgs

const local = (ctx: Ctx, text: unknown) => <Local site={ctx} text={text as LocalText} />
const about = (ctx: Ctx, target: unknown) => <TargetLink ctx={ctx} target={target as Target} />
const code = (ctx: Ctx, family: string, value: unknown) => codeWord(ctx.t, family, String(value))
const name = (value: unknown) => <bdi>{String(value)}</bdi>
const print = (value: unknown) => <HexPrint hex={String(value)} />
const size = (list: unknown) => (list as readonly unknown[]).length
const seq = (ctx: Ctx, value: unknown) => <ActLink ctx={ctx} seq={value as number} />
const party = (ctx: Ctx, value: unknown) => <PartyLink ctx={ctx} id={String(value)} />

type Lists = {
  readonly [Name in keyof Procedure]: Procedure[Name] extends readonly Labelled[] | undefined ? Name : never
}

/** What the procedure calls something that it declares in this list. */
function labelled(ctx: Ctx, list: NonNullable<Lists[keyof Procedure]>, id: unknown) {
  return <Label site={ctx} list={ctx.view.state.record.procedure?.[list]} id={String(id)} />
}

function bodyLabel(ctx: Ctx, id: unknown) {
  const body = ctx.view.state.proceedings?.bodies.get(String(id))
  return body === undefined ? name(id) : local(ctx, body.label)
}

function meeting(ctx: Ctx, id: unknown) {
  const found = ctx.view.state.meetings?.get(String(id))
  return found === undefined ? (
    name(id)
  ) : (
    <a href={link(ctx, to.meeting(found.id))}>{local(ctx, found.title)}</a>
  )
}

function agendaItem(ctx: Ctx, { meeting: id, item }: ActData) {
  const found = ctx.view.state.meetings?.get(String(id))?.agenda.find(one => one.item === item)
  return found === undefined ? name(item) : local(ctx, found.title)
}

function instrument(ctx: Ctx, id: unknown) {
  const found = ctx.view.state.treaty?.instruments.get(String(id))
  return found === undefined ? name(id) : local(ctx, found.title)
}

/** Whom an offer is made to. */
function offered(ctx: Ctx, { to: parties }: ActData): RichArgs {
  if (parties === undefined) return { whom: 'all', to: '' }
  return {
    whom: 'some',
    to: (
      <span>
        <PartyList ctx={ctx} ids={parties as unknown as readonly string[]} />
      </span>
    ),
  }
}

/** The question of a consultation that was announced; its origin where it was not. */
function consulted(ctx: Ctx, origin: unknown) {
  const found = ctx.view.state.consultations?.get(String(origin))
  return found === undefined ? name(origin) : <a href={`/n/${found.name}`}>{local(ctx, found.question)}</a>
}

/** Who asked for the floor that an act gives. */
function speaker(ctx: Ctx, { meeting: id, request }: ActData) {
  const asked = ctx.view.state.meetings?.get(String(id))?.requests.get(request as number)
  return asked === undefined ? seq(ctx, request) : party(ctx, asked.party)
}

function questionTitle(ctx: Ctx, at: unknown) {
  const question = ctx.view.state.proceedings?.questions.get(at as number)
  return question === undefined ? (
    seq(ctx, at)
  ) : (
    <a href={link(ctx, to.decision(question.seq))}>{local(ctx, question.title)}</a>
  )
}

/** The party that a credential acts for; the credential where the record does not have it. */
function holderParty(ctx: Ctx, credential: unknown) {
  const found = ctx.view.state.seats.credentials.get(String(credential))
  return found === undefined ? name(credential) : party(ctx, found.party)
}

/** The arguments of each kind's sentence `act-KIND`, besides who acts. */
const argumentsOf: Readonly<Record<string, Arguments>> = {
  open: (ctx, act) => ({ title: local(ctx, act.title) }),
  'declare-source': (_ctx, act) => ({ source: name(act.source), title: name(act.title) }),
  'declare-framework': (ctx, act) => ({
    title: local(ctx, (act.framework as unknown as { title: LocalText }).title),
  }),
  event: (ctx, act) => ({ title: announced(ctx, act) }),
  'report-figure': (ctx, act) => ({ of: local(ctx, act.of), value: act.value as number }),
  'counter-report': (ctx, act) => ({ act: <ActLink ctx={ctx} seq={act.disputes as number} /> }),
  withhold: (ctx, act) => ({
    what: <span>{withheldWhat(ctx, act.target as unknown as Withhold['target'])}</span>,
    level: String(act.level),
    reason: <span>{withheldWhy(ctx, act as unknown as Withhold)}</span>,
    authority: name(act.authority),
  }),
  seat: (ctx, act) => ({ name: <PartyLink ctx={ctx} id={String(act.seats)} /> }),
  credential: (ctx, act) => ({
    for: <PartyLink ctx={ctx} id={String(act.for)} />,
    role: code(ctx, 'role', act.role),
  }),
  'end-credential': (ctx, act) => ({ for: holderParty(ctx, act.holder) }),
  examine: (ctx, act) => ({ for: holderParty(ctx, act.holder), outcome: String(act.outcome) }),
  'grant-rights': (ctx, act) => ({
    count: size(act.to),
    name: party(ctx, (act.to as readonly string[])[0]),
    held: String(act.held),
    rights: (act.rights as readonly string[])
      .map(right => code(ctx, 'right', right))
      .join(ctx.t('list-separator')),
    until: act.until === undefined ? 'none' : 'set',
    when: act.until === undefined ? '' : <Moment site={ctx} ms={act.until as number} />,
  }),
  'enrol-key': (_ctx, act) => ({ key: print(act.key) }),
  'rotate-key': (_ctx, act) => ({ from: print(act.from), key: print(act.key) }),
  'revoke-key': (_ctx, act) => ({ key: print(act.key) }),
  'enter-provisions': (_ctx, act) => ({ count: size(act.provisions) }),
  'adopt-base': (_ctx, act) => ({ count: act.provisions as number }),
  'index-words': (_ctx, act) => ({ count: act.provisions as number }),
  submit: (ctx, act) => ({
    proposal: <ProposalLink ctx={ctx} id={String(act.proposal)} />,
    title: local(ctx, act.title),
    authors: authors(ctx, act),
  }),
  revise: (ctx, act) => ({
    proposal: <ProposalLink ctx={ctx} id={String(act.proposal)} />,
    rev: act.rev as number,
  }),
  withdraw: (ctx, act) => ({ target: reference(ctx, act.target as unknown as Reference) }),
  support: (ctx, act) => ({
    target: reference(ctx, act.target as unknown as Reference),
    joined: String(act.joined),
  }),
  reserve: (ctx, act) => ({
    provision: <ProvisionLink ctx={ctx} id={String(act.provision)} />,
    lifted: String(act.lifted ?? false),
  }),
  translate: (ctx, act) => ({ language: code(ctx, 'language', act.lang) }),
  consolidate: (ctx, act) => ({ title: local(ctx, act.title), count: size(act.items) }),
  renumber: (ctx, act) => ({ edition: local(ctx, act.edition), count: size(act.labels) }),
  position: (ctx, act) => ({ target: about(ctx, act.target), stance: String(act.stance) }),
  object: (ctx, act) => ({
    target: about(ctx, act.target),
    degree: String(act.degree),
    ground: code(ctx, 'ground', act.ground),
  }),
  answer: (ctx, act) => ({ objection: <ActLink ctx={ctx} seq={act.objection as number} /> }),
  settle: (ctx, act) => ({
    objection: <ActLink ctx={ctx} seq={act.objection as number} />,
    fate: code(ctx, 'fate', act.fate),
  }),
  statement: (ctx, act) => ({
    target: act.target === undefined ? '' : about(ctx, act.target),
    at: act.target === undefined ? 'large' : 'target',
  }),
  assess: (ctx, act) => ({ target: about(ctx, act.target) }),
  'dismiss-check': (ctx, act) => ({ check: name(act.check), target: about(ctx, act.target) }),
  sense: (ctx, act) => ({ subject: about(ctx, act.subject), result: String(act.result) }),
  vote: (ctx, act) => ({
    subject: about(ctx, act.subject),
    ...(act.tally as unknown as Record<string, number>),
  }),
  decision: (ctx, act) => ({
    subject: about(ctx, act.subject),
    outcome: String(act.outcome),
    how: String(act.how),
  }),
  intend: (_ctx, act) => ({ intention: String(act.intention), stated: String(act.stated) }),
  sign: (_ctx, act) => ({ reservation: String(act.reservation ?? false) }),
  deposit: (ctx, act) => ({
    title: local(ctx, act.title),
    marking: (
      <Label
        site={ctx}
        list={ctx.view.state.record.procedure?.circulation?.map(c => ({ id: c.marking, label: c.label }))}
        id={String(act.marking)}
      />
    ),
  }),
  release: (ctx, act) => ({ deposit: seq(ctx, act.deposit) }),
  appoint: (ctx, act) => ({
    name: party(ctx, act.to),
    role: labelled(ctx, 'roles', act.role),
    held: String(act.held),
  }),
  vouch: (ctx, act) => ({ name: party(ctx, act.for) }),
  'declare-interests': (ctx, act) => ({
    count: size(act.interests),
    interests: (act.interests as readonly string[])
      .map(interest => code(ctx, 'interest', interest))
      .join(ctx.t('list-separator')),
  }),
  'credentials-report': (_ctx, act) => ({ inOrder: size(act.inOrder), notInOrder: size(act.notInOrder) }),
  'give-proxy': (ctx, act) => ({
    given: String(act.to !== null),
    name: act.to === null ? '' : party(ctx, act.to),
  }),
  concordance: () => ({}),
  rectify: (ctx, act) => ({ provision: <ProvisionLink ctx={ctx} id={String(act.provision)} /> }),
  advance: (ctx, act) => ({ stage: labelled(ctx, 'stages', act.to) }),
  classify: (ctx, act) => ({ class: labelled(ctx, 'classes', act.as) }),
  establish: (ctx, act) => ({ body: local(ctx, act.label), under: bodyLabel(ctx, act.under) }),
  transmit: (ctx, act) => ({ count: size(act.provisions), body: bodyLabel(ctx, act.to) }),
  exception: (ctx, act) => ({
    clause: <ClauseLink ctx={ctx} id={String(act.clause)} bare />,
    whom: act.party === undefined ? 'all' : 'one',
    name: act.party === undefined ? '' : party(ctx, act.party),
  }),
  challenge: (ctx, act) => ({ act: seq(ctx, act.of) }),
  ruling: (ctx, act) => ({ challenge: seq(ctx, act.on), outcome: String(act.outcome) }),
  'assign-action': (ctx, act, by) => ({
    whose: act.owner === by ? 'own' : 'other',
    name: party(ctx, act.owner),
    title: local(ctx, act.title),
  }),
  'end-action': (ctx, act) => ({ action: seq(ctx, act.action), outcome: String(act.outcome) }),
  put: (ctx, act) => ({ kind: labelled(ctx, 'questions', act.question), title: local(ctx, act.title) }),
  ballot: (ctx, act) => ({
    question: questionTitle(ctx, act.question),
    position: labelled(ctx, 'positions', act.position),
    whose: act.for === undefined ? 'own' : 'other',
    name: act.for === undefined ? '' : party(ctx, act.for),
  }),
  close: (ctx, act) => ({
    question: questionTitle(ctx, act.question),
    result: ctx.view.state.proceedings?.questions.get(act.question as number)?.result ?? 'open',
  }),
  finding: (ctx, act) => ({
    subject: about(ctx, act.subject),
    designation: (
      <Label site={ctx} list={ctx.view.state.record.procedure?.finding?.scale} id={String(act.designation)} />
    ),
  }),
  'open-meeting': (ctx, act) => ({ meeting: meeting(ctx, act.meeting), count: size(act.agenda) }),
  'set-agenda': (ctx, act) => ({ meeting: meeting(ctx, act.meeting), count: size(act.agenda) }),
  'take-item': (ctx, act) => ({ meeting: meeting(ctx, act.meeting), item: agendaItem(ctx, act) }),
  'request-floor': (ctx, act) => ({ meeting: meeting(ctx, act.meeting), as: String(act.as) }),
  'withdraw-request': (ctx, act) => ({ request: seq(ctx, act.request) }),
  'give-floor': (ctx, act) => ({ request: seq(ctx, act.request), name: speaker(ctx, act) }),
  'end-speech': (ctx, act) => ({ meeting: meeting(ctx, act.meeting) }),
  note: (ctx, act) => ({
    meeting: meeting(ctx, act.meeting),
    whose: act.party === undefined ? 'none' : 'one',
    name: act.party === undefined ? '' : party(ctx, act.party),
  }),
  'close-meeting': (ctx, act) => ({ meeting: meeting(ctx, act.meeting) }),
  offer: (ctx, act) => ({ would: about(ctx, act.would), ...offered(ctx, act) }),
  'seal-offer': offered,
  'release-offer': (ctx, act) => ({ offer: seq(ctx, act.offer) }),
  'take-offer': (ctx, act) => ({ offer: seq(ctx, act.offer), outcome: String(act.outcome) }),
  'withdraw-offer': (ctx, act) => ({ offer: seq(ctx, act.offer) }),
  informal: (ctx, act) => ({
    title: local(ctx, act.title),
    when: <Moment site={ctx} ms={act.held as number} />,
    parties: (
      <span>
        <PartyList ctx={ctx} ids={act.attended as unknown as readonly string[]} />
      </span>
    ),
  }),
  'confirm-informal': (ctx, act) => ({ meeting: seq(ctx, act.informal) }),
  consult: (ctx, act) => ({
    target: about(ctx, act.target),
    question: <a href={`/n/${String(act.name)}`}>{local(ctx, act.question)}</a>,
  }),
  'consult-result': (ctx, act) => ({ question: consulted(ctx, act.origin) }),
  'open-consultation': (ctx, act) => ({
    question: local(ctx, act.question),
    when: <Moment site={ctx} ms={act.closes as number} />,
  }),
  pose: (_ctx, act) => ({
    number: String(act.statement),
    whose: act.by === undefined ? 'own' : 'voter',
    voter: String(act.by ?? ''),
  }),
  votes: (_ctx, act) => ({ count: unpackVotes(String(act.votes))?.length ?? 0 }),
  'close-consultation': () => ({}),
  reply: (_ctx, act) => ({ answer: String(act.answer) }),
  'enter-instrument': (ctx, act) => ({ title: local(ctx, act.title) }),
  invite: (ctx, act) => ({ name: party(ctx, act.party) }),
  consent: (ctx, act) => ({ instrument: instrument(ctx, act.instrument), way: String(act.way) }),
  declare: (ctx, act) => ({
    instrument: instrument(ctx, act.instrument),
    what: act.withdraws === undefined ? String(act.type) : 'withdrawn',
    to: act.to === undefined ? '' : seq(ctx, act.to),
  }),
  denounce: (ctx, act) => ({ instrument: instrument(ctx, act.instrument) }),
}

/** What was done, by whom, on what. */
export function ActLine({ ctx, leaf }: { ctx: Ctx; leaf: Leaf }): ComponentChildren {
  const { act } = leaf.author
  const args = argumentsOf[act.kind]?.(ctx, act, leaf.author.party)
  if (args === undefined) return <span>{act.kind}</span>
  return (
    <span>
      {rich(ctx.t, `act-${act.kind}`, { party: <Actor ctx={ctx} leaf={leaf} />, ...args })}
      {typeof act.consulted === 'number' ? (
        <>
          {' '}
          <AfterConsulting ctx={ctx} act={act.consulted} />
        </>
      ) : null}
    </span>
  )
}

/** The same by its number. */
export function ActSentence({ ctx, seq }: { ctx: Ctx; seq: number }) {
  const leaf = ctx.view.leaf(seq)
  return leaf === null ? null : <ActLine ctx={ctx} leaf={leaf} />
}

function authors(ctx: Ctx, act: ActData) {
  const ids = act.authors as readonly string[]
  return ids.length === 0 ? <span>{ctx.t('authors-unnamed')}</span> : <PartyList ctx={ctx} ids={ids} />
}

/** What an event is called, with the moment that it is announced for. */
function announced(ctx: Ctx, { title, at, instead }: ActData) {
  const called = local(ctx, title)
  if (at !== undefined)
    return (
      <span>{rich(ctx.t, 'event-at', { title: called, when: <Moment site={ctx} ms={at as number} /> })}</span>
    )
  if (instead === undefined) return called
  return <span>{rich(ctx.t, 'event-off', { title: called, act: seq(ctx, instead) })}</span>
}

type Reference = { readonly proposal: string } | { readonly amendment: string } | { readonly act: number }

function reference(ctx: Ctx, target: Reference) {
  if ('proposal' in target) return <ProposalLink ctx={ctx} id={target.proposal} />
  return 'amendment' in target ? (
    <RefLink ctx={ctx} id={target.amendment} />
  ) : (
    <ActLink ctx={ctx} seq={target.act} />
  )
}

function withheldWhat(ctx: Ctx, target: Withhold['target']) {
  if ('text' in target) return rich(ctx.t, 'act-withhold-text', { hash: <HexPrint hex={target.text} /> })
  return rich(ctx.t, 'act-withhold-body', { act: <ActLink ctx={ctx} seq={target.body} /> })
}
