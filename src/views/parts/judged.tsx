/** Clauses that were judged, each with what it came to, what stands in its way, and its words. */
import type { ComponentChildren } from 'preact'
import type { Judged } from '../../core/negotiation/state.js'
import type { Procedure } from '../../core/procedure/procedure.js'
import type { Verdict, Working } from '../../core/procedure/rule.js'
import type { Translate } from '../../locales/locale.js'
import { type Ctx, link, to } from '../context.js'
import { type Ruled, verdicts } from '../models/clauses.js'
import { rich } from '../rich.js'
import { ActSentence } from './act-line.js'
import { ActLink, PartyLink, ProvisionLink, RefLink } from './names.js'
import { ClauseLink } from './procedure-words.js'
import { Local } from './words.js'
import { WorkingOf } from './working.js'

/** Of what was done a clause was kept or broken; of what may come it is met or not. */
export type Reading = 'kept' | 'met'

interface JudgedProps {
  readonly ctx: Ctx
  readonly clauses: readonly Ruled[]
  readonly reading: Reading
  /** The procedure, where it is not that of the negotiation: its clauses are on no page. */
  readonly foreign?: Procedure | undefined
}

export function JudgedClauses({ ctx, clauses, reading, foreign }: JudgedProps) {
  return (
    <ul class="plain judged">
      {clauses.map((clause, i) => (
        <li class={clause.judged.why === 'postponed' ? 'aside' : clause.judged.verdict}>
          <OneClause ctx={ctx} clause={clause} reading={reading} foreign={foreign} />
          {clause.judged.clause === clauses[i + 1]?.judged.clause ? null : (
            <ClauseWords ctx={ctx} id={clause.judged.clause} foreign={foreign} />
          )}
        </li>
      ))}
    </ul>
  )
}

function OneClause({ ctx, clause, reading, foreign }: Omit<JudgedProps, 'clauses'> & { clause: Ruled }) {
  const { judged, rule, counting } = clause
  const procedure = foreign ?? ctx.view.state.record.procedure
  const ruled = rule !== null && judged.working !== undefined && procedure !== null
  return (
    <>
      <p class="said-of">
        {ruled && reading === 'met' ? null : (
          <VerdictWords t={ctx.t} verdict={judged.verdict} reading={reading} />
        )}{' '}
        {judgedWords(ctx.t, judged)}
      </p>
      {ruled ? (
        <WorkingOf
          ctx={ctx}
          procedure={procedure}
          rule={rule}
          working={withoutNames(judged.working!)}
          counting={counting}
        />
      ) : null}
      <Obstacles ctx={ctx} refs={judged.verdict === 'holds' ? [] : obstaclesOf(judged)} />
    </>
  )
}

/** A working whose parts do not name what is in the way: it is listed below, with what each thing is. */
function withoutNames({ where: _, parts, ...working }: Working): Working {
  return parts === undefined ? working : { ...working, parts: parts.map(withoutNames) }
}

/** A mark and its words: never by colour or shape alone. */
function VerdictWords({ t, verdict, reading }: { t: Translate; verdict: Verdict; reading: Reading }) {
  return (
    <b class={`verdict ${verdict}`}>
      <span aria-hidden="true">{{ holds: '✓', fails: '✕', unknown: '?' }[verdict]}</span>{' '}
      {t(`${reading}-${verdict}`)}
    </b>
  )
}

/** What a clause asks, as a statement that holds or not. */
function judgedWords(t: Translate, { why }: Judged): string {
  return t.has(`judged-${why}`) ? t(`judged-${why}`) : t('judged-other')
}

interface SumProps {
  readonly t: Translate
  readonly all: readonly Judged[]
  readonly reading: Reading
}

/** `7 clauses: 6 kept, 1 broken` */
export function VerdictSum({ t, all, reading }: SumProps) {
  const counts = verdicts(all)
  if (counts.holds === all.length) return <span>{t(`${reading}-all`, { count: all.length })}</span>
  const parts = (['holds', 'fails', 'unknown'] as const)
    .filter(verdict => counts[verdict] > 0)
    .map(verdict => t(`${reading}-${verdict}-count`, { count: counts[verdict] }))
  const sum = parts.join(t('list-separator'))
  return <span>{t('judged-sum', { count: all.length, sum })}</span>
}

