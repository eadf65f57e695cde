/**
 * Before and after: what is different between two moments, part by part, each line with its acts; and how positions
 * moved over all the time until then.
 */
import type { ComponentChildren } from 'preact'
import type {
  AmendmentChange,
  Changes,
  ObjectionChange,
  PositionMove,
  ProvisionChange,
  SigningChange,
} from '../../core/analysis/changes.js'
import type { Flow } from '../../core/analysis/flow.js'
import { ok, type Result } from '../../core/canonical/result.js'
import { changesShownMax } from '../../core/limits.js'
import { treatyProvisions } from '../../core/negotiation/tree.js'
import { shown, type View } from '../../core/negotiation/view.js'
import { PositionsFlow } from '../charts/positions-flow.js'
import { type Ctx, here, link, to } from '../context.js'
import { ActSentence } from '../parts/act-line.js'
import { computedPage, KeptMoment, ProvisionChoice } from '../parts/analysis-page.js'
import { ActLink, ActLinks, PartyLink, ProvisionLink, RefLink, TargetLink, When } from '../parts/names.js'
import { Label } from '../parts/procedure-words.js'
import { Redline } from '../parts/redline.js'
import { Wording } from '../parts/words.js'
import { rich } from '../rich.js'

export interface ChangesShown {
  readonly negotiation: string
  readonly asked: { readonly from: string; readonly to: string }
  readonly changes: Changes
  readonly flow: Flow
  /** The two moments, for the words. */
  readonly before: View
  readonly after: View
}

export function changesPage(ctx: Ctx, answer: Result<ChangesShown>): string {
  return computedPage(ctx, 'changes', answer, found => {
    const { changes, before, after } = found
    const later: Ctx = { ...ctx, view: after }
    const worded = changes.provisions.filter(({ what }) => what !== 'status' && what !== 'label')
    const others = changes.provisions.filter(one => !worded.includes(one))
    return (
      <>
        <Choice ctx={ctx} asked={found.asked} />
        <Moments ctx={ctx} changes={changes} now={ctx.at === undefined && found.asked.to === ''} />
        <Contents ctx={ctx} changes={changes} />
        <Part ctx={later} name="provisions" rows={worded} of={changes.provisions.length}>
          {one => <ProvisionRow ctx={later} before={before} change={one} />}
        </Part>
        <Gathered ctx={later} rows={others} like={one => statusWords(later, one)}>
          {one => <ProvisionLink ctx={later} id={one.id} />}
        </Gathered>
        <Part ctx={later} name="amendments" rows={changes.amendments}>
          {one => <AmendmentRow ctx={later} change={one} />}
        </Part>
        <Part ctx={later} name="positions" rows={changes.positions}>
          {one => <PositionRow ctx={later} move={one} />}
        </Part>
        <Part ctx={later} name="objections" rows={changes.objections}>
          {one => <ObjectionRow ctx={later} change={one} />}
        </Part>
        <Part ctx={later} name="decisions" rows={changes.decisions}>
          {seq => <DecisionRow ctx={later} seq={seq} />}
        </Part>
        <Part ctx={later} name="signing" rows={[]} of={changes.signing.length} />
        <Gathered ctx={later} rows={changes.signing} like={one => signingWords(later, one)}>
          {one => (
            <>
              <PartyLink ctx={later} id={one.party} /> <ActLink ctx={later} seq={one.act} />
            </>
          )}
        </Gathered>
        <FlowPart ctx={ctx} flow={found.flow} />
      </>
    )
  })
}

/** The same without the views that only the page needs. */
export function changesJson(answer: Result<ChangesShown>): Result<unknown> {
  if (!answer.ok) return answer
  const { negotiation, asked, changes, flow } = answer.value
  return ok({ negotiation, asked, changes, flow })
}

function Choice({ ctx, asked }: { ctx: Ctx; asked: ChangesShown['asked'] }) {
  const { t, base, query } = ctx
  const field = (name: 'from' | 'to') => (
    <div class="field">
      <label for={name}>{t(`changes-${name}`)}</label>
      <input
        type="text"
        id={name}
        name={name}
        value={asked[name]}
        dir="ltr"
        maxlength={40}
        aria-describedby="moment-hint"
      />
    </div>
  )
  return (
    <>
      <form class="filter" method="get" action={`${base}/changes`}>
        <KeptMoment ctx={ctx} />
        {query.provision === undefined ? null : (
          <input type="hidden" name="provision" value={query.provision} />
        )}
        {field('from')}
        {field('to')}
        <div class="field">
          <button type="submit">{t('changes-go')}</button>
        </div>
      </form>
      <p class="note" id="moment-hint">
        {t('changes-hint')}
      </p>
    </>
  )
}

