/** Finds where consensus stands on a subject: the designations of the scale, what each needs and whether it holds now. */
import { judgeFinding } from '../../core/negotiation/acts/decisions/finding.js'
import { type Target, targetKey } from '../../core/negotiation/acts/fields.js'
import { openObjections } from '../../core/negotiation/matters.js'
import type { Procedure } from '../../core/procedure/procedure.js'
import { type Ctx, link, to } from '../context.js'
import { clausesOf } from '../models/clauses.js'
import { mayDo, wouldRefuse } from '../models/may.js'
import { JudgedClauses } from '../parts/judged.js'
import { ActLinks } from '../parts/names.js'
import { Ready, together } from '../parts/ready.js'
import { Local } from '../parts/words.js'
import { rich } from '../rich.js'
import { DeedForm, type DeedProps } from './deed-form.js'
import type { FieldValues } from './form.js'

/** Only for whoever may make a finding now. */
export function FindingForm({ ctx, subject, form }: DeedProps & { subject: Target }) {
  const { procedure } = ctx.view.state.record
  if (procedure?.finding === undefined || !mayDo(ctx, 'finding')) return null
  return (
    <DeedForm
      ctx={ctx}
      kind="finding"
      hidden={{ subject: targetKey(subject) }}
      form={form}
      clause={procedure.finding.clause}
    >
      {values => (
        <>
          <OpenNow ctx={ctx} subject={subject} />
          <Scale ctx={ctx} procedure={procedure} subject={subject} values={values} />
        </>
      )}
    </DeedForm>
  )
}

/** The finding lists what is open when it is made: so does its form. */
function OpenNow({ ctx, subject }: { ctx: Ctx; subject: Target }) {
  const open = openObjections(ctx.view.state, [subject])
  return (
    <p>
      {rich(ctx.t, 'form-finding-open', {
        count: open.length,
        objections: words => (
          <a href={link(ctx, open[0] === undefined ? '/objections' : to.objection(open[0]))}>{words}</a>
        ),
      })}{' '}
      <ActLinks ctx={ctx} seqs={open} />
    </p>
  )
}

interface ScaleProps {
  readonly ctx: Ctx
  readonly procedure: Procedure
  readonly subject: Target
  readonly values: FieldValues
}

function Scale({ ctx, procedure, subject, values }: ScaleProps) {
  const { t, view, now } = ctx
  return (
    <fieldset>
      <legend>{t('form-finding-designation')}</legend>
      {procedure.finding!.scale.map(({ id, label, consensus }) => {
        const judged = judgeFinding(view.state, subject, id, now)
        const refused = wouldRefuse(ctx, { kind: 'finding', subject, designation: id }) !== null
        return (
          <div class="option">
            <label>
              <input
                type="radio"
                name="designation"
                value={id}
                checked={values.of('designation') === id}
                disabled={refused}
                required
              />{' '}
              <Local site={ctx} text={label} />
            </label>{' '}
            <Ready ctx={ctx} verdict={together(judged)} of="way" />{' '}
            <span class="note">{t(consensus ? 'finding-consensus' : 'finding-not-consensus')}</span>
            {judged.length === 0 ? null : (
              <details class="more">
                <summary>{t('form-finding-why')}</summary>
                <JudgedClauses ctx={ctx} clauses={clausesOf(procedure, judged)} reading="met" />
              </details>
            )}
          </div>
        )
      })}
    </fieldset>
  )
}
