/**
 * What the machine checks find in one amendment: what each clause does and whom it binds, new words, and what the declared
 * checks say, each with how right it was found to be. Shown apart, never counted with what people say.
 */
import { type CheckedAmendment, dismissalOf } from '../../core/assessment/checks/amendments.js'
import type { Finding } from '../../core/assessment/checks/findings.js'
import type { CheckedClause } from '../../core/assessment/checks/read.js'
import type { CheckRule, CheckSet, Measured } from '../../core/assessment/checks/rule.js'
import { type Target, targetKey } from '../../core/negotiation/acts/fields.js'
import type { Glance } from '../../core/reports/glance.js'
import { type Ctx, type FormState, here } from '../context.js'
import { TextArea, WrittenIn } from '../forms/fields.js'
import { ActForm } from '../forms/form.js'
import { mayDo } from '../models/may.js'
import { rich } from '../rich.js'
import { ActLink, PartyLink, ProvisionLink, RefLink } from './names.js'
import { BodyPart, Local } from './words.js'

/** The checks, and what they found in the amendments that a page shows. */
export interface MachineFound {
  readonly set: CheckSet
  readonly amendments: ReadonlyMap<string, CheckedAmendment>
  /** The provision at a glance; null where there is none. */
  readonly glanced: Glance | null
}

interface Props {
  readonly ctx: Ctx
  readonly set: CheckSet
  readonly checked: CheckedAmendment
  readonly form?: FormState | undefined
}

/** Nothing where the amendment has no wording that could be checked, and no summary that speaks of a listed term. */
export function MachineFindings({ ctx, set, checked, form }: Props) {
  const { t } = ctx
  const { unread, summary } = checked
  if (unread === 'no-text' || (unread !== null && summary.length === 0)) return null
  return (
    <aside class="machine" aria-label={t('machine-of', { ref: checked.amendment })}>
      <p class="tag">{t('machine-title')}</p>
      {unread === null ? (
        <Found ctx={ctx} set={set} checked={checked} form={form} />
      ) : (
        <SummaryTerms ctx={ctx} checked={checked} />
      )}
      <p class="note">{t('machine-note')}</p>
    </aside>
  )
}

function Found({ ctx, set, checked, form }: Props) {
  const { t } = ctx
  const open = checked.findings.filter(
    one => one.clearedBy === undefined && dismissalOf(ctx.view.state, one) === null,
  )
  const words = ofDeed(set, open, 'new-words')
  const rest = set.rules.filter(rule => rule.does !== 'new-words')
  return (
    <>
      <Clauses ctx={ctx} set={set} checked={checked} />
      {checked.untold.length > 0 ? <p class="note">{t('machine-base-unread')}</p> : null}
      {words.length === 0 ? null : <NewWords ctx={ctx} set={set} found={words} lang={checked.lang} />}
      {checked.unspoken.length > 0 ? (
        <p class="note">{t('machine-unspoken', { count: checked.unspoken.length, lang: checked.lang })}</p>
      ) : null}
      <details class="more">
        <summary>{t('machine-findings', { count: open.length - words.length })}</summary>
        <dl class="facts">
          {rest.map(rule => (
            <OfCheck
              ctx={ctx}
              set={set}
              rule={rule}
              found={open.filter(one => one.check === rule.id)}
              checked={checked}
              form={form}
            />
          ))}
          <Percentile ctx={ctx} checked={checked} />
        </dl>
        <Answered ctx={ctx} set={set} checked={checked} />
      </details>
    </>
  )
}

function ofDeed({ rules }: CheckSet, found: readonly Finding[], deed: CheckRule['does']): Finding[] {
  const ids = rules.flatMap(({ id, does }) => (does === deed ? [id] : []))
  return found.filter(({ check }) => ids.includes(check))
}

