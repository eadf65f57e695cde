/**
 * The form of an act that the procedure provides for: what it does and under which clause, what is still lacking,
 * its fields, its reasons. What has consequences is shown once more before it is recorded.
 */
import type { ComponentChildren } from 'preact'
import { type Ctx, type FormState, link, to } from '../context.js'
import { clauseOf, interestsClause, reasonsClause } from '../models/may.js'
import { ClauseLink } from '../parts/procedure-words.js'
import { rich } from '../rich.js'
import { TextArea, WrittenIn } from './fields.js'
import { ActForm, type FieldValues } from './form.js'
import { isPreviewed } from './previewed.js'

export interface DeedProps {
  readonly ctx: Ctx
  readonly form: FormState | undefined
}

interface DeedFormProps extends DeedProps {
  readonly kind: string
  /** What tells this form from others of its kind on the page, sent as hidden fields. */
  readonly hidden?: Readonly<Record<string, string>>
  /** Message `form-KIND` if left out. */
  readonly title?: string
  /** The clause of the rule that provides for it, where that is no permission. */
  readonly clause?: string | undefined
  /** Whether its rule asks for reasons whatever `reasoned` says; `none` where there is nothing to write. */
  readonly reasons?: 'required' | 'none' | undefined
  readonly open?: boolean
  readonly children?: (values: FieldValues) => ComponentChildren
}

export function DeedForm({
  ctx,
  kind,
  hidden = {},
  form,
  title,
  clause,
  reasons,
  open,
  children,
}: DeedFormProps) {
  const { t } = ctx
  return (
    <ActForm
      ctx={ctx}
      kind={kind}
      hidden={hidden}
      form={form}
      title={title ?? t(`form-${kind}`)}
      submit={t(isPreviewed(kind) ? 'form-see' : 'form-send')}
      open={open === true}
    >
      {values => (
        <>
          <p>
            {t(`form-${kind}-does`)} <Under ctx={ctx} id={clause ?? clauseOf(ctx, kind)} />
          </p>
          <Interests ctx={ctx} kind={kind} />
          {children?.(values)}
          {reasons === 'none' ? null : <Reasons ctx={ctx} kind={kind} values={values} always={reasons} />}
        </>
      )}
    </ActForm>
  )
}

function Under({ ctx, id }: { ctx: Ctx; id: string | undefined }) {
  return id === undefined ? null : <ClauseLink ctx={ctx} id={id} />
}

const interestsPath = (party: string) => `${to.party(party)}#do-declare-interests`

/** That interests are to be declared first, where they were not. */
function Interests({ ctx, kind }: { ctx: Ctx; kind: string }) {
  const clause = interestsClause(ctx, kind)
  if (clause === undefined) return null
  return (
    <p class="invite">
      {rich(ctx.t, 'form-interests-first', {
        party: words => (
          <a href={link(ctx, interestsPath(ctx.seat!.party), { do: 'declare-interests' })}>{words}</a>
        ),
      })}{' '}
      <ClauseLink ctx={ctx} id={clause} />
    </p>
  )
}

/** Reasons, required where a clause asks for them; and the language of what was written. */
function Reasons({
  ctx,
  kind,
  values,
  always,
}: {
  ctx: Ctx
  kind: string
  values: FieldValues
  always: 'required' | undefined
}) {
  const { t } = ctx
  const required = always === 'required' || reasonsClause(ctx, kind) !== undefined
  const label = t(required ? 'form-reasons' : 'form-reasons-if-any')
  return (
    <>
      <TextArea values={values} name="reasons" label={label} required={required} />
      <WrittenIn ctx={ctx} values={values} />
    </>
  )
}
