/** One touch, one act: the forms of buttons that a seat has in a meeting. */
import type { ComponentChildren } from 'preact'
import type { Ctx, FormState } from '../context.js'
import type { Held } from '../models/meeting.js'
import { ProblemNote } from '../parts/problem.js'
import { Hidden, standing } from './form.js'

export interface MeetingProps {
  readonly ctx: Ctx
  readonly held: Held
  readonly form: FormState | undefined
}

interface TapProps {
  readonly ctx: Ctx
  readonly kind: string
  readonly hidden: Readonly<Record<string, string>>
  readonly form: FormState | undefined
  readonly children: ComponentChildren
}

/** A form of buttons: one touch is one act. */
export function Tap({ ctx, kind, hidden, form, children }: TapProps) {
  const id = ['tap', kind, ...Object.values(hidden)].join('-').replace(/[^A-Za-z0-9]+/g, '-')
  const mine =
    form?.values.kind === kind && Object.entries(hidden).every(([name, value]) => form.values[name] === value)
  return (
    <form method="post" action={`${ctx.base}/act#${id}`} class="tap" id={id} data-tap={kind}>
      <Hidden fields={{ kind, ...standing(ctx), ...hidden }} />
      {mine && form.problem ? <ProblemNote ctx={ctx} problem={form.problem} /> : null}
      {children}
    </form>
  )
}
