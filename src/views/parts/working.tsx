/** What a rule came to, beside the rule: each part met, not met or unknown, with its arithmetic in exact integers. */
import type { ComponentChildren } from 'preact'
import type { Procedure } from '../../core/procedure/procedure.js'
import type { Rule, Verdict, Working } from '../../core/procedure/rule.js'
import type { Translate } from '../../locales/locale.js'
import type { Ctx } from '../context.js'
import { rich } from '../rich.js'
import { ActLink, GroupName } from './names.js'
import { type Counting, ruleSentence, rulesUnder } from './rule-words.js'

interface WorkingProps {
  readonly ctx: Ctx
  readonly procedure: Procedure
  readonly rule: Rule
  readonly working: Working
  /** What its counts are of, as for `RuleWords`. */
  readonly counting?: Counting | undefined
}

/** A rule and its working, walked together; a block, not for inside a paragraph. */
export function WorkingOf(props: WorkingProps) {
  return <div class="working">{workingOf(props)}</div>
}

function workingOf(props: WorkingProps): ComponentChildren {
  const { ctx, rule, working } = props
  const { parts = [] } = working
  const rules = rulesUnder(rule)
  if (rule.perGroup === undefined && rules.length === 1 && parts.length === 1)
    return workingOf({ ...props, rule: rules[0]!, working: parts[0]! })
  return [
    <div class="rule">{ruleSentence({ ...props, site: ctx })}</div>,
    <Found ctx={ctx} rule={rule} working={working} />,
    rule.perGroup === undefined ? (
      <Parts {...props} rules={rules} parts={parts} />
    ) : (
      <Groups {...props} rule={rule.perGroup.rule} parts={parts} />
    ),
  ]
}

/** A mark and its words: never by colour or shape alone. */
function VerdictMark({ t, verdict }: { t: Translate; verdict: Verdict }) {
  return (
    <b class={`verdict ${verdict}`}>
      <span aria-hidden="true">{{ holds: '✓', fails: '✕', unknown: '?' }[verdict]}</span>{' '}
      {t(`working-${verdict}`)}
    </b>
  )
}

type PartsProps = WorkingProps & { readonly rules: readonly Rule[]; readonly parts: readonly Working[] }

function Parts({ rules, parts, ...props }: PartsProps) {
  if (parts.length === 0) return null
  return (
    <ul>
      {rules.map((rule, i) => {
        const working = parts[i]
        return working === undefined ? null : <li>{workingOf({ ...props, rule, working })}</li>
      })}
    </ul>
  )
}

/** One row a group. A rule that stands alone was said once above; of each group only what it came to is shown. */
function Groups({ parts, ...props }: Omit<PartsProps, 'rules'>) {
  const { ctx, rule } = props
  const alone = rulesUnder(rule).length === 0
  return (
    <>
      {alone ? <div class="rule each">{ruleSentence({ ...props, site: ctx })}</div> : null}
      <ul>
        {parts.map(working => (
          <li>
            {rich(ctx.t, 'working-group', { group: <GroupName ctx={ctx} id={working.group ?? null} /> })}{' '}
            {alone ? <Found ctx={ctx} rule={rule} working={working} /> : workingOf({ ...props, working })}
          </li>
        ))}
      </ul>
    </>
  )
}

/** Whether it was met, what was counted, and what stands in the way. */
function Found({ ctx, rule, working }: { ctx: Ctx; rule: Rule; working: Working }) {
  const { t } = ctx
  const figures = figuresOf(t, rule, working)
  const { where = [] } = working
  return (
    <div class="figures">
      <VerdictMark t={t} verdict={working.verdict} />
      {figures === null ? null : [' · ', figures]}
      {where.length === 0
        ? null
        : [
            ' · ',
            rich(t, 'working-where', {
              what: where.map((id, i) => [
                i === 0 ? '' : t('list-separator'),
                /^\d+$/.test(id) ? <ActLink ctx={ctx} seq={Number(id)} /> : <bdi>{id}</bdi>,
              ]),
            }),
          ]}
    </div>
  )
}

function figuresOf(t: Translate, rule: Rule, working: Working): ComponentChildren {
  const { of, base, verdict } = working
  if (rule.share !== undefined) return shareFigures(t, rule.share, working)
  if (typeof of !== 'number') return null
  if (rule.perGroup !== undefined) return t('working-groups', { of, base: base ?? 0 })
  if (rule.noneBlocking !== undefined) return t('working-blocking', { count: of })
  const bound = rule.atLeast?.count ?? rule.atMost?.count
  if (bound !== undefined)
    return <Sum>{`${of} ${sign(rule.atMost !== undefined, false, verdict)} ${bound}`}</Sum>
  return typeof base === 'number' ? t('working-of', { of, base }) : null
}

/** `154 of 157: 154 × 3 = 462 ≥ 157 × 2 = 314` */
function shareFigures(
  t: Translate,
  { num, den, strict, most }: NonNullable<Rule['share']>,
  { of, base, verdict }: Working,
): ComponentChildren {
  const known = typeof of === 'number'
  if (typeof base !== 'number') return known ? t('working-base-unknown', { of }) : null
  if (!known) return t('working-of-unknown', { base })
  const words = t('working-of', { of, base })
  if (num === den) return words
  if (base === 0) return `${words}: ${t('working-nobody')}`
  const left = `${of} × ${den} = ${BigInt(of) * BigInt(den)}`
  const right = `${base} × ${num} = ${BigInt(base) * BigInt(num)}`
  return [words, ': ', <Sum>{`${left} ${sign(most === true, strict === true, verdict)} ${right}`}</Sum>]
}

/** How the left side stands to the right: as the rule asks, or its opposite. */
function sign(most: boolean, strict: boolean, verdict: Verdict): string {
  const asked = most ? (strict ? '<' : '≤') : strict ? '>' : '≥'
  if (verdict === 'holds') return asked
  return { '<': '≥', '≤': '>', '>': '≤', '≥': '<' }[asked]!
}

/** Arithmetic runs left to right in every language. */
function Sum({ children }: { children: ComponentChildren }) {
  return <bdi dir="ltr">{children}</bdi>
}
