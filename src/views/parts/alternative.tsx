/** One amendment as an alternative: who proposes it, what it would change word by word, why, and how the groups take it. */
import { isBehind, partiesOf } from '../../core/analysis/negotiating-text.js'
import { standingOf } from '../../core/analysis/standing.js'
import { targetKey } from '../../core/negotiation/acts/fields.js'
import type { AmendmentState } from '../../core/negotiation/state.js'
import { shown } from '../../core/negotiation/view.js'
import { MiniBars, StandingTable, StandingWords } from '../charts/standing-bars.js'
import { type Ctx, here } from '../context.js'
import { canAct, formPath } from '../forms/form.js'
import { wordingsBefore } from '../models/amendments.js'
import { mayDo } from '../models/may.js'
import { comparable } from '../models/wordings.js'
import { rich } from '../rich.js'
import { ActLink, GroupName, PartyLink, ProvisionLink, RefLink, WhenOf } from './names.js'
import { Caution, Provenance } from './provenance.js'
import { Redline } from './redline.js'
import { speakForms } from './speak.js'
import { BodyPart, Wording } from './words.js'

export function Alternative({ ctx, amendment, lang }: { ctx: Ctx; amendment: AmendmentState; lang: string }) {
  const { t, view } = ctx
  const standing = standingOf(view, { amendment: amendment.id, rev: amendment.rev })
  return (
    <article class="card alternative" id={amendment.id}>
      <h3>
        <Mark ctx={ctx} amendment={amendment} /> <RefLink ctx={ctx} id={amendment.id} />{' '}
        <Caution ctx={ctx} seq={amendment.seq} />
      </h3>
      <ByGroup ctx={ctx} amendment={amendment} />
      <div class="sides2">
        <div>
          {isBehind(view.state, amendment) ? <p class="note">{t('amendment-behind')}</p> : null}
          <Place ctx={ctx} amendment={amendment} />
          <NewText ctx={ctx} amendment={amendment} lang={lang} />
        </div>
        <Reasons ctx={ctx} seq={amendment.seq} />
      </div>
      <details class="more">
        <summary>
          <MiniBars standing={standing} /> {t('alternative-standing')}
        </summary>
        <StandingTable
          ctx={ctx}
          standing={standing}
          caption={t('standing-caption-amendment', { ref: amendment.id })}
        />
        <StandingWords ctx={ctx} standing={standing} />
      </details>
      <p class="prov">
        <WhenOf ctx={ctx} seq={amendment.seq} /> · <ActLink ctx={ctx} seq={amendment.seq} />
        {canAct(ctx) && amendment.wordings.length > 0
          ? [' · ', <a href={`${here(ctx, { amend: amendment.id })}#do-submit`}>{t('amend-this')}</a>]
          : null}
        <SpeakOn ctx={ctx} amendment={amendment} />
      </p>
      <Provenance ctx={ctx} seq={amendment.seq} />
    </article>
  )
}

/** The ways to the forms in which the reader takes a position on it, or objects to it. */
function SpeakOn({ ctx, amendment }: { ctx: Ctx; amendment: AmendmentState }) {
  const on = targetKey({ amendment: amendment.id, rev: amendment.rev })
  return speakForms
    .filter(({ kind }) => mayDo(ctx, kind))
    .map(({ key, message }) => [' · ', <a href={formPath(ctx, key, on)}>{ctx.t(message)}</a>])
}

/** The mark as it is printed: (MOD) for form only, NOC underlined where it is asserted, SUP* and ADD* for a transfer. */
export function Mark({ ctx, amendment }: { ctx: Ctx; amendment: AmendmentState }) {
  const { mark, editorial, asserted, twin } = amendment
  const printed = `${editorial ? `(${mark})` : mark}${twin === null ? '' : '*'}`
  return (
    <abbr
      class={asserted ? 'markbadge asserted' : 'markbadge'}
      title={ctx.t(asserted ? 'mark-asserted' : editorial ? 'mark-editorial' : `mark-${mark}`)}
    >
      {printed}
    </abbr>
  )
}

