/** One provision: its text and alternatives, who stands where, objections and their answers, judgements, its history. */
import { type NegotiatedProvision, negotiatingText } from '../../core/analysis/negotiating-text.js'
import { provisionStatus } from '../../core/analysis/provisions.js'
import { standingOf, standingOfProvision } from '../../core/analysis/standing.js'
import { saysEffectsOnly } from '../../core/assessment/effects.js'
import { type Target, targetKey } from '../../core/negotiation/acts/fields.js'
import { isOpenObjection, provisionOfTarget } from '../../core/negotiation/lookup.js'
import type { AmendmentState, ObjectionState, ProvisionState } from '../../core/negotiation/state.js'
import { inReadingOrder } from '../../core/negotiation/tree.js'
import type { Leaf } from '../../core/record/leaf.js'
import { positionsTaken } from '../../core/reports/positions-before.js'
import { type MatrixRow, StandingMatrix } from '../charts/standing-bars.js'
import { type Ctx, type FormState, link, to } from '../context.js'
import { AmendmentForm } from '../forms/amendment-form.js'
import type { Choice } from '../forms/fields.js'
import { canAct } from '../forms/form.js'
import { ObjectionForm } from '../forms/objection-form.js'
import { PositionForm, SeatInvitation } from '../forms/position-form.js'
import { RectifyForm } from '../forms/rectify-form.js'
import { ReserveForm } from '../forms/reserve-form.js'
import { PartForms } from '../forms/subject-forms.js'
import { amendmentsOn, proponentsOf } from '../models/amendments.js'
import type { NotesShown } from '../models/notes.js'
import { offersOn } from '../models/offers.js'
import type { ForumsShown, RecurringShown } from '../models/recurring.js'
import { page } from '../page.js'
import { Alternative, EndedAlternatives } from '../parts/alternative.js'
import { Assessed } from '../parts/assessed.js'
import { AtAGlance } from '../parts/at-a-glance.js'
import { Discussion } from '../parts/discussion.js'
import { EmbedCode } from '../parts/embed-code.js'
import { FollowFeed } from '../parts/follow.js'
import { ForumOverlap } from '../parts/forum-overlap.js'
import { Judgement } from '../parts/judgement.js'
import { MachineFindings, type MachineFound } from '../parts/machine-findings.js'
import { ProvisionLink, provisionHeading, provisionString } from '../parts/names.js'
import { NotHeardLine } from '../parts/not-heard.js'
import { Objection } from '../parts/objection.js'
import { OfferLines } from '../parts/offer.js'
import { PartyNotes } from '../parts/party-notes.js'
import { PositionsSaid } from '../parts/positions-said.js'
import { LabelHistory, WordingHistory } from '../parts/provision-history.js'
import { ProvisionText } from '../parts/provision-text.js'
import { Recurring } from '../parts/recurring.js'
import { SaidEffects } from '../parts/said-effects.js'
import { SpeakLinks } from '../parts/speak.js'
import { VotingOrder } from '../parts/voting-order.js'
import { compromisePath } from './compromise.js'
import { LanguageChoice } from './negotiating-text.js'

interface ProvisionProps {
  readonly id: string
  /** The acts that the view lets through, to show what was said before. */
  readonly leaves?: readonly Leaf[] | undefined
  readonly textLang?: string | undefined
  readonly form?: FormState | undefined
  /** What the reader's own party has written about it; null for everybody who has none. */
  readonly notes?: NotesShown | null
  /** What the machine checks find in the amendments, in the language of the text. */
  readonly machine?: MachineFound | undefined
  /** The same language elsewhere, and who already deals with it; not looked for where left out. */
  readonly recurring?: RecurringShown | null
  readonly forums?: ForumsShown | null
  /** As for `EmbedCode`. */
  readonly server?: string | undefined
}

