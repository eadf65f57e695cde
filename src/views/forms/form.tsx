/**
 * The plain form every act is entered with: a POST to `/act` with its kind, the token, where to come back to,
 * and the fields by name. It works without script. What was entered comes back when it is refused, and the
 * reader with it: the address names the form.
 */
import type { ComponentChildren } from 'preact'
import { type Ctx, type FormState, here, type Site } from '../context.js'
import { ProblemNote } from '../parts/problem.js'
import { isPreviewed } from './previewed.js'

interface ActFormProps {
  readonly ctx: Ctx
  readonly kind: string
  /** What tells this form from others of its kind on the page, sent as hidden fields. */
  readonly hidden?: Readonly<Record<string, string>>
  readonly form: FormState | undefined
  readonly title: string
  readonly submit: string
  /** Shown open from the start. */
  readonly open?: boolean
  readonly children?: (values: FieldValues) => ComponentChildren
}

/** What a field shows: as entered before, or at first. */
export interface FieldValues {
  readonly id: (name: string) => string
  readonly of: (name: string, first?: string) => string
}

/** Fields whose ids begin with a key; without a form that was sent back, as they are at first. */
export function valuesOf(key: string, form: Pick<FormState, 'values'> | undefined): FieldValues {
  return { id: name => `${key}-${name}`, of: (name, first = '') => form?.values[name] ?? first }
}

/** Whether the reader can act here: seated, in the present, in a negotiation whose parties act themselves. */
export function canAct(ctx: Ctx): boolean {
  return (ctx.seat ?? null) !== null && ctx.at === undefined && ctx.view.state.record.mode === 'hosted'
}

export function ActForm({ ctx, kind, hidden = {}, form, title, submit, open, children }: ActFormProps) {
  const mine = isMine(form, kind, hidden) ? form : undefined
  const key = [kind, ...Object.values(hidden)].join('-').replace(/[^A-Za-z0-9]+/g, '-')
  const values = valuesOf(key, mine)
  return (
    <details class="do" id={`do-${key}`} open={open === true || mine !== undefined || ctx.query.do === key}>
      <summary>{title}</summary>
      <form method="post" action={`${ctx.base}/act#do-${key}`}>
        <Hidden fields={{ kind, anchor: `do-${key}`, ...standing(ctx), ...hidden }} />
        {mine?.problem ? <ProblemNote ctx={ctx} problem={mine.problem} /> : null}
        {children?.(values)}
        <p class="send">
          <button type="submit">{submit}</button>{' '}
          <span class="note">{ctx.t(isPreviewed(kind) ? 'form-preview-first' : 'form-public')}</span>
        </p>
      </form>
    </details>
  )
}

/** The way to a form of this page, opened: the address says which, so that it needs no script. `on` is what it is about. */
export function formPath(ctx: Ctx, key: string, on?: string): string {
  return `${here(ctx, { do: key, ...(on === undefined ? {} : { on }) })}#do-${key}`
}

function isMine(
  form: FormState | undefined,
  kind: string,
  hidden: Readonly<Record<string, string>>,
): boolean {
  return (
    form !== undefined &&
    form.values.kind === kind &&
    Object.entries(hidden).every(([name, value]) => form.values[name] === value)
  )
}

/** What every form of an act carries: whose page it is, where to go back to, and how much of the record it had seen. */
export function standing(ctx: Ctx): Readonly<Record<'token' | 'back' | 'seen', string>> {
  return {
    token: ctx.formToken,
    back: here(ctx, { do: '' }),
    seen: String(ctx.view.at.index),
  }
}

/**
 * What a form carries that makes something new each time it is sent: whose page it is on, and which copy of that page.
 * Sent twice from one copy it is done once (src/server/double-submits.ts).
 */
export function oneTime({ formToken, once = '' }: Site): Readonly<Record<'token' | 'once', string>> {
  return { token: formToken, once }
}

export function Hidden({ fields }: { fields: Readonly<Record<string, string>> }) {
  return Object.entries(fields).map(([name, value]) => <input type="hidden" name={name} value={value} />)
}
