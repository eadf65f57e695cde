/**
 * A draft as it will be public, before it is: every amendment with its redline, the reasons, who co-sponsors, what a
 * machine sees in it, and what cannot be taken back. Nothing has been recorded yet.
 */
import { actOf, nextDocument } from '../../core/drafting/tabling.js'
import { type Ctx, link, type Problem } from '../context.js'
import { Hidden } from '../forms/form.js'
import { draftTitle, type ShownCosponsor, type ShownDraft } from '../models/drafts.js'
import { page } from '../page.js'
import { type CheckedDraft, DraftChecks } from '../parts/draft-checks.js'
import { DraftItems, Said } from '../parts/draft-item.js'
import { PartyLink, PartyList } from '../parts/names.js'
import { ProblemNote } from '../parts/problem.js'
import { draftPath, draftsPath } from './drafts.js'

interface PreviewProps {
  readonly shown: ShownDraft
  readonly cosponsors: readonly ShownCosponsor[]
  /** What a machine sees in it; nothing of one that cannot be tabled. */
  readonly checked?: CheckedDraft | undefined
  /** Why it cannot be tabled as it is. */
  readonly problem?: Problem | undefined
}

export function previewPage(ctx: Ctx, { shown, cosponsors, checked, problem }: PreviewProps): string {
  const { t } = ctx
  const { draft } = shown
  return page({
    site: ctx,
    ctx,
    title: t('table-title'),
    section: 'drafts',
    script: true,
    children: (
      <>
        <p class="crumbs" data-draft-held={`${ctx.base} ${ctx.seat?.credential}`}>
          <a href={link(ctx, draftsPath)}>{t('drafts-title')}</a>
          {' › '}
          <a href={link(ctx, draftPath(shown.id))}>{draftTitle(ctx, draft)}</a>
        </p>
        <h1>{t('table-title')}</h1>
        <p class="lead">{t('table-lead')}</p>
        {problem === undefined ? null : <ProblemNote ctx={ctx} problem={problem} />}
        <Facts ctx={ctx} shown={shown} cosponsors={cosponsors} />
        <h2>{t('proposal-amendments', { count: draft.items.length })}</h2>
        <DraftItems ctx={ctx} draft={draft} />
        <h2>{t('preview-reasons')}</h2>
        {draft.reasons === '' ? (
          <p class="note">{t('table-no-reasons')}</p>
        ) : (
          <Said lang={draft.lang} text={draft.reasons} />
        )}
        {checked === undefined ? null : <DraftChecks ctx={ctx} checked={checked} />}
        {problem === undefined || shown.sending ? (
          <Table ctx={ctx} shown={shown} />
        ) : (
          <p>
            <a class="button" href={link(ctx, draftPath(shown.id))}>
              {t('table-change')}
            </a>
          </p>
        )}
      </>
    ),
  })
}

function Facts({ ctx, shown, cosponsors }: PreviewProps & { ctx: Ctx }) {
  const { t } = ctx
  const { draft, party, version } = shown
  const joining = cosponsors.filter(c => c.answer?.accepted === true && c.answer.version === version)
  const earlier = cosponsors.filter(c => c.answer?.accepted === true && c.answer.version !== version)
  const names = (list: readonly ShownCosponsor[]) => <PartyList ctx={ctx} ids={list.map(c => c.party)} />
  return (
    <dl class="facts">
      <div>
        <dt>{t('table-symbol')}</dt>
        <dd>
          <bdi>{symbolOf(ctx, shown)}</bdi>
        </dd>
      </div>
      {draft.revises === undefined ? (
        <div>
          <dt>{t('table-document-title')}</dt>
          <dd lang={draft.lang} dir="auto">
            {draftTitle(ctx, draft)}
          </dd>
        </div>
      ) : null}
      <div>
        <dt>{t('proposal-authors')}</dt>
        <dd>
          <PartyLink ctx={ctx} id={party} />
        </dd>
      </div>
      {joining.length === 0 ? null : (
        <div>
          <dt>{t('proposal-cosponsors')}</dt>
          <dd>{names(joining)}</dd>
        </div>
      )}
      {earlier.length === 0 ? null : (
        <div>
          <dt>{t('table-not-joining')}</dt>
          <dd>
            {names(earlier)} <span class="note">{t('cosponsor-accepted-earlier')}</span>
          </dd>
        </div>
      )}
    </dl>
  )
}

/** The number that it will get, as far as one can tell before. */
function symbolOf({ view }: Ctx, { party, draft }: ShownDraft): string {
  const drafted = actOf(view.state, party, draft)
  return drafted.ok ? String(drafted.value.act.symbol) : (draft.revises ?? nextDocument(view.state, party))
}

function Table({ ctx, shown }: { ctx: Ctx; shown: ShownDraft }) {
  const { t } = ctx
  const { id, version, draft } = shown
  return (
    <div class="warning">
      <h2>{t('preview-public')}</h2>
      <p>{t('preview-public-words')}</p>
      <form method="post" action={link(ctx, draftPath(id, '/table'))} data-act>
        <Hidden fields={{ token: ctx.formToken, version: String(version), reasons: draft.reasons }} />
        <p class="send">
          <button type="submit">{t('table-now')}</button>{' '}
          <a href={link(ctx, draftPath(id))}>{t('table-change')}</a>
        </p>
      </form>
    </div>
  )
}
