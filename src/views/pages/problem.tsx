/** Something could not be done: what, where, and how to put it right. */
import { type Ctx, type Problem, type Site, webAddress } from '../context.js'
import { page } from '../page.js'
import { Clause, problemSentence } from '../parts/problem.js'

/** `back` is a path of this site. */
export function problemPage(
  site: Site,
  { problem, ctx, back }: { problem: Problem; ctx?: Ctx | undefined; back?: string | undefined },
): string {
  const { t } = site
  return page({
    site,
    ...(ctx === undefined ? {} : { ctx }),
    title: t('problem-title'),
    section: 'problem',
    children: (
      <>
        <h1>{t('problem-title')}</h1>
        <div class="problem" data-why={problem.why} role="alert">
          <p>{problemSentence(t, problem)}</p>
          {ctx === undefined ? null : <Clause ctx={ctx} id={problem.clause} />}
        </div>
        <p>
          <a href={isPath(back) ? back : '/'}>{t('problem-back')}</a>
        </p>
      </>
    ),
  })
}

/** Never a link to elsewhere: what a form sent as `back` may be anything. */
function isPath(back: string | undefined): back is string {
  return back !== undefined && /^\/(?![/\\])/.test(back) && webAddress(back) === null
}
