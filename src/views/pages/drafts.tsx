/** The drafts of one's own party, and those of others that it is invited to co-sponsor. Nobody else sees this page. */
import { type Ctx, link, type Problem, type Query } from '../context.js'
import { Hidden, oneTime } from '../forms/form.js'
import { draftTitle, type ShownDraft, subjectString } from '../models/drafts.js'
import { page } from '../page.js'
import { ActLink, Moment, PartyLink, ProposalLink } from '../parts/names.js'
import { ProblemNote } from '../parts/problem.js'

/** Where the drafts are, and one of them. */
export const draftsPath = '/drafts'
export const draftPath = (id: string, rest = '') => `${draftsPath}/${id}${rest}`

interface DraftsProps {
  readonly own: readonly ShownDraft[]
  readonly invited: readonly ShownDraft[]
  readonly problem?: Problem | undefined
}

export function draftsPage(ctx: Ctx, { own, invited, problem }: DraftsProps): string {
  const { t } = ctx
  const open = own.filter(({ tabled }) => tabled === null)
  const tabled = own.filter(draft => draft.tabled !== null)
  return page({
    site: ctx,
    ctx,
    title: t('drafts-title'),
    section: 'drafts',
    children: (
      <>
        <h1>{t('drafts-title')}</h1>
        <p class="lead">{t('drafts-lead')}</p>
        <DemoNote ctx={ctx} />
        {problem === undefined ? null : <ProblemNote ctx={ctx} problem={problem} />}
        {open.length === 0 ? <p class="note">{t('drafts-none')}</p> : <DraftList ctx={ctx} drafts={open} />}
        <form method="post" action={link(ctx, draftsPath)} class="send">
          <Hidden fields={{ ...oneTime(ctx), kind: 'new' }} />
          <button type="submit">{t('drafts-new')}</button> <span class="note">{t('drafts-new-note')}</span>
        </form>
        {invited.length === 0 ? null : (
          <section>
            <h2>{t('drafts-invited')}</h2>
            <DraftList ctx={ctx} drafts={invited} />
          </section>
        )}
        {tabled.length === 0 ? null : (
          <section>
            <h2>{t('drafts-tabled')}</h2>
            <DraftList ctx={ctx} drafts={tabled} />
          </section>
        )}
      </>
    ),
  })
}

/** In a demonstration anybody may sit with any party, and so read what it drafts. */
export function DemoNote({ ctx }: { ctx: Ctx }) {
  return ctx.demo ? <p class="demo-note">{ctx.t('drafts-demo')}</p> : null
}

function DraftList({ ctx, drafts }: { ctx: Ctx; drafts: readonly ShownDraft[] }) {
  return (
    <ul class="log plain">
      {drafts.map(shown => (
        <li>
          <a href={link(ctx, draftPath(shown.id))} lang={shown.draft.lang} dir="auto">
            {draftTitle(ctx, shown.draft)}
          </a>
          {shown.party === ctx.seat?.party ? null : [' · ', <PartyLink ctx={ctx} id={shown.party} />]}
          <div class="prov">
            {subjectsOf(ctx, shown)}
            <LastSaved ctx={ctx} shown={shown} />
            {shown.tabled === null ? null : [' · ', <TabledAs ctx={ctx} seq={shown.tabled} />]}
          </div>
        </li>
      ))}
    </ul>
  )
}

/** What it would amend, in one line. */
function subjectsOf(ctx: Ctx, { draft }: ShownDraft) {
  if (draft.items.length === 0) return null
  const names = draft.items.slice(0, 6).map(item => `${item.mark.slice(0, 3)} ${subjectString(ctx, item)}`)
  const rest = draft.items.length - names.length
  return [
    names.map((name, i) => [i === 0 ? '' : ctx.t('list-separator'), <bdi>{name}</bdi>]),
    rest > 0 ? ` +${rest}` : '',
    ' · ',
  ]
}

/** When a draft was saved last, and by whom. */
export function LastSaved({ ctx, shown }: { ctx: Ctx; shown: ShownDraft }) {
  const { t } = ctx
  return (
    <>
      {t('draft-saved')} <Moment site={ctx} ms={shown.updated} />
      {shown.savedByName === null ? null : [' · ', <bdi>{shown.savedByName}</bdi>]}
    </>
  )
}

/** The proposal that a draft became. */
export function TabledAs({ ctx, seq }: { ctx: Ctx; seq: number }) {
  const act = ctx.view.leaf(seq)?.author.act
  if (typeof act?.proposal !== 'string') return <ActLink ctx={ctx} seq={seq} />
  return (
    <>
      <ProposalLink ctx={ctx} id={act.proposal} /> <ActLink ctx={ctx} seq={seq} />
    </>
  )
}

/** Into which draft an amendment goes. `values` are what was written of it. */
export function chooseDraftPage(
  ctx: Ctx,
  { values, own }: { values: Query; own: readonly ShownDraft[] },
): string {
  const { t } = ctx
  const { token: _, draft: __, ...kept } = values
  return page({
    site: ctx,
    ctx,
    title: t('draft-choose'),
    section: 'drafts',
    children: (
      <>
        <h1>{t('draft-choose')}</h1>
        <form method="post" action={link(ctx, draftsPath)}>
          <Hidden fields={{ ...kept, ...oneTime(ctx) }} />
          <fieldset>
            <legend>{t('draft-choose-which')}</legend>
            {[
              <p class="field">
                <label>
                  <input type="radio" name="draft" value="new" checked required /> {t('draft-choose-new')}
                </label>
              </p>,
              ...own.map(shown => (
                <p class="field">
                  <label>
                    <input type="radio" name="draft" value={shown.id} required />{' '}
                    <bdi lang={shown.draft.lang}>{draftTitle(ctx, shown.draft)}</bdi>
                  </label>
                </p>
              )),
            ]}
          </fieldset>
          <p class="send">
            <button type="submit">{t('draft-keep')}</button> <span class="note">{t('draft-first-note')}</span>
          </p>
        </form>
      </>
    ),
  })
}
