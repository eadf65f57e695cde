/** What the checks found, check by check: what each looks for, how right it was found to be, and the words. */
import type { CheckedAmendment } from '../../core/assessment/checks/amendments.js'
import type { Finding } from '../../core/assessment/checks/findings.js'
import type { CheckRule, CheckSet, Measured } from '../../core/assessment/checks/rule.js'
import type { Ctx, FormState } from '../context.js'
import { DismissForm } from '../forms/dismiss-form.js'
import { rich } from '../rich.js'
import { Local } from './words.js'

interface CheckProps {
  readonly ctx: Ctx
  readonly set: CheckSet
  readonly rule: CheckRule
  /** What this check found. */
  readonly found: readonly Finding[]
  readonly checked: CheckedAmendment
  readonly form: FormState | undefined
}

export function FindingsOf({ ctx, set, rule, found, checked, form }: CheckProps) {
  if (found.length === 0) return null
  return (
    <div>
      <dt class={found.some(({ severity }) => severity === 'warn') ? 'graver' : undefined}>
        <Local site={ctx} text={rule.label} /> <Precision ctx={ctx} measured={set.measured[rule.id]} />
      </dt>
      <dd>
        <small class="measured">
          <Local site={ctx} text={rule.finds} />
          {rule.baseRate === undefined
            ? null
            : ` ${ctx.t(`machine-base-rate-${rule.baseRate.of}`, { percent: rule.baseRate.percent })}`}
        </small>
        <ul class="plain">
          {found.map(one => (
            <li>
              <FoundIn ctx={ctx} one={one} checked={checked} />
              <DismissForm ctx={ctx} one={one} checked={checked} form={form} />
            </li>
          ))}
        </ul>
      </dd>
    </div>
  )
}

/** What it was found in: the words, or what called for what is missing. */
export function FoundIn({ ctx, one, checked }: { ctx: Ctx; one: Finding; checked: CheckedAmendment }) {
  const { t } = ctx
  const { text, lang } = checked
  const { triggers, what, base } = one.args
  const unread = base === 'unread' ? ` ${t('machine-base-part-unread')}` : ''
  if (what !== undefined && t.has(`machine-touches-${what}`))
    return <span>{t(`machine-touches-${what}`)}</span>
  if (triggers !== undefined)
    return (
      <span>
        {rich(t, 'machine-triggers', { words: <bdi lang={lang}>{String(triggers)}</bdi> })}
        {unread}
      </span>
    )
  if (text === null || (one.span.from === 0 && one.span.to === text.length)) return <span>{unread}</span>
  return (
    <span>
      <bdi lang={lang}>“{shortened(text.slice(one.span.from, one.span.to))}”</bdi>
    </span>
  )
}

const wordsShownUnits = 120

/** Words of a wording on one line, cut where they are many. */
export function shortened(words: string): string {
  const plain = words.replace(/\s+/g, ' ').trim()
  return plain.length > wordsShownUnits ? `${plain.slice(0, wordsShownUnits - 1)}…` : plain
}

/** How right a check was found to be: on clauses kept apart, on all, or by construction. */
export function Precision({ ctx, measured }: { ctx: Ctx; measured: Measured | undefined }) {
  const { t } = ctx
  if (measured === undefined) return <small class="measured">{t('machine-unmeasured')}</small>
  const { of, right, on } = measured
  return <small class="measured">{t(`machine-measured-${on}`, { right, of })}</small>
}
