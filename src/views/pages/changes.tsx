/**
 * Before and after: what is different between two moments, part by part, each line with its acts; and how positions
 * moved over all the time until then.
 */
import type { ComponentChildren } from 'preact'
import type { Changes } from '../../core/analysis/changes.js'
import type { Flow } from '../../core/analysis/flow.js'
import { ok, type Result } from '../../core/canonical/result.js'
import { computedRowsShownMax } from '../../core/limits.js'
import { treatyProvisions } from '../../core/negotiation/tree.js'
import type { View } from '../../core/negotiation/view.js'
import { PositionsFlow } from '../charts/positions-flow.js'
import type { Ctx } from '../context.js'
import { computedPage, KeptMoment, ProvisionChoice, Rest } from '../parts/analysis-page.js'
import {
  AmendmentRow,
  DecisionRow,
  ObjectionRow,
  PositionRow,
  ProvisionRow,
  signingWords,
  statusWords,
} from '../parts/change-rows.js'
import { ActLink, PartyLink, ProvisionLink, When } from '../parts/names.js'
import { Label } from '../parts/procedure-words.js'
import { rich } from '../rich.js'

interface ChangesShown {
  readonly negotiation: string
  readonly asked: { readonly from: string; readonly to: string }
  readonly changes: Changes
  readonly flow: Flow
  /** The later moment, for the words. */
  readonly after: () => View
}

export function changesPage(ctx: Ctx, answer: Result<ChangesShown>): string {
  return computedPage(ctx, 'changes', answer, found => {
    const { changes } = found
    const later: Ctx = { ...ctx, view: found.after() }
    const worded = changes.provisions.filter(({ what }) => what !== 'status' && what !== 'label')
    const others = changes.provisions.filter(one => !worded.includes(one))
    return (
      <>
        <Choice ctx={ctx} asked={found.asked} />
        <Moments ctx={ctx} changes={changes} now={ctx.at === undefined && found.asked.to === ''} />
        <Contents ctx={ctx} changes={changes} />
        <Part ctx={later} name="provisions" rows={worded} of={changes.provisions.length}>
          {one => <ProvisionRow ctx={later} change={one} />}
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
  return (
    <section id={name}>
      <h2>{t(`changes-${name}`, { count: of })}</h2>
      {of === 0 ? <p class="note">{t('changes-nothing')}</p> : null}
      {rows.length === 0 ? null : (
        <ul class="plain positions">
          {rows.slice(0, computedRowsShownMax).map(row => (
            <li>{children?.(row)}</li>
          ))}
        </ul>
      )}
      <Rest ctx={ctx} count={rows.length - computedRowsShownMax} />
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
        <p>{own.slice(0, computedRowsShownMax).map((row, i) => [i === 0 ? '' : separator, children(row)])}</p>
        <Rest ctx={ctx} count={own.length - computedRowsShownMax} />
      </details>
    )
  })
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