/** Null where there is no such provision at this moment. */
export function provisionPage(
  ctx: Ctx,
  { id, leaves, textLang, form, notes = null, machine, recurring, forums, server }: ProvisionProps,
): string | null {
  const { view, t } = ctx
  const provision = view.state.text.provisions.get(id)
  if (provision === undefined) return null
  const { languages } = view.state.record
  const lang = textLang !== undefined && languages.includes(textLang) ? textLang : (languages[0] ?? 'en')
  const negotiated = negotiatingText(view, lang).provisions.find(p => p.compiled.id === id)
  const { inForce, ended } = amendmentsOn(view.state, id)
  return page({
    site: ctx,
    ctx,
    title: provisionString(ctx, provision),
    section: 'text',
    json: true,
    script: canAct(ctx),
    scripts: canAct(ctx) && view.state.proceedings !== undefined ? ['quote'] : [],
    follow: { kind: 'provision', id },
    children: (
      <>
        <Head ctx={ctx} provision={provision} negotiated={negotiated} />
        <LanguageChoice ctx={ctx} lang={lang} />
        {negotiated === undefined ? null : <ProvisionText ctx={ctx} provision={negotiated} lang={lang} />}
        {machine?.glanced == null ? null : (
          <AtAGlance ctx={ctx} set={machine.set} glance={machine.glanced} forums={forums} />
        )}
        <SeatInvitation ctx={ctx} />
        <SpeakLinks ctx={ctx} />
        <AmendmentForm ctx={ctx} provision={provision} amendment={amendmentAsked(ctx, inForce)} form={form} />
        <ReserveForm ctx={ctx} provision={provision} lang={lang} form={form} />
        <section>
          <h2>{t('provision-alternatives', { count: inForce.length })}</h2>
          {inForce.length === 0 ? <p class="note">{t('provision-no-alternatives')}</p> : null}
          {inForce.map(amendment => (
            <>
              <Alternative ctx={ctx} amendment={amendment} lang={lang} />
              <Machine ctx={ctx} found={machine} amendment={amendment} form={form} />
            </>
          ))}
          <VotingOrder ctx={ctx} provision={id} lang={lang} />
          <EndedAlternatives ctx={ctx} amendments={ended} />
          {canAct(ctx) && negotiated?.compiled.text.some(part => typeof part !== 'string') ? (
            <p>
              <a href={link(ctx, compromisePath, { provision: id })}>{t('compromise-link')}</a>
            </p>
          ) : null}
          <p>
            <a href={link(ctx, '/what-if', { provision: id })}>{t('decisions-what-if')}</a>
          </p>
        </section>
        <SaidEffects ctx={ctx} subjects={subjectsOf(provision, [...inForce, ...ended])} form={form} />
        <Assessed ctx={ctx} provision={provision} amendments={inForce} />
        <Standings ctx={ctx} provision={provision} amendments={inForce} leaves={leaves} form={form} />
        <Objections ctx={ctx} provision={provision} amendments={inForce} form={form} />
        <OfferLines ctx={ctx} offers={offersOn(view, id)} would={id} />
        <PartyNotes ctx={ctx} shown={notes} subject={`p:${id}`} />
        <Discussion
          ctx={ctx}
          subject={{ provision: id }}
          targets={targetChoices(ctx, provision, inForce)}
          proponents={proponentsOf(view.state, inForce)}
          form={form}
        />
        <Judgements ctx={ctx} provision={provision} />
        <ForumOverlap ctx={ctx} shown={forums} />
        <Recurring ctx={ctx} shown={recurring} on={{ provision: id }} />
        <PartForms ctx={ctx} parts={targetChoices(ctx, provision, inForce)} form={form} />
        <RectifyForm ctx={ctx} provision={provision} form={form} />
        <section>
          <h2>{t('provision-history')}</h2>
          <WordingHistory ctx={ctx} provision={provision} lang={lang} />
          <LabelHistory ctx={ctx} provision={provision} />
        </section>
        <FollowFeed ctx={ctx} kind="provision" id={id} />
        <EmbedCode
          ctx={ctx}
          server={server}
          path={to.provision(id)}
          what={provisionHeading(ctx, provision)}
          height={420}
        />
      </>
    ),
  })
}

function Machine({
  ctx,
  found,
  amendment,
  form,
}: {
  ctx: Ctx
  found: MachineFound | undefined
  amendment: AmendmentState
  form: FormState | undefined
}) {
  const checked = found?.amendments.get(amendment.id)
  if (found === undefined || checked === undefined) return null
  return <MachineFindings ctx={ctx} set={found.set} checked={checked} form={form} />
}

function Head({
  ctx,
  provision,
  negotiated,
}: {
  ctx: Ctx
  provision: ProvisionState
  negotiated: NegotiatedProvision | undefined
}) {
  const { t, view } = ctx
  const status = negotiated?.besideTreaty === true ? 'beside' : provisionStatus(view, provision.id)
  return (
    <>
      <p class="crumbs">
        <a href={link(ctx, `/text#p-${provision.id}`)}>{t('nav-text')}</a>
        {provision.parent === null ? null : [' › ', <ProvisionLink ctx={ctx} id={provision.parent} />]}
      </p>
      <h1>
        <bdi>{provisionHeading(ctx, provision)}</bdi>{' '}
        <span class={`chip ${status}`}>{t(`status-${status}`)}</span>
      </h1>
      <p class="prov">
        {provision.margin === null || provision.label === null
          ? null
          : [t('provision-margin', { margin: provision.margin }), ' · ']}
        {t(`agreed-${provision.status}`)} · <Neighbours ctx={ctx} id={provision.id} />
      </p>
    </>
  )
}

