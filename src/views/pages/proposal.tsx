/** One proposal: its amendments with their redlines, who stands behind it, its revisions, what was said of it. */
import { standingOf } from '../../core/analysis/standing.js'
import { type Target, targetKey } from '../../core/negotiation/acts/fields.js'
import type { AmendmentState, ProposalState } from '../../core/negotiation/state.js'
import type { Leaf } from '../../core/record/leaf.js'
import { positionsTaken } from '../../core/reports/positions-before.js'
import { StandingTable, StandingWords } from '../charts/standing-bars.js'
import type { Ctx, FormState } from '../context.js'
import { link } from '../context.js'
import type { Choice } from '../forms/fields.js'
import { canAct } from '../forms/form.js'
import { ObjectionForm } from '../forms/objection-form.js'
import { PositionForm, SeatInvitation } from '../forms/position-form.js'
import { ProposalForms } from '../forms/proposal-forms.js'
import { PartForms } from '../forms/subject-forms.js'
import { amendmentsOf, proponentsOf } from '../models/amendments.js'
import { assessmentLink } from '../models/assessments.js'
import type { NotesShown } from '../models/notes.js'
import type { ForumsShown, RecurringShown } from '../models/recurring.js'
import { page } from '../page.js'
import { Mark, NewText, Place } from '../parts/alternative.js'
import { Discussion } from '../parts/discussion.js'
import { ForumOverlap } from '../parts/forum-overlap.js'
import { Judgement } from '../parts/judgement.js'
import { ActLink, PartyList, ProvisionLink, WhenOf } from '../parts/names.js'
import { Objection } from '../parts/objection.js'
import { PartyNotes } from '../parts/party-notes.js'
import { PositionsSaid } from '../parts/positions-said.js'
import { Caution, Disputes, Provenance } from '../parts/provenance.js'
import { Recurring } from '../parts/recurring.js'
import { BodyPart, codeWord, Local } from '../parts/words.js'

interface ProposalProps {
  readonly id: string
  /** The acts that the view lets through, to show what was said before. */
  readonly leaves?: readonly Leaf[] | undefined
  readonly form?: FormState | undefined
  /** What the reader's own party has written about it; null for everybody who has none. */
  readonly notes?: NotesShown | null
  /** The same language elsewhere, and who already deals with it; not looked for where left out. */
  readonly recurring?: RecurringShown | null
  readonly forums?: ForumsShown | null
}

/** Null where there is no such proposal at this moment. */
export function proposalPage(
  ctx: Ctx,
  { id, leaves, form, notes = null, recurring, forums }: ProposalProps,
): string | null {
  const { t, view } = ctx
  const proposal = view.state.text.proposals.get(id)
  if (proposal === undefined) return null
  const amendments = amendmentsOf(view.state, proposal)
  return page({
    site: ctx,
    ctx,
    title: proposal.symbol,
    section: 'proposals',
    json: true,
    scripts: canAct(ctx) && view.state.proceedings !== undefined ? ['quote'] : [],
    children: (
      <>
        <p class="crumbs">
          <a href={link(ctx, '/proposals')}>{t('nav-proposals')}</a>
        </p>
        <h1>
          <bdi>{proposal.symbol}</bdi>{' '}
          <small>
            <Local site={ctx} text={proposal.title} />
          </small>
        </h1>
        <Facts ctx={ctx} proposal={proposal} />
        <BodyPart ctx={ctx} seq={latest(proposal)} part="reasons" />
        <Provenance ctx={ctx} seq={latest(proposal)} />
        <Disputes ctx={ctx} seq={latest(proposal)} />
        <SeatInvitation ctx={ctx} />
        <ProposalForms ctx={ctx} proposal={proposal} form={form} />
        <section>
          <h2>{t('proposal-amendments', { count: amendments.length })}</h2>
          {amendments.map(amendment => (
            <Item ctx={ctx} amendment={amendment} />
          ))}
        </section>
        <Said ctx={ctx} proposal={proposal} amendments={amendments} leaves={leaves} form={form} />
        <ForumOverlap ctx={ctx} shown={forums} />
        <Recurring ctx={ctx} shown={recurring} on={{ proposal: id }} />
        <PartyNotes ctx={ctx} shown={notes} subject={`d:${id}`} />
        <PartForms ctx={ctx} parts={targetChoices(ctx, proposal, amendments)} form={form} />
      </>
    ),
  })
}

function latest(proposal: ProposalState): number {
  return proposal.revisions.at(-1)?.seq ?? proposal.first
}

function Facts({ ctx, proposal }: { ctx: Ctx; proposal: ProposalState }) {
  const { t } = ctx
  const cosponsors = [...proposal.cosponsors.keys()].sort()
  return (
    <dl class="facts">
      <div>
        <dt>{t('proposal-authors')}</dt>
        <dd>
          {proposal.authors.length === 0 ? (
            t('authors-unnamed')
          ) : (
            <PartyList ctx={ctx} ids={proposal.authors} />
          )}
        </dd>
      </div>
      {cosponsors.length === 0 ? null : (
        <div>
          <dt>{t('proposal-cosponsors')}</dt>
          <dd>
            <PartyList ctx={ctx} ids={cosponsors} />
          </dd>
        </div>
      )}
      <div>
        <dt>{t('proposal-status')}</dt>
        <dd>{t(`proposal-${proposal.status}`)}</dd>
      </div>
      <div>
        <dt>{t('proposal-revisions')}</dt>
        <dd>
          {proposal.revisions.map(({ symbol, seq }, i) => [
            i === 0 ? '' : ' · ',
            <bdi>{symbol}</bdi>,
            ' ',
            <WhenOf ctx={ctx} seq={seq} />,
            ' ',
            <ActLink ctx={ctx} seq={seq} />,
          ])}
        </dd>
      </div>
    </dl>
  )
}

