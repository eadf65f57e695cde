/**
 * One draft: for the people of its party a form with all that it says, its checks, and who is asked to co-sponsor; for a
 * party that was asked, the text to read and an answer; once tabled, where it went.
 */
import type { Draft } from '../../core/drafting/draft.js'
import { type Ctx, link, type Problem, type Query } from '../context.js'
import { keptAs } from '../forms/amendment-form.js'
import { DraftFields, type SavedMeanwhile } from '../forms/draft-fields.js'
import { Hidden } from '../forms/form.js'
import { draftTitle, type ShownCosponsor, type ShownDraft } from '../models/drafts.js'
import { page } from '../page.js'
import { CosponsorAnswer, Cosponsors } from '../parts/cosponsors.js'
import { type CheckedDraft, DraftChecks } from '../parts/draft-checks.js'
import { DraftItems, Said } from '../parts/draft-item.js'
import { PartyLink, ProposalLink, RefLink } from '../parts/names.js'
import { ProblemNote } from '../parts/problem.js'
import { rich } from '../rich.js'
import { DemoNote, draftPath, draftsPath, LastSaved, TabledAs } from './drafts.js'

interface DraftProps {
  readonly shown: ShownDraft
  readonly cosponsors: readonly ShownCosponsor[]
  /** What a machine sees in it; nothing of one without amendments, or of others. */
  readonly checked?: CheckedDraft | undefined
  readonly problem?: Problem | undefined
  /** What was entered, where it could not be saved. */
  readonly entered?: Query | undefined
  /** What one wrote and what somebody else saved meanwhile: the form then has both. */
  readonly meanwhile?: (SavedMeanwhile & { readonly own: Draft }) | undefined
}

export function draftPage(ctx: Ctx, props: DraftProps): string {
  const { t } = ctx
  const { shown, problem, meanwhile } = props
  const title = draftTitle(ctx, shown.draft)
  const isOwn = shown.party === ctx.seat?.party
  return page({
    site: ctx,
    ctx,
    title,
    section: 'drafts',
    script: true,
    children: (
      <>
        <p class="crumbs">
          <a href={link(ctx, draftsPath)}>{t('drafts-title')}</a>
        </p>
        <h1>
          <span lang={shown.draft.lang} dir="auto">
            {title}
          </span>
          <small>
            {shown.draft.revises === undefined
              ? t('draft-of-proposal')
              : rich(t, 'draft-of-revision', {
                  proposal: <ProposalLink ctx={ctx} id={shown.draft.revises} />,
                })}
          </small>
        </h1>
        <p class="prov" data-draft-held={`${ctx.base} ${ctx.seat?.credential}`}>
          <LastSaved ctx={ctx} shown={shown} />
        </p>
        {problem === undefined || meanwhile !== undefined ? null : (
          <ProblemNote ctx={ctx} problem={problem} />
        )}
        {isOwn ? <Own ctx={ctx} {...props} /> : <Invited ctx={ctx} {...props} />}
      </>
    ),
  })
}

function Own({ ctx, ...props }: DraftProps & { ctx: Ctx }) {
  const { shown, cosponsors } = props
  if (shown.tabled !== null) return <Tabled ctx={ctx} shown={shown} cosponsors={cosponsors} />
  return (
    <>
      <p class="note">{ctx.t(cosponsors.length === 0 ? 'draft-private' : 'draft-private-but-invited')}</p>
      <DemoNote ctx={ctx} />
      {shown.sending ? <Sending ctx={ctx} shown={shown} /> : <Edit ctx={ctx} {...props} />}
      {props.checked === undefined ? null : <DraftChecks ctx={ctx} checked={props.checked} />}
      {shown.draft.revises === undefined ? (
        <Cosponsors ctx={ctx} shown={shown} cosponsors={cosponsors} />
      ) : null}
      {shown.sending ? null : <Discard ctx={ctx} id={shown.id} />}
    </>
  )
}

