/** One party: what it holds, what it proposed, where it stands, what it objects to, what it said on signing, what awaits its word. */
import type { ComponentChildren } from 'preact'
import { holdsRight, isOpenObjection } from '../../core/negotiation/lookup.js'
import type { Party } from '../../core/negotiation/state.js'
import { rights } from '../../core/procedure/procedure.js'
import { compareRef } from '../../core/text/numbering.js'
import { type Ctx, type FormState, link } from '../context.js'
import { InterestsForm } from '../forms/interests-form.js'
import { amendmentsOf } from '../models/amendments.js'
import { offersOfParty } from '../models/offers.js'
import { page } from '../page.js'
import { ActSentence } from '../parts/act-line.js'
import { PartyConsultations } from '../parts/board-consultation.js'
import { Fact } from '../parts/fact.js'
import { FollowFeed } from '../parts/follow.js'
import { DeclaredInterests } from '../parts/interests.js'
import { ActLink, ActorOf, GroupName, PartyList, ProposalLink, TargetLink, WhenOf } from '../parts/names.js'
import { OfferLines } from '../parts/offer.js'
import { Caution, Disputes } from '../parts/provenance.js'
import { BodyPart, codeWord, Local, localString } from '../parts/words.js'
import { rich } from '../rich.js'

/** Null where nobody of that id is seated at this moment. */
export function partyPage(
  ctx: Ctx,
  { id, form }: { id: string; form?: FormState | undefined },
): string | null {
  const { t, view } = ctx
  const party = view.state.seats.parties.get(id)
  if (party === undefined) return null
  return page({
    site: ctx,
    ctx,
    title: localString(ctx, party.name),
    section: 'parties',
    json: true,
    follow: { kind: 'party', id },
    children: (
      <>
        <p class="crumbs">
          <a href={link(ctx, '/parties')}>{t('nav-parties')}</a>
        </p>
        <h1>
          <Local site={ctx} text={party.name} />{' '}
          <small>
            <bdi>{party.id}</bdi>
          </small>
        </h1>
        <Facts ctx={ctx} party={party} />
        <DeclaredInterests ctx={ctx} party={id} />
        <InterestsForm ctx={ctx} party={id} form={form} />
        <Awaiting ctx={ctx} id={id} />
        <Intentions ctx={ctx} id={id} />
        <PartyConsultations ctx={ctx} party={id} />
        <Proposals ctx={ctx} id={id} />
        <OfferLines ctx={ctx} offers={offersOfParty(view, id)} />
        <Objections ctx={ctx} id={id} />
        <Positions ctx={ctx} id={id} />
        <Judgements ctx={ctx} id={id} />
        <p>
          <a href={link(ctx, '/acts', { party: id })}>{t('party-acts')}</a> ·{' '}
          <a href={link(ctx, '/awaits', { party: id })}>{t('awaits-title')}</a>
        </p>
        <FollowFeed ctx={ctx} kind="party" id={id} />
      </>
    ),
  })
}

function Facts({ ctx, party }: { ctx: Ctx; party: Party }) {
  const { t, view } = ctx
  const held = rights.filter(right => holdsRight(view.state, party.id, right))
  return (
    <dl class="facts">
      <Fact term={t('party-group')}>
        <GroupName ctx={ctx} id={party.group} />
        {party.office === null ? null : `, ${t(`office-${party.office}`)}`}
      </Fact>
      <Fact term={t('party-rights')}>
        {held.length === 0
          ? t('party-no-rights')
          : held.map(right => t(`right-${right}`)).join(t('list-separator'))}
      </Fact>
      {party.members.length === 0 ? null : (
        <Fact term={t('party-members')}>
          <PartyList ctx={ctx} ids={party.members} />
        </Fact>
      )}
      <Fact term={t('party-seated')}>
        <WhenOf ctx={ctx} seq={party.seq} /> <ActLink ctx={ctx} seq={party.seq} />
      </Fact>
    </dl>
  )
}

function Part({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <section>
      <h2>{title}</h2>
      <ul class="plain positions">{children}</ul>
    </section>
  )
}

/** Open objections to what it proposes, that it has not answered. */
function Awaiting({ ctx, id }: { ctx: Ctx; id: string }) {
  const { state } = ctx.view
  const own = new Set(
    [...state.text.proposals.values()]
      .filter(p => p.authors.includes(id))
      .flatMap(p => [p.id, ...p.amendments]),
  )
  const waiting = [...state.positions.objections.values()].filter(
    o => isOpenObjection(o) && o.party !== id && isOn(o.target, own) && !o.answers.some(a => a.party === id),
  )
  if (waiting.length === 0) return null
  return (
    <Part title={ctx.t('party-awaiting', { count: waiting.length })}>
      {waiting.map(({ seq }) => (
        <li>
          <ActSentence ctx={ctx} seq={seq} /> <ActLink ctx={ctx} seq={seq} />
        </li>
      ))}
    </Part>
  )
}