function Neighbours({ ctx, id }: { ctx: Ctx; id: string }) {
  const order = inReadingOrder(ctx.view.state.text)
  const at = order.findIndex(p => p.id === id)
  const neighbour = (p: ProvisionState | undefined, key: string) =>
    p === undefined ? null : (
      <a href={link(ctx, to.provision(p.id))}>
        {ctx.t(key)} <bdi>{p.label ?? p.margin ?? p.id}</bdi>
      </a>
    )
  const before = neighbour(order[at - 1], 'provision-before')
  return (
    <>
      {before}
      {before === null || order[at + 1] === undefined ? null : ' · '}
      {neighbour(order[at + 1], 'provision-after')}
    </>
  )
}

/** The amendment the reader wants to amend, named in the address. */
function amendmentAsked({ query }: Ctx, amendments: readonly AmendmentState[]): AmendmentState | undefined {
  return amendments.find(a => a.id === query.amend)
}

interface SaidProps {
  readonly ctx: Ctx
  readonly provision: ProvisionState
  readonly amendments: readonly AmendmentState[]
  readonly leaves?: readonly Leaf[] | undefined
  readonly form: FormState | undefined
}

function Standings({ ctx, provision, amendments, leaves, form }: SaidProps) {
  const { t, view } = ctx
  const rows: MatrixRow[] = [
    {
      target: { provision: provision.id, version: provision.version },
      standing: standingOfProvision(view, provision.id),
    },
    ...amendments
      .map(a => ({ amendment: a.id, rev: a.rev }))
      .map(target => ({ target, standing: standingOf(view, target) })),
  ]
  const heard = rows.some(row => row.standing.heard.length > 0)
  return (
    <section id="standing">
      <h2>{t('provision-standing')}</h2>
      {heard ? <StandingMatrix ctx={ctx} rows={rows} /> : <p class="note">{t('standing-nobody')}</p>}
      <NotHeardLine ctx={ctx} provision={provision.id} />
      <PositionsSaid
        ctx={ctx}
        targets={rows.map(row => row.target)}
        taken={leaves && positionsTaken(leaves)}
      />
      <PositionForm ctx={ctx} targets={targetChoices(ctx, provision, amendments)} form={form} />
    </section>
  )
}

function targetChoices(ctx: Ctx, provision: ProvisionState, amendments: readonly AmendmentState[]): Choice[] {
  const present = {
    value: targetKey({ provision: provision.id, version: provision.version }),
    label: ctx.t('form-on-present'),
  }
  return [
    present,
    ...amendments.map(a => ({
      value: targetKey({ amendment: a.id, rev: a.rev }),
      label: `${a.mark} ${a.id}`,
    })),
  ]
}

function Objections({ ctx, provision, amendments, form }: SaidProps) {
  const objections = objectionsTo(ctx, provision.id, amendments)
  const open = objections.filter(isOpenObjection)
  return (
    <section id="objections">
      <h2>{ctx.t('provision-objections', { count: objections.length, open: open.length })}</h2>
      {objections.length === 0 ? <p class="note">{ctx.t('provision-no-objections')}</p> : null}
      {[...open, ...objections.filter(o => !isOpenObjection(o))].map(objection => (
        <Objection ctx={ctx} objection={objection} form={form} />
      ))}
      <ObjectionForm ctx={ctx} targets={targetChoices(ctx, provision, amendments)} form={form} />
    </section>
  )
}

function objectionsTo({ view }: Ctx, id: string, amendments: readonly AmendmentState[]): ObjectionState[] {
  const added = new Set(amendments.map(a => a.id))
  return [...view.state.positions.objections.values()].filter(
    ({ target }) =>
      provisionOfTarget(view.state, target) === id || ('amendment' in target && added.has(target.amendment)),
  )
}

/** The provision as it is, and what would change it, or would have. */
function subjectsOf({ id, version }: ProvisionState, amendments: readonly AmendmentState[]): Target[] {
  return [{ provision: id, version }, ...amendments.map(a => ({ amendment: a.id, rev: a.rev }))]
}

function Judgements({ ctx, provision }: { ctx: Ctx; provision: ProvisionState }) {
  const { state } = ctx.view
  const judged = [...state.positions.assessments.values()].filter(
    a =>
      a.reply === null &&
      a.framework === undefined &&
      !saysEffectsOnly(a) &&
      provisionOfTarget(state, a.target) === provision.id,
  )
  if (judged.length === 0) return null
  return (
    <section>
      <h2>{ctx.t('provision-judgements')}</h2>
      <p class="note">{ctx.t('judgements-note')}</p>
      {judged.map(assessment => (
        <Judgement ctx={ctx} assessment={assessment} />
      ))}
    </section>
  )
}