function Moments({ ctx, changes, now }: { ctx: Ctx; changes: Changes; now: boolean }) {
  const { t } = ctx
  const { from, to: until, acts, stage } = changes
  const moment = (at: View['at'], count: number) =>
    at.time === null ? t('changes-acts', { count }) : <When site={ctx} when={at.time} />
  const stages = ctx.view.state.record.procedure?.stages
  return (
    <p>
      {rich(t, now ? 'changes-until-now' : 'changes-between', {
        from: moment(from, acts.before),
        to: moment(until, acts.after),
      })}{' '}
      {t('changes-acts-between', { count: acts.after - acts.before })}{' '}
      {stage.before === stage.after || stage.before === null || stage.after === null
        ? null
        : rich(t, 'changes-stage', {
            from: <Label site={ctx} list={stages} id={stage.before} />,
            to: <Label site={ctx} list={stages} id={stage.after} />,
          })}
    </p>
  )
}

const parts = ['provisions', 'amendments', 'positions', 'objections', 'decisions', 'signing'] as const

/** How much of each there is, linked to it. */
function Contents({ ctx, changes }: { ctx: Ctx; changes: Changes }) {
  const { t } = ctx
  return (
    <nav class="contents" aria-label={t('changes-contents')}>
      <ul class="plain key">
        {parts.map(name => (
          <li>
            <a href={`#${name}`}>{t(`changes-${name}`, { count: changes[name].length })}</a>
          </li>
        ))}
        <li>
          <a href="#flow">{t('flow-title')}</a>
        </li>
      </ul>
    </nav>
  )
}

interface PartProps<T> {
  readonly ctx: Ctx
  readonly name: (typeof parts)[number]
  readonly rows: readonly T[]
  /** How many there are in all, where some are shown otherwise. */
  readonly of?: number
  readonly children?: (row: T) => ComponentChildren
}

/** A part with as many rows as a page can bear; the JSON has them all. */
function Part<T>({ ctx, name, rows, of = rows.length, children }: PartProps<T>) {
  const { t } = ctx
  const rest = rows.length - changesShownMax
  return (
    <section id={name}>
      <h2>{t(`changes-${name}`, { count: of })}</h2>
      {of === 0 ? <p class="note">{t('changes-nothing')}</p> : null}
      {rows.length === 0 ? null : (
        <ul class="plain positions">
          {rows.slice(0, changesShownMax).map(row => (
            <li>{children?.(row)}</li>
          ))}
        </ul>
      )}
      {rest > 0 ? (
        <p class="note">
          {t('changes-more', { count: rest })} <a href={`/api${here(ctx, {})}`}>{t('changes-all')}</a>
        </p>
      ) : null}
    </section>
  )
}

interface GatheredProps<T> {
  readonly ctx: Ctx
  readonly rows: readonly T[]
  readonly like: (row: T) => string
  readonly children: (row: T) => ComponentChildren
}

/** What changed in the same way in one line together, in the order in which each way first occurs. */
function Gathered<T>({ ctx, rows, like, children }: GatheredProps<T>) {
  const separator = ctx.t('list-separator')
  const ways = [...new Set(rows.map(like))]
  return ways.map(way => {
    const own = rows.filter(row => like(row) === way)
    return (
      <details open={own.length <= 12}>
        <summary>
          {way}: <b>{own.length}</b>
        </summary>
        <p>{own.map((row, i) => [i === 0 ? '' : separator, children(row)])}</p>
      </details>
    )
  })
}

/** How far it is agreed; of one whose words stayed, that they did. */
function statusWords({ t }: Ctx, { what, before, after }: ProvisionChange): string {
  if (what === 'label') return t('changes-what-label')
  const levels = { before: t(`changes-level-${before!.status}`), after: t(`changes-level-${after.status}`) }
  return t(what === 'status' ? 'changes-status' : 'changes-move', levels)
}

function signingWords({ t }: Ctx, { before, after }: SigningChange): string {
  const [was, is] = [t(`changes-signing-${before ?? 'none'}`), t(`changes-signing-${after}`)]
  return t('changes-move', { before: was, after: is })
}

function ProvisionRow({ ctx, before, change }: { ctx: Ctx; before: View; change: ProvisionChange }) {
  const { t } = ctx
  const { id, what, after, acts } = change
  const moved = change.before !== null && change.before.status !== after.status
  return (
    <>
      <p>
        <ProvisionLink ctx={ctx} id={id} />: {t(`changes-what-${what}`)}
        {moved ? [' · ', statusWords(ctx, change)] : null} <ActLinks ctx={ctx} seqs={acts} />
      </p>
      {what === 'text' || what === 'added' ? <Words ctx={ctx} before={before} change={change} /> : null}
    </>
  )
}

