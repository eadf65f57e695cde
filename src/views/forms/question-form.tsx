/** Puts a question on a subject: of which kind, what it means and what carries it, its words, and until when. */
import type { ComponentChildren } from 'preact'
import type { Target } from '../../core/negotiation/acts/fields.js'
import { targetKey } from '../../core/negotiation/acts/fields.js'
import type { Procedure, Question } from '../../core/procedure/procedure.js'
import type { Ctx } from '../context.js'
import { mayDo } from '../models/may.js'
import { QuestionFacts } from '../parts/question-facts.js'
import { Local } from '../parts/words.js'
import { DeedForm, type DeedProps } from './deed-form.js'
import { MomentInput, NumberInput, TextInput, WrittenIn } from './fields.js'
import type { FieldValues } from './form.js'

interface QuestionProps extends DeedProps {
  readonly subject: Target
  /** Sent along as they are: the meeting in which it is put. */
  readonly hidden?: Readonly<Record<string, string>>
  /** Further fields. */
  readonly children?: (values: FieldValues) => ComponentChildren
}

/** Only for whoever may put one now. */
export function QuestionForm({ ctx, subject, form, hidden = {}, children }: QuestionProps) {
  const { procedure } = ctx.view.state.record
  const kinds = procedure?.questions ?? []
  if (procedure === null || kinds.length === 0 || !mayDo(ctx, 'put')) return null
  return (
    <DeedForm
      ctx={ctx}
      kind="put"
      hidden={{ subject: targetKey(subject), ...hidden }}
      form={form}
      reasons="none"
    >
      {values => (
        <>
          <Kinds ctx={ctx} procedure={procedure} kinds={kinds} values={values} />
          <TextInput values={values} name="title" label={ctx.t('form-put-title')} required maxlength={400} />
          <Closing ctx={ctx} kinds={kinds} values={values} />
          <NumberInput
            values={values}
            name="present"
            label={ctx.t('form-put-present')}
            hint={ctx.t('form-put-present-hint')}
          />
          {children?.(values)}
          <WrittenIn ctx={ctx} values={values} />
        </>
      )}
    </DeedForm>
  )
}

interface KindsProps {
  readonly ctx: Ctx
  readonly kinds: readonly Question[]
  readonly values: FieldValues
}

function Kinds({ ctx, procedure, kinds, values }: KindsProps & { procedure: Procedure }) {
  const chosen = values.of('question', kinds.length === 1 ? kinds[0]!.id : '')
  return (
    <fieldset>
      <legend>{ctx.t('form-put-kind')}</legend>
      {kinds.map(kind => (
        <div class="option">
          <label>
            <input type="radio" name="question" value={kind.id} checked={kind.id === chosen} required />{' '}
            <Local site={ctx} text={kind.label} />
          </label>
          <p>
            <Local site={ctx} text={kind.means} />
          </p>
          <details class="more">
            <summary>{ctx.t('form-put-facts')}</summary>
            <QuestionFacts ctx={ctx} procedure={procedure} kind={kind} />
          </details>
        </div>
      ))}
    </fieldset>
  )
}

const dayMs = 24 * 3600 * 1000
const hourMs = 3600 * 1000

/** When ballots end: wanted where a kind is open for so many days at least, and then already filled in. */
function Closing({ ctx, kinds, values }: KindsProps) {
  const days = kinds.flatMap(kind => kind.days ?? [])
  const wanted = days.length === kinds.length
  const least = Math.max(...days) * dayMs
  return (
    <MomentInput
      values={values}
      name="closes"
      label={ctx.t('form-put-closes')}
      hint={ctx.t('form-put-closes-hint')}
      required={wanted}
      {...(wanted ? { first: Math.ceil((ctx.now + least) / hourMs + 1) * hourMs } : {})}
    />
  )
}