/** What each clause does, and whom it binds: alike ones once, with how many there are. */
function Clauses({ ctx, set, checked }: Omit<Props, 'form'>) {
  const { t } = ctx
  const counts = new Map<string, { clause: CheckedClause; count: number }>()
  for (const clause of checked.clauses) {
    if (clause.modality === 'none') continue
    const key = `${clause.modality} ${clause.how} ${clause.bearers?.join(' ')}`
    counts.set(key, { clause, count: (counts.get(key)?.count ?? 0) + 1 })
  }
  if (counts.size === 0) return <p>{t('machine-no-clauses')}</p>
  return (
    <ul class="words clauses">
      {[...counts.values()].map(({ clause, count }) => (
        <li>
          <b>{t(`machine-class-${clause.modality}`)}</b>
          {count > 1 ? ` ×${count}` : ''}
          <Bearer ctx={ctx} set={set} clause={clause} text={checked.text} />
        </li>
      ))}
      <li class="plain-item">
        <Precision ctx={ctx} measured={set.measured.deontic} />
      </li>
    </ul>
  )
}

function Bearer({
  ctx,
  set,
  clause,
  text,
}: {
  ctx: Ctx
  set: CheckSet
  clause: CheckedClause
  text: string | null
}) {
  const { bearers, how, bearerSpan } = clause
  if (bearers === null) return null
  const actors = set.rules.flatMap(rule => rule.actors ?? []).filter(({ id }) => bearers.includes(id))
  if (actors.length > 0)
    return (
      <>
        {ctx.t('machine-bearer-of')}
        {actors.map(({ label }, i) => [
          i === 0 ? '' : ctx.t('list-separator'),
          <Local site={ctx} text={label} />,
        ])}
      </>
    )
  if (how === 'nobody') return <>{ctx.t('machine-bearer-nobody')}</>
  if (bearerSpan === null || text === null) return null
  return (
    <>
      {ctx.t('machine-bearer-of')}
      <bdi>“{shortened(text.slice(bearerSpan.from, bearerSpan.to))}”</bdi>
    </>
  )
}

