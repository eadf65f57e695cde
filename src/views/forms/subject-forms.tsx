/** What the reader's seat may ask, find and decide on one subject now, and the choice of the subject. */
import { parseTargetKey, type Target, targetKey } from '../../core/negotiation/acts/fields.js'
import { type Ctx, type FormState, here, link } from '../context.js'
import { mayDo } from '../models/may.js'
import { subjectGroups } from '../models/subjects.js'
import { SenseForm, VoteForm } from './count-forms.js'
import { DecisionForm } from './decision-form.js'
import type { Choice } from './fields.js'
import { FindingForm } from './finding-form.js'
import { canAct } from './form.js'
import { QuestionForm } from './question-form.js'

interface SubjectProps {
  readonly ctx: Ctx
  readonly subject: Target
  readonly form: FormState | undefined
  /** Whether the ways in which it can be decided stand on the page already. */
  readonly shown?: boolean
}

const kinds = ['sense', 'put', 'vote', 'finding', 'decision'] as const

/** Whether the seat may do any of it in this stage. */
export function mayDecide(ctx: Ctx): boolean {
  return canAct(ctx) && kinds.some(kind => mayDo(ctx, kind))
}

export function SubjectForms({ ctx, subject, form, shown = false }: SubjectProps) {
  return (
    <>
      <FindingForm ctx={ctx} subject={subject} form={form} />
      <QuestionForm ctx={ctx} subject={subject} form={form} />
      <SenseForm ctx={ctx} subject={subject} form={form} />
      <VoteForm ctx={ctx} subject={subject} form={form} />
      <DecisionForm ctx={ctx} subject={subject} form={form} ways={!shown} />
    </>
  )
}

/** Chooses the subject: a select of everything there is, and a plain form that asks for the page again. */
export function SubjectChoice({ ctx, subject }: { ctx: Ctx; subject: Target }) {
  const { t } = ctx
  const chosen = targetKey(subject)
  return (
    <form method="get" action={`${ctx.path}#decide`} class="subject">
      <p class="field">
        <label for="subject-on">{t('subject-choose')}</label>
        <select id="subject-on" name="on">
          {subjectGroups(ctx).map(({ name, choices }) => (
            <optgroup label={t(`subjects-${name}`)}>
              {choices.map(({ value, label }) => (
                <option value={value} selected={value === chosen}>
                  {label}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </p>
      <button type="submit" class="quiet">
        {t('subject-show')}
      </button>
    </form>
  )
}

/** The way to what can be asked and decided on a subject, for whoever may. */
export function DecideOn({ ctx, subject }: { ctx: Ctx; subject: Target }) {
  if (!mayDecide(ctx)) return null
  return (
    <p>
      <a href={`${link(ctx, '/next', { on: targetKey(subject) })}#decide`}>{ctx.t('subject-decide')}</a>
    </p>
  )
}

/** On the page of something that has parts: the forms for it, or for the part that the address asks for with `on`. */
export function PartForms({
  ctx,
  parts,
  form,
}: {
  ctx: Ctx
  parts: readonly Choice[]
  form: FormState | undefined
}) {
  const { t } = ctx
  if (!mayDecide(ctx) || parts.length === 0) return null
  const asked = parts.find(({ value }) => value === ctx.query.on) ?? parts[0]!
  return (
    <section id="decide">
      <h2>{t('do-title')}</h2>
      {parts.length === 1 ? null : (
        <nav class="contents" aria-label={t('subject-choose')}>
          <ul class="plain key">
            {parts.map(({ value, label }) => (
              <li>
                <a
                  href={`${here(ctx, { on: value })}#decide`}
                  aria-current={value === asked.value ? 'true' : undefined}
                >
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <SubjectForms ctx={ctx} subject={parseTargetKey(asked.value)!} form={form} />
    </section>
  )
}