function Edit({ ctx, shown, entered, meanwhile }: DraftProps & { ctx: Ctx }) {
  const { t } = ctx
  const draft = meanwhile?.own ?? shown.draft
  return (
    <>
      {meanwhile === undefined ? null : (
        <div class="problem" role="alert">
          <p>{t('draft-meanwhile')}</p>
          <p class="clause">{t('draft-meanwhile-how')}</p>
          <p>
            <a href={link(ctx, draftPath(shown.id))}>{t('draft-meanwhile-drop')}</a>
          </p>
        </div>
      )}
      <BuiltFrom ctx={ctx} draft={draft} />
      <form method="post" action={link(ctx, draftPath(shown.id))} {...keptAs(ctx, shown.id, shown.version)}>
        <Hidden fields={{ token: ctx.formToken, version: String(shown.version) }} />
        <DraftFields ctx={ctx} draft={draft} entered={entered} meanwhile={meanwhile} />
        <p class="send">
          <button type="submit" name="next" value="stay">
            {t('draft-save')}
          </button>
          <button type="submit" name="next" value="preview">
            {t('draft-preview')}
          </button>{' '}
          <span class="note">{t('draft-first-note')}</span>
        </p>
      </form>
    </>
  )
}

/** The amendments from whose wordings a compromise was built. */
function BuiltFrom({ ctx, draft: { from = [] } }: { ctx: Ctx; draft: Draft }) {
  if (from.length === 0) return null
  const refs = from.map((ref, i) => [i === 0 ? '' : ctx.t('list-separator'), <RefLink ctx={ctx} id={ref} />])
  return <p class="note">{rich(ctx.t, 'draft-built-from', { refs: <span>{refs}</span> })}</p>
}

/** An act was sent and its answer was lost: sent again it is the same act, recorded once. */
function Sending({ ctx, shown }: { ctx: Ctx; shown: ShownDraft }) {
  return (
    <div class="warning">
      <p>{ctx.t('draft-sending')}</p>
      <p>
        <a href={link(ctx, draftPath(shown.id, '/preview'))}>{ctx.t('draft-sending-again')}</a>
      </p>
    </div>
  )
}

function Discard({ ctx, id }: { ctx: Ctx; id: string }) {
  const { t } = ctx
  return (
    <details class="more">
      <summary>{t('draft-discard')}</summary>
      <form method="post" action={link(ctx, draftPath(id, '/discard'))}>
        <Hidden fields={{ token: ctx.formToken }} />
        <p>{t('draft-discard-note')}</p>
        <button type="submit" class="quiet">
          {t('draft-discard-now')}
        </button>
      </form>
    </details>
  )
}

function Tabled({
  ctx,
  shown,
  cosponsors,
}: {
  ctx: Ctx
  shown: ShownDraft
  cosponsors: readonly ShownCosponsor[]
}) {
  const { t } = ctx
  return (
    <>
      <p class="lead">{rich(t, 'draft-tabled', { proposal: <TabledAs ctx={ctx} seq={shown.tabled!} /> })}</p>
      {cosponsors.length === 0 ? null : <Cosponsors ctx={ctx} shown={shown} cosponsors={cosponsors} />}
      <form method="post" action={link(ctx, draftPath(shown.id, '/discard'))}>
        <Hidden fields={{ token: ctx.formToken }} />
        <button type="submit" class="quiet">
          {t('draft-take-off')}
        </button>
      </form>
    </>
  )
}

/** For a party that was asked to co-sponsor. */
function Invited({ ctx, shown, cosponsors }: DraftProps & { ctx: Ctx }) {
  const { t } = ctx
  const { draft } = shown
  return (
    <>
      <p class="lead">{rich(t, 'draft-invited', { party: <PartyLink ctx={ctx} id={shown.party} /> })}</p>
      <p class="note">{t('draft-invited-note')}</p>
      <DemoNote ctx={ctx} />
      <h2>{t('proposal-amendments', { count: draft.items.length })}</h2>
      <DraftItems ctx={ctx} draft={draft} />
      {draft.reasons === '' ? null : (
        <>
          <h2>{t('form-reasons')}</h2>
          <Said lang={draft.lang} text={draft.reasons} />
        </>
      )}
      <CosponsorAnswer ctx={ctx} shown={shown} cosponsors={cosponsors} />
    </>
  )
}
