/**
 * A starting text for a compromise: in each bracket of the negotiating text of a provision one option is picked. What
 * comes of it is a draft of one's party, to be worked on.
 */
import { negotiatingText } from '../../core/analysis/negotiating-text.js'
import { type Bracket, bracketsMark, bracketsOf } from '../../core/drafting/compromise.js'
import { targetKey } from '../../core/negotiation/acts/fields.js'
import type { CompiledProvision } from '../../core/text/types.js'
import { type Ctx, link, type Problem, type Query, to } from '../context.js'
import { canAct, Hidden, oneTime } from '../forms/form.js'
import { workingLanguage } from '../models/verify.js'
import { page } from '../page.js'
import { ProvisionLink, provisionString } from '../parts/names.js'
import { ProblemNote } from '../parts/problem.js'
import { TextSeq } from '../parts/text-seq.js'
import { rich } from '../rich.js'

/** Where the form for a provision is. */
export const compromisePath = '/compromise'

interface CompromiseProps {
  readonly provision: string
  readonly picks?: Query
  readonly problem?: Problem | undefined
}

/** A provision with something to choose from, for whoever can act; else null. */
export function compromisePage(ctx: Ctx, { provision, picks = {}, problem }: CompromiseProps): string | null {
  const { t, view } = ctx
  const lang = workingLanguage(view)
  const found = view.state.text.provisions.get(provision)
  const compiled =
    found && negotiatingText(view, lang).provisions.find(p => p.compiled.id === provision)?.compiled
  if (!canAct(ctx) || !found || !compiled || bracketsOf(compiled).length === 0) return null
  const name = provisionString(ctx, found)
  return page({
    site: ctx,
    ctx,
    title: t('compromise-title', { provision: name }),
    section: 'text',
    children: (
      <>
        <p class="crumbs">
          <a href={link(ctx, to.provision(provision))}>{name}</a>
        </p>
        <h1>{rich(t, 'compromise-title', { provision: <ProvisionLink ctx={ctx} id={provision} /> })}</h1>
        <p class="lead">{t('compromise-lead')}</p>
        {problem === undefined ? null : <ProblemNote ctx={ctx} problem={problem} />}
        <div class="thetext">
          <p class="legal" lang={lang} dir="auto">
            <TextSeq t={t} seq={compiled.text} />
          </p>
        </div>
        <form method="post" action={link(ctx, '/drafts')}>
          <Hidden
            fields={{
              kind: 'compromise',
              ...oneTime(ctx),
              target: targetKey({ provision, version: found.version }),
              mark: bracketsMark(compiled),
            }}
          />
          <Brackets ctx={ctx} compiled={compiled} lang={lang} picks={picks} />
          <p class="send">
            <button type="submit">{t('compromise-start')}</button>{' '}
            <span class="note">{t('draft-first-note')}</span>
          </p>
        </form>
      </>
    ),
  })
}

function Brackets({
  ctx,
  compiled,
  lang,
  picks,
}: {
  ctx: Ctx
  compiled: CompiledProvision
  lang: string
  picks: Query
}) {
  return bracketsOf(compiled).map((bracket, i) => (
    <fieldset class="card">
      <legend>
        <span class="tag">{ctx.t('compromise-bracket', { n: i + 1 })}</span>{' '}
        <span class="legal" lang={lang} dir="auto">
          {`… ${bracket.before} [${bracket.options.length}] ${bracket.after} …`}
        </span>
      </legend>
      {bracket.options.map((_, n) => (
        <p class="field">
          <label>
            <input
              type="radio"
              name={`pick-${i}`}
              value={String(n)}
              checked={(picks[`pick-${i}`] ?? String(baseOf(bracket))) === String(n)}
              required
            />{' '}
            <OptionWords ctx={ctx} bracket={bracket} n={n} lang={lang} />
          </label>
        </p>
      ))}
    </fieldset>
  ))
}

function baseOf({ options }: Bracket): number {
  return Math.max(
    0,
    options.findIndex(({ base }) => base),
  )
}

/** What an option reads, and who reads so. */
function OptionWords({ ctx, bracket, n, lang }: { ctx: Ctx; bracket: Bracket; n: number; lang: string }) {
  const { text, base, parties } = bracket.options[n]!
  const by = parties.join(', ')
  const present = by === '' ? ctx.t('alternative-present') : ctx.t('alternative-present-by', { parties: by })
  return (
    <>
      <span class="legal" lang={lang} dir="auto">
        {text.length === 0 ? (
          <bdi class="none" lang={ctx.lang}>
            {ctx.t('alternative-nothing')}
          </bdi>
        ) : (
          <TextSeq t={ctx.t} seq={text} />
        )}
      </span>{' '}
      <small>{base ? present : <bdi>{by}</bdi>}</small>
    </>
  )
}