/** Word by word where both wordings are the words themselves, in one language; else what is known of the later. */
function Words({ ctx, before, change }: { ctx: Ctx; before: View; change: ProvisionChange }) {
  const { t, view } = ctx
  const old = change.before === null ? null : shown(before, change.before.wordings, ctx.lang)
  const now = shown(view, change.after.wordings, ctx.lang)
  if (now === null) return null
  const compared = old?.kind === 'verbatim' && now.kind === 'verbatim' && old.lang === now.lang
  if (compared && old.text !== null && now.text !== null)
    return <Redline t={t} from={old.text} to={now.text} lang={now.lang} />
  return (
    <>
      <Wording ctx={ctx} text={now} brief />
      {old === null || compared ? null : <p class="prov">{t('changes-not-compared')}</p>}
    </>
  )
}

function AmendmentRow({
  ctx,
  change: { id, before, after, revised, act },
}: {
  ctx: Ctx
  change: AmendmentChange
}) {
  const { t } = ctx
  const words =
    before === null && after === 'in-force'
      ? t('changes-tabled')
      : revised && after === 'in-force'
        ? t('changes-revised')
        : before === null
          ? t('changes-move', { before: t('changes-tabled'), after: t(`amendment-${after}`) })
          : t('changes-move', { before: t(`amendment-${before}`), after: t(`amendment-${after}`) })
  return (
    <>
      <RefLink ctx={ctx} id={id} />: {words} <ActLink ctx={ctx} seq={act} />
    </>
  )
}

function PositionRow({ ctx, move }: { ctx: Ctx; move: PositionMove }) {
  const { t } = ctx
  const { party, target, before, after, act, lapsed } = move
  const said = (stance: PositionMove['before']) => t(`changes-stance-${stance ?? 'none'}`)
  return (
    <>
      <PartyLink ctx={ctx} id={party} /> · <TargetLink ctx={ctx} target={target} />:{' '}
      {t('changes-move', { before: said(before), after: said(after) })}{' '}
      {lapsed ? <span class="note">{t('changes-lapsed')} </span> : null}
      <ActLink ctx={ctx} seq={act} />
    </>
  )
}

function ObjectionRow({ ctx, change }: { ctx: Ctx; change: ObjectionChange }) {
  const { t } = ctx
  const { act, party, target, redLine, answers, settled } = change
  return (
    <>
      <a href={link(ctx, to.objection(act))}>{`#${act}`}</a>{' '}
      {party === null ? t('forecast-unnamed') : <PartyLink ctx={ctx} id={party} />} ·{' '}
      <TargetLink ctx={ctx} target={target} />: {fateWords(ctx, change)}{' '}
      {answers.length === 0 ? null : `(${t('changes-answered')}) `}
      {redLine ? <span class="chip red-line">{t('objection-red-line-mark')}</span> : null}{' '}
      <ActLinks ctx={ctx} seqs={settled === null ? answers : [...answers, settled]} />
    </>
  )
}

/** An objection that was only answered between has the fate it had. */
function fateWords({ t }: Ctx, { before, after }: ObjectionChange): string {
  if (before === after || (before === null && after === 'raised')) return t(`fate-${after}`)
  const was = before === null ? t('changes-raised') : t(`fate-${before}`)
  return t('changes-move', { before: was, after: t(`fate-${after}`) })
}

function DecisionRow({ ctx, seq }: { ctx: Ctx; seq: number }) {
  return (
    <>
      <a href={link(ctx, to.decision(seq))}>{`#${seq}`}</a> <ActSentence ctx={ctx} seq={seq} />
    </>
  )
}

function FlowPart({ ctx, flow }: { ctx: Ctx; flow: Flow }) {
  const { t, base, query } = ctx
  const provisions = treatyProvisions(ctx.view.state).filter(({ suppressed }) => suppressed === null)
  return (
    <section id="flow">
      <h2>{t('flow-title')}</h2>
      <form class="filter" method="get" action={`${base}/changes`}>
        <KeptMoment ctx={ctx} />
        {(['from', 'to'] as const).map(name =>
          query[name] === undefined ? null : <input type="hidden" name={name} value={query[name]} />,
        )}
        <ProvisionChoice
          ctx={ctx}
          label={t('flow-of')}
          any={t('flow-of-all')}
          provisions={provisions}
          chosen={flow.provision}
        />
      </form>
      <PositionsFlow ctx={ctx} flow={flow} />
    </section>
  )
}
