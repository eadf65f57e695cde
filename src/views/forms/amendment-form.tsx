/**
 * Starts an amendment where the text is read: the present wording to edit, the mark, a title, reasons. What is sent is
 * kept as a draft of the party first; nothing is public before it was seen once more. The script shows the redline.
 */
import type { DraftMark } from '../../core/drafting/draft.js'
import { targetKey } from '../../core/negotiation/acts/fields.js'
import type { AmendmentState, ProvisionState } from '../../core/negotiation/state.js'
import { verbatimIn } from '../../core/negotiation/view.js'
import { type Ctx, encodeQuery, type FormState } from '../context.js'
import { isReasoned } from '../models/drafts.js'
import { workingLanguage } from '../models/verify.js'
import { provisionString } from '../parts/names.js'
import { ProblemNote } from '../parts/problem.js'
import { isContainer } from '../parts/provision-text.js'
import { WithheldPresent } from '../parts/withheld.js'
import { type Choice, Radios, TextArea, TextInput, WrittenIn } from './fields.js'
import { canAct, type FieldValues, Hidden, oneTime } from './form.js'

interface AmendmentFormProps {
  readonly ctx: Ctx
  readonly provision: ProvisionState
  /** Makes it an amendment to that amendment. */
  readonly amendment?: AmendmentState | undefined
  readonly form: FormState | undefined
}

export function AmendmentForm(props: AmendmentFormProps) {
  const { ctx, provision, amendment, form } = props
  if (!canAct(ctx)) return null
  const { t } = ctx
  const on =
    amendment === undefined
      ? targetKey({ provision: provision.id, version: provision.version })
      : targetKey({ amendment: amendment.id, rev: amendment.rev })
  const mine = form?.values.kind === 'submit' && form.values.target === on ? form : undefined
  const values: FieldValues = {
    id: name => `amend-${name}`,
    of: (name, first = '') => mine?.values[name] ?? first,
  }
  const back = `${ctx.path}${encodeQuery(ctx.query)}`
  return (
    <details class="do" id="do-submit" open={amendment !== undefined || mine !== undefined}>
      <summary>
        {amendment === undefined ? t('form-amend') : t('form-amend-amendment', { ref: amendment.id })}
      </summary>
      <form method="post" action={`${ctx.base}/drafts`} {...keptAs(ctx, on)}>
        <Hidden
          fields={{
            kind: 'submit',
            ...oneTime(ctx),
            back,
            target: on,
            textLang: workingLanguage(ctx.view),
          }}
        />
        {mine?.problem ? <ProblemNote ctx={ctx} problem={mine.problem} /> : null}
        <Fields {...props} values={values} />
        <p class="send">
          <button type="submit" name="next" value="preview">
            {t('form-preview')}
          </button>
          <button type="submit" name="next" value="keep" class="quiet" formNoValidate>
            {t('draft-keep')}
          </button>{' '}
          <span class="note">{t('draft-first-note')}</span>
        </p>
      </form>
    </details>
  )
}

function Fields({ ctx, provision, amendment, values }: AmendmentFormProps & { values: FieldValues }) {
  const { t, view } = ctx
  const lang = workingLanguage(view)
  const { wordings } = amendment ?? provision
  const base = verbatimIn(view, wordings, lang) ?? ''
  const marks = amendment === undefined ? marksOn(provision) : (['MOD'] as const)
  return (
    <>
      <Radios
        values={values}
        name="mark"
        label={t('form-mark')}
        choices={markChoices(ctx, marks)}
        first="MOD"
      />
      <WithheldPresent ctx={ctx} wordings={wordings} lang={lang} />
      <TextArea
        values={values}
        name="text"
        label={t('form-text')}
        rows={rowsFor(base)}
        first={base}
        lang={lang}
        redline={{ from: base, label: t('form-live') }}
        hint={t('form-text-hint')}
      />
      {amendment === undefined ? <LabelField ctx={ctx} values={values} name="label" /> : null}
      <TextInput
        values={values}
        name="title"
        label={t('form-title')}
        first={t('form-title-first', { provision: provisionString(ctx, provision) })}
        maxlength={200}
      />
      <TextArea
        values={values}
        name="reasons"
        label={t('form-reasons')}
        required={isReasoned(ctx, 'submit')}
      />
      <WrittenIn ctx={ctx} values={values} />
    </>
  )
}

/** How an addition is to be numbered; with script it shows for additions alone. */
export function LabelField({ ctx, values, name }: { ctx: Ctx; values: FieldValues; name: string }) {
  return (
    <div data-add-only>
      <TextInput
        values={values}
        name={name}
        label={ctx.t('draft-label')}
        maxlength={60}
        hint={ctx.t('draft-label-hint')}
      />
    </div>
  )
}

/** What can be proposed on a provision; inside one that holds others, also a new one. */
export function marksOn(provision: ProvisionState): readonly DraftMark[] {
  const marks = ['MOD', 'SUP', 'NOC', 'ADD'] as const
  return isContainer(provision) ? [...marks, 'ADD-first'] : marks
}

export function markChoices({ t }: Ctx, marks: readonly DraftMark[]): Choice[] {
  return marks.map(value => ({ value, label: t(`form-mark-${value}`) }))
}

/** What the script keeps of a form in the browser, under which name, and in which words it says so. */
export function keptAs(ctx: Ctx, key: string, version = 0) {
  const { t, base, seat } = ctx
  return {
    'data-keep': `${base} ${seat?.credential} ${key}`,
    'data-version': version,
    'data-checks': `${base}/drafts/checks`,
    'data-kept': t('draft-kept'),
    'data-found': t('draft-kept-found'),
    'data-other': t('draft-kept-other'),
    'data-forget': t('draft-kept-forget'),
    'data-put-back': t('draft-kept-put-back'),
  }
}

export function rowsFor(text: string): number {
  return Math.max(4, Math.min(16, Math.ceil(text.length / 60)))
}
