/** A refused act whose form is on no page any more: why, by which clause, and what was written, so that nothing is lost. */
import type { Ctx, Problem, Query } from '../context.js'
import { page } from '../page.js'
import { ProblemNote } from '../parts/problem.js'

/** `back` is where the form was. */
export function refusedPage(
  ctx: Ctx,
  { values, problem, back }: { values: Query; problem: Problem; back: string },
): string {
  const { t } = ctx
  const written = Object.entries(values).filter(([name, words]) => isWritten(name, words.trim()))
  return page({
    site: ctx,
    ctx,
    title: t('problem-title'),
    section: 'problem',
    children: (
      <>
        <h1>{t('problem-title')}</h1>
        <ProblemNote ctx={ctx} problem={problem} />
        {written.length === 0 ? null : (
          <section>
            <h2>{t('refused-written')}</h2>
            {written.map(([, words]) => (
              <blockquote class="said" dir="auto">
                {words.split(/\n+/).map(paragraph => (
                  <p>{paragraph}</p>
                ))}
              </blockquote>
            ))}
          </section>
        )}
        <p>
          <a href={back}>{t('problem-back')}</a>
        </p>
      </>
    ),
  })
}

/** Fields in which people write, by a part of their name; a question may be one that is named by its number. */
function isWritten(name: string, words: string): boolean {
  if (words === '' || (name === 'question' && !/\s/.test(words))) return false
  return /(^|-)(title|question|label|text|words|reasons|ground|cure|answer|statement|note|document)(-|$)/.test(
    name,
  )
}
