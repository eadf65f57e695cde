/**
 * One provision under two procedures, side by side: what each would ask before it is adopted, judged on what this
 * record holds. A what-if: nobody acted under the other rules, and the page says so before anything else.
 */
import { type WayTried, type WhatIf, whatIf } from '../../core/analysis/what-if.js'
import { inReadingOrder } from '../../core/negotiation/tree.js'
import type { Procedure } from '../../core/procedure/procedure.js'
import { type Ctx, link, to } from '../context.js'
import { clausesOf } from '../models/clauses.js'
import { type WhatIfAsked, type WhatIfChoice, whatIfChoice } from '../models/what-if-choice.js'
import { page } from '../page.js'
import { JudgedClauses } from '../parts/judged.js'
import { ProvisionLink, provisionString } from '../parts/names.js'
import { wayWords } from '../parts/procedure-decisions.js'
import { orList, quoted } from '../parts/procedure-words.js'
import { Local, localString } from '../parts/words.js'
import { rich } from '../rich.js'

interface WhatIfProps extends WhatIfAsked {
  /** The procedures that can be chosen, by id. */
  readonly procedures: readonly Procedure[]
}

export function whatIfPage(ctx: Ctx, props: WhatIfProps): string {
  const { t, view } = ctx
  const own = view.state.record.procedure
  const chosen = whatIfChoice(view, props.procedures, props)
  return page({
    site: ctx,
    ctx,
    title: t('what-if-title'),
    section: 'decisions',
    json: true,
    children: (
      <>
        <p class="crumbs">
          <a href={link(ctx, '/decisions')}>{t('nav-decisions')}</a> ·{' '}
          <a href={link(ctx, '/procedure')}>{t('nav-procedure')}</a>
        </p>
        <h1>{t('what-if-title')}</h1>
        <section class="warning" aria-labelledby="supposed">
          <h2 id="supposed">{t('what-if-supposed')}</h2>
          <p>{t('what-if-supposed-words')}</p>
        </section>
        <Choice ctx={ctx} {...props} chosen={chosen} />
        {chosen.provision === undefined || chosen.procedure === undefined ? null : (
          <section>
            <h2>{rich(t, 'what-if-of', { provision: <ProvisionLink ctx={ctx} id={chosen.provision} /> })}</h2>
            <div class="sides-by">
              {own === null ? null : (
                <Side ctx={ctx} provision={chosen.provision} procedure={own} whose="own" />
              )}
              <Side ctx={ctx} provision={chosen.provision} procedure={chosen.procedure} whose="other" />
            </div>
          </section>
        )}
      </>
    ),
  })
}

function Choice({ ctx, procedures, chosen }: WhatIfProps & { ctx: Ctx; chosen: WhatIfChoice }) {
  const { t, view, at } = ctx
  const provisions = inReadingOrder(view.state.text).filter(({ suppressed }) => suppressed === null)
  if (provisions.length === 0) return <p class="note">{t('text-empty')}</p>
  return (
    <form class="filter" method="get" action={`${ctx.base}/what-if`}>
      {at === undefined ? null : <input type="hidden" name="at" value={at} />}
      <div class="field">
        <label for="provision">{t('filter-provision')}</label>
        <select id="provision" name="provision">
          {provisions.map(provision => (
            <option value={provision.id} selected={provision.id === chosen.provision}>
              {provisionString(ctx, provision)}
            </option>
          ))}
        </select>
      </div>
      <div class="field">
        <label for="with">{t('what-if-with')}</label>
        <select id="with" name="with">
          {procedures.map(procedure => (
            <option value={procedure.id} selected={procedure.id === chosen.procedure?.id}>
              {localString(ctx, procedure.title)}
            </option>
          ))}
        </select>
      </div>
      <div class="field">
        <button type="submit">{t('what-if-go')}</button>
      </div>
    </form>
  )
}

interface SideProps {
  readonly ctx: Ctx
  readonly provision: string
  readonly procedure: Procedure
  readonly whose: 'own' | 'other'
}