/** What stands in the way of a clause: seqs of acts, references, ids, reserves by provision and party. */
function obstaclesOf({ where }: Judged): readonly string[] {
  return where === undefined ? [] : [...new Set(where.split(', '))]
}

/** How many acts in the way are told, and how many references named; the others are counted. */
const actsMax = 6
const refsMax = 24

/** Acts with what each did; amendments, provisions and words in brackets in one line. */
function Obstacles({ ctx, refs }: { ctx: Ctx; refs: readonly string[] }) {
  const acts = refs.filter(ref => /^\d+$/.test(ref) && isAct(ctx, Number(ref))).map(Number)
  const named = refs.flatMap(ref => {
    const words = referenceWords(ctx, ref)
    return words === null ? [] : [words]
  })
  if (acts.length + named.length === 0) return null
  return (
    <div class="obstacles">
      <p class="tag">{ctx.t('judged-in-the-way')}</p>
      {acts.length === 0 ? null : (
        <ul>
          {acts.slice(0, actsMax).map(seq => (
            <li>
              <ActObstacle ctx={ctx} seq={seq} />
            </li>
          ))}
          {acts.length > actsMax ? <li>{ctx.t('judged-more', { count: acts.length - actsMax })}</li> : null}
        </ul>
      )}
      {named.length === 0 ? null : (
        <p>
          {named.slice(0, refsMax).map((words, i) => [i === 0 ? '' : ctx.t('list-separator'), words])}{' '}
          {named.length > refsMax ? ctx.t('judged-more', { count: named.length - refsMax }) : null}
        </p>
      )}
    </div>
  )
}

/** Numbers of acts that stand for something on a page: not every number is one. */
function isAct({ view }: Ctx, seq: number): boolean {
  return view.leaf(seq) !== null && !view.state.text.provisions.has(String(seq))
}

function ActObstacle({ ctx, seq }: { ctx: Ctx; seq: number }) {
  const isObjection = ctx.view.state.positions.objections.has(seq)
  const there = isObjection ? to.objection(seq) : isDecided(ctx, seq) ? to.decision(seq) : null
  return (
    <>
      <ActSentence ctx={ctx} seq={seq} />{' '}
      {there === null ? (
        <ActLink ctx={ctx} seq={seq} />
      ) : (
        <a href={link(ctx, there)}>{ctx.t('judged-see')}</a>
      )}
    </>
  )
}

function referenceWords(ctx: Ctx, ref: string): ComponentChildren {
  const { text } = ctx.view.state
  if (text.provisions.has(ref)) return <ProvisionLink ctx={ctx} id={ref} />
  if (text.amendments.has(ref)) return <RefLink ctx={ctx} id={ref} />
  const reserve = /^(.+) \(([A-Z][A-Z0-9-]*)\)$/.exec(ref)
  if (reserve === null) return null
  return rich(ctx.t, 'judged-reserve', {
    party: <PartyLink ctx={ctx} id={reserve[2]!} />,
    provision: <ProvisionLink ctx={ctx} id={reserve[1]!} />,
  })
}

function isDecided({ view }: Ctx, seq: number): boolean {
  const { decisions, proceedings } = view.state
  return (
    decisions.counts.has(seq) ||
    decisions.decisions.has(seq) ||
    proceedings?.questions.has(seq) === true ||
    proceedings?.findings.has(seq) === true
  )
}

/** The clause by its name and in its own words. */
function ClauseWords({ ctx, id, foreign }: { ctx: Ctx; id: string; foreign: Procedure | undefined }) {
  const clauses = (foreign ?? ctx.view.state.record.procedure)?.clauses
  const clause = clauses?.find(known => known.id === id)
  if (clause === undefined) return null
  return (
    <p class="note clause-words">
      {foreign === undefined ? (
        <ClauseLink ctx={ctx} id={id} />
      ) : (
        <>
          {ctx.t('clause')} <bdi>{id}</bdi>
        </>
      )}
      : <Local site={ctx} text={clause.text} />
    </p>
  )
}
