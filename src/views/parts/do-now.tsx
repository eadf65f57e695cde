/**
 * What the reader's seat may do now, by form, grouped: ballots to cast, moving on, asking and deciding on a subject,
 * rulings, bodies and roles; and where it may sign. What it may not do is listed with its clause elsewhere.
 */
import type { ComponentChildren } from 'preact'
import { movesFrom } from '../../core/negotiation/acts/procedure/advance.js'
import type { Next } from '../../core/negotiation/next.js'
import { isOneOf } from '../../core/negotiation/permission.js'
import { type Ctx, type FormState, link } from '../context.js'
import { BallotForm, CloseForm } from '../forms/ballot-form.js'
import { RulingForm } from '../forms/challenge-form.js'
import { AdvanceForm, mayOrganise, OrganiseForms } from '../forms/course-forms.js'
import { canAct } from '../forms/form.js'
import { maySign } from '../forms/signature-forms.js'
import { mayDecide, SubjectChoice, SubjectForms } from '../forms/subject-forms.js'
import { mayRule } from '../models/may.js'
import { subjectAsked, wholeText } from '../models/subjects.js'
import { rich } from '../rich.js'

interface DoProps {
  readonly ctx: Ctx
  readonly next: Next
  readonly form: FormState | undefined
}

export function DoNow({ ctx, next, form }: DoProps) {
  const { view, seat, t } = ctx
  if (!canAct(ctx)) return null
  const moves = movesFrom(view.state).some(({ by }) => isOneOf(view.state, seat!.party, by))
  const rulings = next.challenges.filter(({ challenge }) => mayRule(ctx, challenge.seq))
  const signs = maySign(ctx)
  const any = [next.questions, rulings].some(list => list.length > 0)
  if (!any && !moves && !signs && !mayDecide(ctx) && !mayOrganise(ctx)) return null
  return (
    <section id="do">
      <h2>{t('do-title')}</h2>
      <p class="note">{rich(t, 'do-lead', { name: <bdi>{seat!.name}</bdi> })}</p>
      {next.questions.length === 0 ? null : (
        <Group title={t('do-questions')}>
          {next.questions.map(({ question }) => (
            <>
              <BallotForm ctx={ctx} question={question} form={form} />
              <CloseForm ctx={ctx} question={question} form={form} />
            </>
          ))}
        </Group>
      )}
      {moves ? (
        <Group title={t('do-move')}>
          <AdvanceForm ctx={ctx} form={form} />
        </Group>
      ) : null}
      {mayDecide(ctx) ? <Decide ctx={ctx} form={form} /> : null}
      {rulings.length === 0 ? null : (
        <Group title={t('do-rule')}>
          {rulings.map(({ challenge }) => (
            <RulingForm ctx={ctx} challenge={challenge} form={form} />
          ))}
        </Group>
      )}
      {mayOrganise(ctx) ? (
        <Group title={t('do-organise')}>
          <OrganiseForms ctx={ctx} form={form} />
        </Group>
      ) : null}
      {signs ? (
        <p>
          <a href={`${link(ctx, '/signatures')}#do`}>{t('do-sign')}</a>
        </p>
      ) : null}
    </section>
  )
}

function Group({ title, id, children }: { title: string; id?: string; children: ComponentChildren }) {
  return (
    <>
      <h3 id={id}>{title}</h3>
      {children}
    </>
  )
}

/** On the subject that the address asks for, else on the whole. */
function Decide({ ctx, form }: Omit<DoProps, 'next'>) {
  const subject = subjectAsked(ctx) ?? wholeText(ctx)
  return (
    <Group title={ctx.t('do-decide')} id="decide">
      <SubjectChoice ctx={ctx} subject={subject} />
      <SubjectForms ctx={ctx} subject={subject} form={form} shown />
    </Group>
  )
}
