/** The frame of a page that shows what was computed: title, what it answers, a way back, or why there is no answer. */
import type { ComponentChildren } from 'preact'
import type { Result } from '../../core/canonical/result.js'
import type { ProvisionState } from '../../core/negotiation/state.js'
import { type Ctx, here, link } from '../context.js'
import { page } from '../page.js'
import { provisionString } from './names.js'
import { ProblemNote } from './problem.js'

/** `name` is that of the page in the list of analyses: messages `analysis-NAME` and `analysis-NAME-lead`; `scripts` of `page`. */
export function computedPage<T>(
  ctx: Ctx,
  name: string,
  answer: Result<T>,
  body: (value: T) => ComponentChildren,
  scripts: readonly string[] = [],
): string {
  const { t } = ctx
  return page({
    site: ctx,
    ctx,
    title: t(`analysis-${name}`),
    section: 'analysis',
    json: true,
    scripts,
    children: (
      <>
        <p class="tag">
          <a href={link(ctx, '/analysis')}>{t('nav-analysis')}</a>
        </p>
        <h1>{t(`analysis-${name}`)}</h1>
        <p class="lead">{t(`analysis-${name}-lead`)}</p>
        {answer.ok ? body(answer.value) : <ProblemNote ctx={ctx} problem={answer} />}
      </>
    ),
  })
}

/** A table that scrolls within itself where the window is narrow. */
export function WideTable({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    <section class="scroll" tabindex={0} aria-label={label}>
      <table class="numbers">
        <caption class="vh">{label}</caption>
        {children}
      </table>
    </section>
  )
}

/** What a list on a page has left out, and where all of it is. */
export function Rest({ ctx, count }: { ctx: Ctx; count: number }) {
  if (count <= 0) return null
  return (
    <p class="note">
      {ctx.t('analysis-rest', { count })} <a href={`/api${here(ctx, {})}`}>{ctx.t('analysis-rest-json')}</a>
    </p>
  )
}

/** The moment and the source that the reader chose, kept by a form that asks for something else. */
export function KeptMoment({ ctx }: { ctx: Ctx }) {
  const source = ctx.query['exclude-source'] ?? ''
  return (
    <>
      {ctx.at === undefined ? null : <input type="hidden" name="at" value={ctx.at} />}
      {source === '' ? null : <input type="hidden" name="exclude-source" value={source} />}
    </>
  )
}

interface ChoiceProps {
  readonly ctx: Ctx
  readonly label: string
  /** What it is called to choose none. */
  readonly any: string
  readonly provisions: readonly ProvisionState[]
  readonly chosen: string | null | undefined
}

/** One provision or all of them: the last field of a form that asks by address, with its button. */
export function ProvisionChoice({ ctx, label, any, provisions, chosen }: ChoiceProps) {
  return (
    <>
      <div class="field">
        <label for="provision">{label}</label>
        <select id="provision" name="provision">
          <option value="">{any}</option>
          {provisions.map(provision => (
            <option value={provision.id} selected={provision.id === chosen}>
              {provisionString(ctx, provision)}
            </option>
          ))}
        </select>
      </div>
      <div class="field">
        <button type="submit">{ctx.t('filter-go')}</button>
      </div>
    </>
  )
}