function isOn(target: object, own: ReadonlySet<string>): boolean {
  const { amendment, proposal } = target as { amendment?: string; proposal?: string }
  return own.has(amendment ?? proposal ?? '')
}

function Intentions({ ctx, id }: { ctx: Ctx; id: string }) {
  const { intentions, signatures } = ctx.view.state.signature
  const signed = signatures.get(id)
  const said = [...(intentions.get(id) ?? []).map(s => s.seq), ...(signed === undefined ? [] : [signed.seq])]
  if (said.length === 0) return null
  return (
    <Part title={ctx.t('party-signing')}>
      {said.map(seq => (
        <li>
          <p>
            <ActSentence ctx={ctx} seq={seq} /> · <WhenOf ctx={ctx} seq={seq} /> ·{' '}
            <ActLink ctx={ctx} seq={seq} />
            <Caution ctx={ctx} seq={seq} />
          </p>
          <BodyPart ctx={ctx} seq={seq} part="reasons" />
          <Disputes ctx={ctx} seq={seq} />
        </li>
      ))}
    </Part>
  )
}

function Proposals({ ctx, id }: { ctx: Ctx; id: string }) {
  const { t, view } = ctx
  const own = [...view.state.text.proposals.values()]
    .filter(p => p.authors.includes(id) || p.cosponsors.has(id))
    .sort((a, b) => compareRef(a.id, b.id))
  if (own.length === 0) return null
  return (
    <Part title={t('party-proposals', { count: own.length })}>
      {own.map(proposal => (
        <li>
          <ProposalLink ctx={ctx} id={proposal.id} /> <Local site={ctx} text={proposal.title} />{' '}
          <small>
            {t('party-proposal-amendments', { count: amendmentsOf(view.state, proposal).length })}
            {proposal.authors.includes(id) ? '' : ` · ${t('party-cosponsor')}`}
            {proposal.status === 'withdrawn' ? ` · ${t('proposal-withdrawn')}` : ''}
          </small>
        </li>
      ))}
    </Part>
  )
}

function Objections({ ctx, id }: { ctx: Ctx; id: string }) {
  const { t } = ctx
  const own = [...ctx.view.state.positions.objections.values()].filter(o => o.party === id)
  if (own.length === 0) return null
  return (
    <Part title={t('party-objections', { count: own.length })}>
      {own.map(({ seq, target, ground, fate, answers }) => (
        <li>
          <a href={link(ctx, `/objections#objection-${seq}`)}>{codeWord(t, 'ground', ground)}</a> ·{' '}
          <TargetLink ctx={ctx} target={target} /> <span class="chip">{t(`fate-${fate}`)}</span>{' '}
          <small>{t('party-objection-answers', { count: answers.length })}</small>
        </li>
      ))}
    </Part>
  )
}

function Positions({ ctx, id }: { ctx: Ctx; id: string }) {
  const own = [...ctx.view.state.positions.positions.values()]
    .flatMap(stances => stances.get(id) ?? [])
    .sort((a, b) => a.seq - b.seq)
  if (own.length === 0) return null
  return (
    <Part title={ctx.t('party-positions', { count: own.length })}>
      {own.map(({ seq }) => (
        <li>
          <p>
            <ActSentence ctx={ctx} seq={seq} /> · <WhenOf ctx={ctx} seq={seq} /> ·{' '}
            <ActLink ctx={ctx} seq={seq} />
            <Caution ctx={ctx} seq={seq} />
          </p>
          <BodyPart ctx={ctx} seq={seq} part="reasons" />
        </li>
      ))}
    </Part>
  )
}

function Judgements({ ctx, id }: { ctx: Ctx; id: string }) {
  const { assessments, statements } = ctx.view.state.positions
  const own = [...assessments.values(), ...statements.values()]
    .filter(a => a.party === id)
    .sort((a, b) => a.seq - b.seq)
  if (own.length === 0) return null
  return (
    <Part title={ctx.t('party-judgements', { count: own.length })}>
      {own.map(entry => (
        <li>
          <p>
            <ActSentence ctx={ctx} seq={entry.seq} /> · <WhenOf ctx={ctx} seq={entry.seq} /> ·{' '}
            <ActLink ctx={ctx} seq={entry.seq} />
            {entry.reply === null
              ? null
              : [
                  ' · ',
                  rich(ctx.t, 'in-reply-to', {
                    party: <ActorOf ctx={ctx} seq={entry.reply} />,
                    act: <ActLink ctx={ctx} seq={entry.reply} />,
                  }),
                ]}
          </p>
          <BodyPart ctx={ctx} seq={entry.seq} part="reasons" />
          <BodyPart ctx={ctx} seq={entry.seq} part="statement" />
        </li>
      ))}
    </Part>
  )
}
