/** What a machine sees in a draft: new words, undefined terms, references that lead nowhere, conflicts. It judges nothing. */
import type { ComponentChildren } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { type Checks, checksOf } from '../../core/drafting/checks.js'
import type { Draft } from '../../core/drafting/draft.js'
import { nextDocument } from '../../core/drafting/tabling.js'
import type { Conflict } from '../../core/text/types.js'
import type { Ctx } from '../context.js'
import { rich } from '../rich.js'
import { ProvisionLink, RefLink } from './names.js'
import { problemSentence } from './problem.js'

/** The same alone, for a page that has it already; empty where the draft lacks something. */
export function checksFragment(ctx: Ctx, party: string, draft: Draft): string {
  const checks = checksOf(ctx.view, party, draft)
  return checks.ok ? renderToString(<DraftChecks ctx={ctx} party={party} draft={draft} />) : ''
}

/** Of a draft that cannot be tabled as it is, what it lacks is said instead. */
export function DraftChecks({ ctx, party, draft }: { ctx: Ctx; party: string; draft: Draft }) {
  const { t } = ctx
  if (draft.items.length === 0) return null
  const checks = checksOf(ctx.view, party, draft)
  return (
    <section class="checks">
      <h2>{t('draft-checks')}</h2>
      {checks.ok ? (
        <Found ctx={ctx} party={party} draft={draft} checks={checks.value} />
      ) : (
        <p class="note">{problemSentence(t, checks)}</p>
      )}
    </section>
  )
}

function Found({ ctx, party, draft, checks }: { ctx: Ctx; party: string; draft: Draft; checks: Checks }) {
  const { t } = ctx
  const { newWords, undefinedTerms, unknownReferences, conflicts } = checks
  const own = draft.revises ?? nextDocument(ctx.view.state, party)
  return (
    <>
      <p class="note">{t('draft-checks-note')}</p>
      {newWords.length === 0 ? (
        <p>{t('new-words-none')}</p>
      ) : (
        <>
          <h3>{t('new-words', { count: newWords.length })}</h3>
          <ul class="words">
            {newWords.map(({ term, count, relative }) => (
              <li>
                <bdi lang={draft.textLang}>{term}</bdi>
                {count > 1 ? ` ×${count}` : ''}
                {relative === undefined ? null : <small> {t('new-words-relative', { relative })}</small>}
              </li>
            ))}
          </ul>
          <Words ctx={ctx} id="draft-undefined" words={undefinedTerms} />
        </>
      )}
      <Words ctx={ctx} id="draft-references" words={unknownReferences} />
      {conflicts.map(({ at, conflict }) => (
        <p class="conflict">
          <ProvisionOrOwn ctx={ctx} id={at} own={own} />:{' '}
          {rich(t, `conflict-${conflict.code}`, { refs: <Refs ctx={ctx} conflict={conflict} own={own} /> })}
        </p>
      ))}
    </>
  )
}

function Words({ ctx, id, words }: { ctx: Ctx; id: string; words: readonly string[] }) {
  if (words.length === 0) return null
  const listed = words.map((word, i) => [i === 0 ? '' : ctx.t('list-separator'), <bdi>{word}</bdi>])
  return <p class="conflict">{rich(ctx.t, id, { words: <span>{listed}</span>, count: words.length })}</p>
}

function Refs({ ctx, conflict, own }: { ctx: Ctx; conflict: Conflict; own: string }) {
  return conflict.refs.map((ref, i) => [
    i === 0 ? '' : ctx.t('list-separator'),
    <ProvisionOrOwn ctx={ctx} id={ref} own={own} />,
  ])
}

/** The draft's own amendments have no page yet: they go by their number in it. */
function ProvisionOrOwn({ ctx, id, own }: { ctx: Ctx; id: string; own: string }): ComponentChildren {
  if (id.startsWith(`${own}/`))
    return <bdi>{ctx.t('draft-own-amendment', { n: id.slice(own.length + 1) })}</bdi>
  const { provisions } = ctx.view.state.text
  return provisions.has(id) ? <ProvisionLink ctx={ctx} id={id} /> : <RefLink ctx={ctx} id={id} />
}
