/** For anyone, no account: paste a current text and a clause, see what would change and which words are new. */

import { type NewTerm, newTerms } from '../../core/assessment/terms.js'
import { redlineTexts } from '../../core/text/redline.js'
import type { Problem, Site } from '../context.js'
import { page } from '../page.js'
import { problemSentence } from '../parts/problem.js'
import { EditedText, redlineSummary } from '../parts/redline.js'

interface CompareProps {
  /** What was sent; empty at first. */
  readonly current?: string
  readonly clause?: string
  readonly problem?: Problem | null
}

export function comparePage(site: Site, { current = '', clause = '', problem = null }: CompareProps): string {
  const { t } = site
  const done = problem === null && current !== '' && clause !== ''
  return page({
    site,
    title: t('compare-title'),
    section: 'compare',
    script: true,
    children: (
      <>
        <h1>{t('compare-title')}</h1>
        <p class="lead">{t('compare-lead')}</p>
        {problem === null ? null : (
          <div class="problem" data-why={problem.why} role="alert">
            <p>{problemSentence(t, problem)}</p>
          </div>
        )}
        {done ? <Result site={site} current={current} clause={clause} /> : null}
        <form class="compare" method="post" action="/compare">
          <p class="field">
            <label for="current">{t('compare-current')}</label>
            <textarea id="current" name="current" rows={12} dir="auto" class="legal" required>
              {current}
            </textarea>
          </p>
          <p class="field">
            <label for="clause">{t('compare-clause')}</label>
            <textarea
              id="clause"
              name="clause"
              rows={12}
              dir="auto"
              class="legal"
              required
              data-from-field="current"
              data-label={t('form-live')}
            >
              {clause}
            </textarea>
          </p>
          <p class="send">
            <button type="submit">{t('compare-go')}</button> <span class="note">{t('compare-private')}</span>
          </p>
        </form>
      </>
    ),
  })
}

function Result({ site, current, clause }: { site: Site; current: string; clause: string }) {
  const { t } = site
  const edits = redlineTexts(current, clause)
  const words = newTerms([current], clause)
  return (
    <section aria-labelledby="result">
      <h2 id="result">{t('compare-result')}</h2>
      <div class="redline">
        <p class="legal" dir="auto">
          <EditedText edits={edits} />
        </p>
        <p class="prov">{redlineSummary(t, edits)}</p>
      </div>
      <NewWords site={site} words={words} />
    </section>
  )
}

/** Words of the new text that the current one nowhere contains. */
function NewWords({ site, words }: { site: Site; words: readonly NewTerm[] }) {
  const { t } = site
  if (words.length === 0) return <p>{t('new-words-none')}</p>
  return (
    <>
      <h2>{t('new-words', { count: words.length })}</h2>
      <ul class="words">
        {words.map(({ term, count, relative }) => (
          <li>
            <bdi>{term}</bdi>
            {count > 1 ? ` ×${count}` : ''}
            {relative === undefined ? null : <small> {t('new-words-relative', { relative })}</small>}
          </li>
        ))}
      </ul>
    </>
  )
}