/** Its parties, under the groups they belong to. */
function ByGroup({ ctx, amendment }: { ctx: Ctx; amendment: AmendmentState }) {
  const { seats, record } = ctx.view.state
  const ids = partiesOf(ctx.view.state, amendment)
  if (ids.length === 0) return <p class="by-group">{ctx.t('authors-unnamed')}</p>
  const groupOf = (id: string) => seats.parties.get(id)?.group ?? null
  const groups = [...(record.procedure?.groups ?? []).map(g => g.id), null].filter(group =>
    ids.some(id => groupOf(id) === group),
  )
  return (
    <p class="by-group">
      {groups.map((group, i) => [
        i === 0 ? '' : ' · ',
        <span class="tag">
          <GroupName ctx={ctx} id={group} />
        </span>,
        ' ',
        ids
          .filter(id => groupOf(id) === group)
          .map((id, n) => [n === 0 ? '' : ctx.t('list-separator'), <PartyLink ctx={ctx} id={id} />]),
      ])}
    </p>
  )
}

/** Where an addition would stand, or which amendment this one amends. */
export function Place({ ctx, amendment }: { ctx: Ctx; amendment: AmendmentState }) {
  const { t } = ctx
  const { target } = amendment
  if ('amendment' in target)
    return (
      <p class="note">{rich(t, 'amends-amendment', { ref: <RefLink ctx={ctx} id={target.amendment} /> })}</p>
    )
  if ('general' in target) return <p class="note">{t('place-general')}</p>
  if (!('parent' in target)) return null
  if (target.after !== null)
    return (
      <p class="note">{rich(t, 'place-after', { after: <ProvisionLink ctx={ctx} id={target.after} /> })}</p>
    )
  if (target.parent === null) return <p class="note">{t('place-top')}</p>
  return (
    <p class="note">{rich(t, 'place-first', { parent: <ProvisionLink ctx={ctx} id={target.parent} /> })}</p>
  )
}

/** What it would make the text read: a redline where both texts are verbatim, else what the record has of it. */
export function NewText({ ctx, amendment, lang }: { ctx: Ctx; amendment: AmendmentState; lang: string }) {
  const { t, view } = ctx
  const { mark, wordings } = amendment
  if (mark === 'SUP') return <p class="effect">{t('effect-SUP')}</p>
  if (mark === 'NOC') return <p class="effect">{t('effect-NOC')}</p>
  const before = wordingsBefore(view.state, amendment)
  const pair = mark === 'MOD' ? comparable(view, before, wordings, lang) : null
  if (pair !== null) return <Redline t={t} from={pair.from} to={pair.to} lang={pair.lang} />
  const text = shown(view, wordings, lang)
  if (text === null) return <p class="note">{t('wording-unknown')}</p>
  return <Wording ctx={ctx} text={text} />
}

/** Why, as its authors wrote it. */
function Reasons({ ctx, seq }: { ctx: Ctx; seq: number }) {
  if (ctx.view.leaf(seq)?.author.body === undefined) return null
  return (
    <div class="reasons">
      <p class="tag">{ctx.t('reasons')}</p>
      <BodyPart ctx={ctx} seq={seq} part="reasons" />
    </div>
  )
}

/** Amendments no longer in force, and what ended them. */
export function EndedAlternatives({ ctx, amendments }: { ctx: Ctx; amendments: readonly AmendmentState[] }) {
  if (amendments.length === 0) return null
  return (
    <details class="more">
      <summary>{ctx.t('alternatives-ended', { count: amendments.length })}</summary>
      <ul class="plain">
        {amendments.map(a => (
          <li>
            <Mark ctx={ctx} amendment={a} /> <RefLink ctx={ctx} id={a.id} />: {ctx.t(`amendment-${a.status}`)}{' '}
            {a.ended === null ? null : <ActLink ctx={ctx} seq={a.ended} />}
          </li>
        ))}
      </ul>
    </details>
  )
}
