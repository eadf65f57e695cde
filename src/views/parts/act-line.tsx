/** One sentence for one act, in the reader's language: the same wherever the act is listed. */
import type { ComponentChildren } from 'preact'
import type { Target } from '../../core/negotiation/acts/fields.js'
import type { Withhold } from '../../core/negotiation/acts/record/withhold.js'
import type { LocalText } from '../../core/procedure/procedure.js'
import type { ActData, Leaf } from '../../core/record/leaf.js'
import type { Ctx } from '../context.js'
import { type RichArgs, rich } from '../rich.js'
import {
  ActLink,
  Actor,
  PartyLink,
  PartyList,
  ProposalLink,
  ProvisionLink,
  RefLink,
  TargetLink,
} from './names.js'
import { HexPrint } from './vouched.js'
import { codeWord, Local } from './words.js'

type Arguments = (ctx: Ctx, act: ActData) => RichArgs

const local = (ctx: Ctx, text: unknown) => <Local site={ctx} text={text as LocalText} />
const about = (ctx: Ctx, target: unknown) => <TargetLink ctx={ctx} target={target as Target} />
const code = (ctx: Ctx, family: string, value: unknown) => codeWord(ctx.t, family, String(value))
const name = (value: unknown) => <bdi>{String(value)}</bdi>
const print = (value: unknown) => <HexPrint hex={String(value)} />
const size = (list: unknown) => (list as readonly unknown[]).length

/** The arguments of each kind's sentence `act-KIND`, besides who acts. */
const argumentsOf: Readonly<Record<string, Arguments>> = {
  open: (ctx, act) => ({ title: local(ctx, act.title) }),
  'declare-source': (_ctx, act) => ({ source: name(act.source), title: name(act.title) }),
  'declare-framework': (ctx, act) => ({
    title: local(ctx, (act.framework as unknown as { title: LocalText }).title),
  }),
  event: (ctx, act) => ({ title: local(ctx, act.title) }),
  'report-figure': (ctx, act) => ({ of: local(ctx, act.of), value: act.value as number }),
  'counter-report': (ctx, act) => ({ act: <ActLink ctx={ctx} seq={act.disputes as number} /> }),
  withhold: (ctx, act) => ({
    what: <span>{withheldWhat(ctx, act.target as unknown as Withhold['target'])}</span>,
    level: String(act.level),
    reason: code(ctx, 'withheld', act.reason),
    authority: name(act.authority),
  }),
  seat: (ctx, act) => ({ name: <PartyLink ctx={ctx} id={String(act.seats)} /> }),
  credential: (ctx, act) => ({
    for: <PartyLink ctx={ctx} id={String(act.for)} />,
    role: code(ctx, 'role', act.role),
  }),
  'grant-rights': (ctx, act) => ({
    count: size(act.to),
    held: String(act.held),
    rights: (act.rights as readonly string[])
      .map(right => code(ctx, 'right', right))
      .join(ctx.t('list-separator')),
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
}

/** What was done, by whom, on what. */
export function ActLine({ ctx, leaf }: { ctx: Ctx; leaf: Leaf }): ComponentChildren {
  const { act } = leaf.author
  const args = argumentsOf[act.kind]?.(ctx, act)
  if (args === undefined) return <span>{act.kind}</span>
  return <span>{rich(ctx.t, `act-${act.kind}`, { party: <Actor ctx={ctx} leaf={leaf} />, ...args })}</span>
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