function NewWords({
  ctx,
  set,
  found,
  lang,
}: {
  ctx: Ctx
  set: CheckSet
  found: readonly Finding[]
  lang: string
}) {
  const { t } = ctx
  const rule = set.rules.find(({ id }) => id === found[0]!.check)!
  return (
    <div class="new-words">
      <p class="tag">
        <Local site={ctx} text={rule.label} /> <Precision ctx={ctx} measured={set.measured[rule.id]} />
      </p>
      <ul class="words">
        {found.map(({ args }) => (
          <li>
            <bdi lang={lang}>{String(args.term)}</bdi>
            {Number(args.count) > 1 ? ` ×${args.count}` : ''}
            {args.relative === undefined ? null : (
              <small> {t('new-words-relative', { relative: String(args.relative) })}</small>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}

interface CheckProps {
  readonly ctx: Ctx
  readonly set: CheckSet
  readonly rule: CheckRule
  readonly found: readonly Finding[]
  readonly checked: CheckedAmendment
  readonly form: FormState | undefined
}

function OfCheck({ ctx, set, rule, found, checked, form }: CheckProps) {
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
              <Said ctx={ctx} one={one} text={checked.text} lang={checked.lang} />
              <Dismiss ctx={ctx} one={one} checked={checked} form={form} />
            </li>
          ))}
        </ul>
      </dd>
    </div>
  )
}

/** What it was found in: the words, or what called for what is missing. */
function Said({ ctx, one, text, lang }: { ctx: Ctx; one: Finding; text: string | null; lang: string }) {
  const { t } = ctx
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

function shortened(words: string): string {
  const plain = words.replace(/\s+/g, ' ').trim()
  return plain.length > wordsShownUnits ? `${plain.slice(0, wordsShownUnits - 1)}…` : plain
}

/** How right a check was found to be: on clauses kept apart, on all, or by construction. */
function Precision({ ctx, measured }: { ctx: Ctx; measured: Measured | undefined }) {
  const { t } = ctx
  if (measured === undefined) return <small class="measured">{t('machine-unmeasured')}</small>
  const { of, right, on } = measured
  return <small class="measured">{t(`machine-measured-${on}`, { right, of })}</small>
}

function Percentile({ ctx, checked: { percentile } }: Omit<Props, 'set' | 'form'>) {
  if (percentile === null) return null
  return (
    <div>
      <dt>{ctx.t('machine-vague')}</dt>
      <dd>{ctx.t('machine-percentile', { ...percentile })}</dd>
    </div>
  )
}

/** What was found and is answered: by the text itself, or by a party under its name. */
function Answered({ ctx, set, checked }: Omit<Props, 'form'>) {
  const { t, view } = ctx
  const answered = checked.findings
    .map(one => ({ one, act: dismissalOf(view.state, one) }))
    .filter(({ one, act }) => one.clearedBy !== undefined || act !== null)
  if (answered.length === 0) return null
  return (
    <>
      <p class="tag">{t('machine-answered', { count: answered.length })}</p>
      <ul class="plain">
        {answered.map(({ one, act }) => (
          <li>
            <Label ctx={ctx} set={set} id={one.check} />
            {t('machine-colon')}
            {one.clearedBy === undefined ? (
              <Said ctx={ctx} one={one} text={checked.text} lang={checked.lang} />
            ) : (
              rich(t, 'machine-cleared', {
                at: <Place ctx={ctx} id={one.clearedBy.at} />,
                words: <bdi lang={checked.lang}>{shortened(one.clearedBy.words)}</bdi>,
              })
            )}
            {act === null ? null : (
              <>
                {' '}
                {rich(t, 'machine-dismissed', { party: <PartyLink ctx={ctx} id={act.party} /> })} ·{' '}
                <ActLink ctx={ctx} seq={act.seq} />
                <BodyPart ctx={ctx} seq={act.seq} part="reasons" />
              </>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}

function Place({ ctx, id }: { ctx: Ctx; id: string }) {
  const { provisions } = ctx.view.state.text
  return provisions.has(id) ? <ProvisionLink ctx={ctx} id={id} /> : <RefLink ctx={ctx} id={id} />
}

function Label({ ctx, set, id }: { ctx: Ctx; set: CheckSet; id: string }) {
  const rule = set.rules.find(one => one.id === id)
  return rule === undefined ? <bdi>{id}</bdi> : <Local site={ctx} text={rule.label} />
}

/** The way to dismiss a finding, and the form where the address asks for it: one at a time, for there are many. */
function Dismiss({
  ctx,
  one,
  checked,
  form,
}: {
  ctx: Ctx
  one: Finding
  checked: CheckedAmendment
  form: FormState | undefined
}) {
  const { t } = ctx
  if (!mayDo(ctx, 'dismiss-check')) return null
  const target: Target = { amendment: checked.amendment, rev: checked.rev }
  const hidden = {
    target: targetKey(target),
    check: one.check,
    version: String(one.version),
    wordingLang: checked.lang,
    wording: one.wording,
    from: String(one.span.from),
    to: String(one.span.to),
  }
  const key = `${one.check}:${checked.amendment}:${one.span.from}-${one.span.to}`
  const refused =
    form?.values.kind === 'dismiss-check' &&
    Object.entries(hidden).every(([name, value]) => form.values[name] === value)
  if (ctx.query.dismiss !== key && !refused)
    return (
      <>
        {' '}
        <a href={`${here(ctx, { dismiss: key })}#dismiss`}>{t('machine-dismiss')}</a>
      </>
    )
  return (
    <div id="dismiss">
      <ActForm
        ctx={ctx}
        kind="dismiss-check"
        hidden={hidden}
        form={form}
        title={t('machine-dismiss')}
        submit={t('form-send')}
        open
      >
        {values => (
          <>
            <p class="note">{t('machine-dismiss-public')}</p>
            <TextArea values={values} name="reasons" label={t('machine-dismiss-reasons')} required />
            <WrittenIn ctx={ctx} values={values} />
          </>
        )}
      </ActForm>
    </div>
  )
}

/** Of a summary only which listed terms it speaks of: its words are the record keeper's. */
function SummaryTerms({ ctx, checked: { summary, lang } }: Omit<Props, 'set' | 'form'>) {
  const { t } = ctx
  return (
    <>
      <p>{t('machine-summary')}</p>
      <ul class="words">
        {summary.map(({ term, inBase }) => (
          <li>
            <bdi lang={lang}>{term}</bdi>{' '}
            <small>{t(`machine-term-${inBase === null ? 'untold' : inBase ? 'there' : 'new'}`)}</small>
          </li>
        ))}
      </ul>
    </>
  )
}