function Item({ ctx, amendment }: { ctx: Ctx; amendment: AmendmentState }) {
  const { t } = ctx
  const { target } = amendment
  return (
    <article class="card alternative" id={amendment.id}>
      <h3>
        <Mark ctx={ctx} amendment={amendment} />{' '}
        {'provision' in target ? (
          <ProvisionLink ctx={ctx} id={target.provision} />
        ) : amendment.label === null ? null : (
          <bdi>{amendment.label}</bdi>
        )}{' '}
        <small>
          <bdi>{amendment.id}</bdi>
        </small>{' '}
        {amendment.status === 'in-force' ? null : (
          <span class="chip">{t(`amendment-${amendment.status}`)}</span>
        )}{' '}
        <Caution ctx={ctx} seq={amendment.seq} />
      </h3>
      <Place ctx={ctx} amendment={amendment} />
      <NewText ctx={ctx} amendment={amendment} lang={ctx.view.state.record.languages[0] ?? ctx.lang} />
      {amendment.themes.length === 0 ? null : (
        <p class="prov">
          {t('proposal-themes')}{' '}
          {amendment.themes.map((theme, i) => [
            i === 0 ? '' : ctx.t('list-separator'),
            <a href={link(ctx, '/proposals', { theme })}>{codeWord(t, 'theme', theme)}</a>,
          ])}
        </p>
      )}
      {amendment.ended === null ? null : (
        <p class="prov">
          {t(`amendment-${amendment.status}`)} <ActLink ctx={ctx} seq={amendment.ended} />
        </p>
      )}
    </article>
  )
}

/** The document as a whole, and its amendments in force. */
function targetChoices(
  ctx: Ctx,
  { id, rev }: ProposalState,
  amendments: readonly AmendmentState[],
): Choice[] {
  return [
    { value: targetKey({ proposal: id, rev }), label: ctx.t('form-on-proposal') },
    ...amendments
      .filter(a => a.status === 'in-force')
      .map(a => ({ value: targetKey({ amendment: a.id, rev: a.rev }), label: `${a.mark} ${a.id}` })),
  ]
}

function Said({
  ctx,
  proposal,
  amendments,
  leaves,
  form,
}: {
  ctx: Ctx
  proposal: ProposalState
  amendments: readonly AmendmentState[]
  leaves: readonly Leaf[] | undefined
  form: FormState | undefined
}) {
  const { t, view } = ctx
  const { positions } = view.state
  const own = { proposal: proposal.id, rev: proposal.rev }
  const ids = new Set(amendments.map(a => a.id))
  const isOn = (target: Target) =>
    ('proposal' in target && target.proposal === proposal.id) ||
    ('amendment' in target && ids.has(target.amendment))
  const objections = [...positions.objections.values()].filter(o => isOn(o.target))
  const judged = [...positions.assessments.values()].filter(
    a => a.reply === null && a.framework === undefined && isOn(a.target),
  )
  const standing = standingOf(view, own)
  const targets = targetChoices(ctx, proposal, amendments)
  return (
    <>
      <section id="standing">
        <h2>{t('proposal-standing')}</h2>
        <StandingTable
          ctx={ctx}
          standing={standing}
          caption={t('standing-caption-amendment', { ref: proposal.symbol })}
        />
        <StandingWords ctx={ctx} standing={standing} />
        <PositionsSaid
          ctx={ctx}
          targets={[own, ...amendments.map(a => ({ amendment: a.id, rev: a.rev }))]}
          taken={leaves && positionsTaken(leaves)}
        />
        <PositionForm ctx={ctx} targets={targets} form={form} />
      </section>
      <section id="objections">
        <h2>
          {t('provision-objections', {
            count: objections.length,
            open: objections.filter(o => o.settled === null).length,
          })}
        </h2>
        {objections.length === 0 ? <p class="note">{t('proposal-no-objections')}</p> : null}
        {objections.map(objection => (
          <Objection ctx={ctx} objection={objection} form={form} />
        ))}
        <ObjectionForm ctx={ctx} targets={targets} form={form} />
      </section>
      <Discussion
        ctx={ctx}
        subject={{ proposal: proposal.id }}
        targets={targets}
        proponents={proponentsOf(view.state, amendments)}
        form={form}
      />
      {view.state.record.frameworks.size === 0 ? null : (
        <p>
          {amendments.map((a, i) => [
            i === 0 ? '' : ' · ',
            <a href={assessmentLink(ctx, { amendment: a.id, rev: a.rev })}>
              {t('assessed-more', { subject: a.id })}
            </a>,
          ])}
        </p>
      )}
      {judged.length === 0 ? null : (
        <section>
          <h2>{t('provision-judgements')}</h2>
          <p class="note">{t('judgements-note')}</p>
          {judged.map(assessment => (
            <Judgement ctx={ctx} assessment={assessment} />
          ))}
        </section>
      )}
    </>
  )
}
