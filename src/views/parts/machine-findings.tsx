/**
 * What the machine checks find in one amendment: what each clause does and whom it binds, new words, and what the declared
 * checks say, each with how right it was found to be. Shown apart, never counted with what people say.
 */
import { type CheckedAmendment, dismissalOf } from '../../core/assessment/checks/amendments.js'
import type { Finding } from '../../core/assessment/checks/findings.js'
import type { CheckSet } from '../../core/assessment/checks/rule.js'
import type { Glance } from '../../core/reports/glance.js'
import type { Ctx, FormState } from '../context.js'
import { AnsweredFindings } from './answered-findings.js'
import { FindingsOf, Precision } from './check-findings.js'
import { CheckedClauses } from './checked-clauses.js'
import { Local } from './words.js'

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

/** Whether there is anything to show: a wording that was checked, or a summary that speaks of a listed term. */
export function isFoundIn({ unread, summary }: CheckedAmendment): boolean {
  return unread === null || (unread !== 'no-text' && summary.length > 0)
}

export function MachineFindings({ ctx, set, checked, form }: Props) {
  const { t } = ctx
  if (!isFoundIn(checked)) return null
  return (
    <aside class="machine" aria-label={t('machine-of', { ref: checked.amendment })}>
      <p class="tag">{t('machine-title')}</p>
      <Findings ctx={ctx} set={set} checked={checked} form={form} />
      <p class="note">{t('machine-note')}</p>
    </aside>
  )
}

/** The same without saying that a machine did it: for a page that has said so. */
export function Findings({ ctx, set, checked, form }: Props) {
  return checked.unread === null ? (
    <Found ctx={ctx} set={set} checked={checked} form={form} />
  ) : (
    <SummaryTerms ctx={ctx} checked={checked} />
  )
}

function Found({ ctx, set, checked, form }: Props) {
  const { t } = ctx
  const { clauses, findings, text, lang, untold, unspoken } = checked
  const open = findings.filter(
    one => one.clearedBy === undefined && dismissalOf(ctx.view.state, one) === null,
  )
  const isNewWord = ({ check }: Finding) =>
    set.rules.some(({ id, does }) => id === check && does === 'new-words')
  const words = open.filter(isNewWord)
  return (
    <>
      <CheckedClauses ctx={ctx} set={set} clauses={clauses} text={text ?? ''} />
      {untold.length > 0 ? <p class="note">{t('machine-base-unread')}</p> : null}
      {words.length === 0 ? null : <NewWords ctx={ctx} set={set} found={words} lang={lang} />}
      {unspoken.length > 0 ? (
        <p class="note">{t('machine-unspoken', { count: unspoken.length, lang })}</p>
      ) : null}
      <details class="more">
        <summary>{t('machine-findings', { count: open.length - words.length })}</summary>
        <dl class="facts">
          {set.rules.map(rule => (
            <FindingsOf
              ctx={ctx}
              set={set}
              rule={rule}
              found={open.filter(one => one.check === rule.id && !isNewWord(one))}
              checked={checked}
              form={form}
            />
          ))}
          <Percentile ctx={ctx} checked={checked} />
        </dl>
        <AnsweredFindings ctx={ctx} set={set} checked={checked} />
      </details>
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

function Percentile({ ctx, checked: { percentile } }: Pick<Props, 'ctx' | 'checked'>) {
  if (percentile === null) return null
  return (
    <div>
      <dt>{ctx.t('machine-vague')}</dt>
      <dd>{ctx.t('machine-percentile', { ...percentile })}</dd>
    </div>
  )
}

/** Of a summary only which listed terms it speaks of: its words are the record keeper's. */
function SummaryTerms({ ctx, checked: { summary, lang } }: Pick<Props, 'ctx' | 'checked'>) {
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
