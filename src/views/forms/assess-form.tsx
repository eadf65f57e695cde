/** Answers one criterion for the reader's party, on the words of the present wording; or says that a family does not arise. */
import type { GivenAnswer } from '../../core/assessment/answers.js'
import { type Target, targetKey } from '../../core/negotiation/acts/fields.js'
import { answers, missingKinds } from '../../core/negotiation/acts/positions/assess.js'
import type { DeclaredFramework } from '../../core/negotiation/state.js'
import { type Ctx, type FormState, here, link, to } from '../context.js'
import { wordsOf } from '../models/assessments.js'
import { interestsClause } from '../models/may.js'
import { localString } from '../parts/words.js'
import { rich } from '../rich.js'
import { Checkboxes, Radios, Select, TextArea, TextInput, WrittenIn } from './fields.js'
import { ActForm, type FieldValues } from './form.js'

/** Rows of evidence that a form offers. */
const evidenceRows = 3

interface AssessProps {
  readonly ctx: Ctx
  readonly target: Target
  readonly framework: DeclaredFramework
  readonly criterion: string
  /** What the reader's party answered last, which the form begins with. */
  readonly own: GivenAnswer | undefined
  readonly form: FormState | undefined
}

export function AssessForm({ ctx, target, framework, criterion, own, form }: AssessProps) {
  const { t } = ctx
  const choices = answers.map(value => ({ value, label: t(`answer-${value}`) }))
  const body = own === undefined ? null : ctx.view.body(own.seq)
  return (
    <ActForm
      ctx={ctx}
      kind="assess"
      hidden={{ target: targetKey(target), framework: framework.id, criterion }}
      form={form}
      title={t('assessment-form')}
      submit={t('form-send')}
      open
    >
      {values => (
        <>
          <p class="note">{t('assessment-form-public')}</p>
          <Interests ctx={ctx} />
          <Radios
            values={values}
            name="answer"
            label={t('assessment-form-answer')}
            choices={choices}
            first={own?.answer ?? ''}
          />
          <Quotes ctx={ctx} values={values} target={target} first={citedNow(ctx, own)} />
          <TextArea
            values={values}
            name="reasons"
            label={t('assessment-form-reasons')}
            first={body?.reasons ?? ''}
            required
          />
          <Missing ctx={ctx} values={values} />
          {framework.evidence === undefined ? null : (
            <EvidenceRows ctx={ctx} values={values} framework={framework} />
          )}
          <Select
            values={values}
            name="confidence"
            label={t('assessment-form-confidence')}
            choices={[
              { value: '', label: t('assessment-form-confidence-none') },
              ...['low', 'medium', 'high'].map(value => ({ value, label: t(`confidence-level-${value}`) })),
            ]}
            first={own?.confidence ?? ''}
          />
          <WrittenIn ctx={ctx} values={values} first={body?.lang ?? ctx.lang} />
          <p>
            <a href={`${here(ctx, { criterion: '', do: '' })}#q-${criterion}`}>{t('assessment-close')}</a>
          </p>
        </>
      )}
    </ActForm>
  )
}

/** Interests that have to be declared first are said to be, before anything is written in vain. */
function Interests({ ctx }: { ctx: Ctx }) {
  if (interestsClause(ctx, 'assess') === undefined) return null
  const path = `${to.party(ctx.seat!.party)}#do-declare-interests`
  return (
    <p class="invite">
      {rich(ctx.t, 'form-interests-first', {
        party: words => <a href={link(ctx, path, { do: 'declare-interests' })}>{words}</a>,
      })}
    </p>
  )
}

/** The passages that were cited, as they stand in the present wording; those that changed are left out. */
function citedNow({ view }: Ctx, own: GivenAnswer | undefined): string {
  const text = own?.holding.now == null ? null : view.text(own.holding.now.hash)
  if (own === undefined || text === null) return ''
  return own.holding.spans
    .flatMap(({ now }) => (now === null ? [] : [text.slice(now.from, now.to).replace(/\s+/g, ' ')]))
    .join('\n')
}

/** The script adds to it what is selected in the text (src/browser/quote.ts). */
function Quotes({
  ctx,
  values,
  target,
  first,
}: {
  ctx: Ctx
  values: FieldValues
  target: Target
  first: string
}) {
  const { t } = ctx
  const words = wordsOf(ctx, target)
  if (words === null) return null
  const quoted = { none: t('answer-none'), dna: t('answer-does-not-arise') }
  return (
    <div data-quote={t('assessment-form-quote-these')}>
      <TextArea
        values={values}
        name="quotes"
        label={t('assessment-form-quotes')}
        hint={t('assessment-form-quotes-hint', quoted)}
        rows={3}
        first={first}
      />
      <input type="hidden" name="in" value={words.lang} />
    </div>
  )
}

function Missing({ ctx, values }: { ctx: Ctx; values: FieldValues }) {
  const { t } = ctx
  return (
    <>
      <Checkboxes
        values={values}
        name="missing-kinds"
        label={t('assessment-form-missing-kinds')}
        choices={missingKinds.map(value => ({ value, label: t(`missing-${value}`) }))}
      />
      <TextInput values={values} name="missing" label={t('assessment-form-missing')} />
    </>
  )
}

function EvidenceRows({
  ctx,
  values,
  framework,
}: {
  ctx: Ctx
  values: FieldValues
  framework: DeclaredFramework
}) {
  const { t } = ctx
  const kinds = [
    { value: '', label: t('assessment-form-evidence-none') },
    ...framework.evidence!.map(({ id, label }) => ({ value: id, label: localString(ctx, label) })),
  ]
  return (
    <fieldset>
      <legend>{t('assessment-form-evidence-legend')}</legend>
      <p class="note">{t('assessment-form-evidence-hint')}</p>
      {Array.from({ length: evidenceRows }, (_, i) => i + 1).map(row => (
        <div class="evidence-row">
          <Select
            values={values}
            name={`evidence-kind-${row}`}
            label={t('assessment-form-evidence-kind', { row })}
            choices={kinds}
          />
          <TextInput
            values={values}
            name={`evidence-${row}`}
            label={t('assessment-form-evidence', { row })}
          />
        </div>
      ))}
    </fieldset>
  )
}

/** One press, with a reason that is there already and can be changed. */
export function DoesNotArise({
  ctx,
  target,
  framework,
  family,
  form,
}: {
  ctx: Ctx
  target: Target
  framework: DeclaredFramework
  family: string
  form: FormState | undefined
}) {
  const { t } = ctx
  const words = wordsOf(ctx, target)
  return (
    <ActForm
      ctx={ctx}
      kind="assess"
      hidden={{
        target: targetKey(target),
        framework: framework.id,
        family,
        answer: 'does-not-arise',
        in: words?.lang ?? '',
      }}
      form={form}
      title={t('assessment-does-not-arise')}
      submit={t('assessment-does-not-arise-send')}
    >
      {values => (
        <>
          <TextArea
            values={values}
            name="reasons"
            label={t('assessment-form-reasons')}
            rows={2}
            first={t('assessment-does-not-arise-reason')}
            required
          />
          <WrittenIn ctx={ctx} values={values} />
        </>
      )}
    </ActForm>
  )
}