function Side({ ctx, provision, procedure, whose }: SideProps) {
  const { t, view, now } = ctx
  const supposed = whatIf(view.state, provision, procedure, now)
  const foreign = whose === 'other' ? procedure : undefined
  return (
    <section class={`side ${whose === 'own' ? 'as-is' : 'supposed'}`}>
      <p class="tag">{t(`what-if-${whose}`)}</p>
      <h3>
        <Local site={ctx} text={procedure.title} />
      </h3>
      <p class="note">
        {supposed.vote === null
          ? t('what-if-no-vote')
          : rich(t, 'what-if-vote', {
              vote: <a href={link(ctx, to.decision(supposed.vote))}>{`#${supposed.vote}`}</a>,
            })}
      </p>
      {supposed.ways.length === 0 ? <p>{t('what-if-no-ways')}</p> : null}
      {rulesOf(supposed).map(ways => (
        <RuleCard ctx={underProcedure(ctx, procedure)} procedure={procedure} ways={ways} foreign={foreign} />
      ))}
    </section>
  )
}

/** The ways of each rule together, in the order of the procedure. */
function rulesOf({ ways }: WhatIf): WayTried[][] {
  const rules = [...new Set(ways.map(({ rule }) => rule))]
  return rules.map(rule => ways.filter(way => way.rule === rule))
}

/** The same page as if it were of this procedure, so that its groups are called as it calls them. */
function underProcedure(ctx: Ctx, procedure: Procedure): Ctx {
  const { view } = ctx
  const record = { ...view.state.record, procedure }
  return { ...ctx, view: { ...view, state: { ...view.state, record } } }
}

interface RuleProps {
  readonly ctx: Ctx
  readonly procedure: Procedure
  readonly ways: readonly WayTried[]
  readonly foreign: Procedure | undefined
}

/** What is asked in any way is said once, above the ways. */
function RuleCard({ ctx, procedure, ways, foreign }: RuleProps) {
  const { t } = ctx
  const { rule, judged } = ways[0]!
  const asked = judged.filter(({ why }) => why === 'requirements-not-met')
  const subjects = rule.on.map(subject => t('decision-subject', { subject }))
  const outcomes = rule.outcomes.map(outcome => t('decision-outcome', { outcome }))
  const bodies = rule.in?.map(kind => t('decision-body', { kind })) ?? []
  return (
    <article class="card decide">
      <h4>{rich(t, 'decision-heading', { subjects: orList(t, subjects), outcomes: orList(t, outcomes) })}</h4>
      {bodies.length + (rule.stages?.length ?? 0) === 0 ? null : (
        <p class="note">
          {rich(t, 'what-if-where', {
            where: orList(t, bodies.length > 0 ? bodies : quoted(ctx, procedure.stages, rule.stages ?? [])),
          })}
        </p>
      )}
      {asked.length === 0 ? null : (
        <JudgedClauses ctx={ctx} clauses={clausesOf(procedure, asked)} reading="met" foreign={foreign} />
      )}
      <p class="tag">{t('next-ways', { count: ways.length })}</p>
      <ol class="plain ways">
        {alike(ways).map(group => (
          <li>
            <Tried ctx={ctx} procedure={procedure} ways={group} foreign={foreign} />
          </li>
        ))}
      </ol>
    </article>
  )
}

/** Ways that follow one another and come to the same are said once. */
function alike(ways: readonly WayTried[]): WayTried[][] {
  const told = ({ way, judged }: WayTried) =>
    JSON.stringify([way.question, judged.map(clause => ({ ...clause, rule: undefined }))])
  const groups: WayTried[][] = []
  for (const tried of ways) {
    const last = groups.at(-1)
    if (last !== undefined && told(last[0]!) === told(tried)) last.push(tried)
    else groups.push([tried])
  }
  return groups
}

function Tried({ ctx, procedure, ways, foreign }: RuleProps) {
  const { judged } = ways[0]!
  const own = judged.filter(({ why }) => why !== 'requirements-not-met')
  return (
    <>
      <p>
        <b>
          {ways.map(({ way }, i) => [
            i === 0 ? '' : ' · ',
            wayWords(ctx, procedure, { ...way, when: undefined }),
          ])}
        </b>
        {own.length === 0 ? [': ', ctx.t('what-if-nothing-asked')] : null}
      </p>
      {own.length === 0 ? null : (
        <JudgedClauses ctx={ctx} clauses={clausesOf(procedure, own)} reading="met" foreign={foreign} />
      )}
    </>
  )
}
