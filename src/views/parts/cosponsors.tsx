/** Who is asked to co-sponsor a draft, and what they answered: shown to its party, and to each of them their own. */
import { type Ctx, link } from '../context.js'
import { Select } from '../forms/fields.js'
import { Hidden } from '../forms/form.js'
import type { ShownCosponsor, ShownDraft } from '../models/drafts.js'
import { rich } from '../rich.js'
import { PartyLink, ProposalLink } from './names.js'
import { localString } from './words.js'

interface CosponsorsProps {
  readonly ctx: Ctx
  readonly shown: ShownDraft
  readonly cosponsors: readonly ShownCosponsor[]
}

const path = (id: string, rest: string) => `/drafts/${id}/${rest}`

export function Cosponsors({ ctx, shown, cosponsors }: CosponsorsProps) {
  const { t } = ctx
  return (
    <section id="cosponsors">
      <h2>{t('cosponsors-title')}</h2>
      {shown.tabled === null ? <p class="note">{t('cosponsors-note')}</p> : null}
      {cosponsors.length === 0 ? null : (
        <ul class="plain">
          {cosponsors.map(cosponsor => (
            <li class="send">
              <PartyLink ctx={ctx} id={cosponsor.party} /> <span>{stateOf(ctx, shown, cosponsor)}</span>
              {shown.tabled === null ? <TakeBack ctx={ctx} id={shown.id} party={cosponsor.party} /> : null}
            </li>
          ))}
        </ul>
      )}
      {shown.tabled === null ? <Invite ctx={ctx} shown={shown} cosponsors={cosponsors} /> : null}
    </section>
  )
}

function stateOf(ctx: Ctx, shown: ShownDraft, { party, answer }: ShownCosponsor): string {
  if (isJoined(ctx, shown, party)) return ctx.t('cosponsor-joined')
  if (answer === null) return ctx.t('cosponsor-asked')
  if (!answer.accepted) return ctx.t('cosponsor-declined')
  if (answer.version !== shown.version) return ctx.t('cosponsor-accepted-earlier')
  return ctx.t(shown.tabled === null ? 'cosponsor-accepted' : 'cosponsor-not-taken')
}

/** Whether the record has it as a co-sponsor of what the draft became. */
function isJoined({ view }: Ctx, { tabled }: ShownDraft, party: string): boolean {
  const act = tabled === null ? undefined : view.leaf(tabled)?.author.act
  return view.state.text.proposals.get(String(act?.proposal))?.cosponsors.has(party) === true
}

function TakeBack({ ctx, id, party }: { ctx: Ctx; id: string; party: string }) {
  return (
    <form method="post" action={link(ctx, path(id, 'uninvite'))}>
      <Hidden fields={{ token: ctx.formToken, party }} />
      <button type="submit" class="quiet">
        {ctx.t('cosponsor-take-back')}
      </button>
    </form>
  )
}

function Invite({ ctx, shown, cosponsors }: CosponsorsProps) {
  const { t, view } = ctx
  const asked = new Set(cosponsors.filter(c => c.answer?.accepted !== false).map(c => c.party))
  const choices = [...view.state.seats.parties.values()]
    .filter(({ id, office }) => office === null && id !== shown.party && !asked.has(id))
    .map(({ id, name }) => ({ value: id, label: localString(ctx, name) }))
    .sort((a, b) => a.label.localeCompare(b.label, ctx.lang))
  if (choices.length === 0) return null
  return (
    <form method="post" action={link(ctx, path(shown.id, 'invite'))}>
      <Hidden fields={{ token: ctx.formToken }} />
      <Select
        values={{ id: name => `invite-${name}`, of: (_name, first = '') => first }}
        name="party"
        label={t('cosponsor-invite')}
        choices={choices}
      />
      <p class="send">
        <button type="submit">{t('cosponsor-invite-send')}</button>{' '}
        <span class="note">{t('cosponsor-invite-note')}</span>
      </p>
    </form>
  )
}

/** The answer of the party that reads the draft. */
export function CosponsorAnswer({ ctx, shown, cosponsors }: CosponsorsProps) {
  const { t } = ctx
  if (shown.tabled !== null) return <AfterTabling ctx={ctx} seq={shown.tabled} />
  const own = cosponsors.find(({ party }) => party === ctx.seat?.party)
  const accepted = own?.answer?.accepted === true
  const stands = accepted && own.answer.version === shown.version
  return (
    <section class="warning">
      <h2>{t('cosponsor-answer')}</h2>
      {accepted ? <p>{t(stands ? 'cosponsor-you-accepted' : 'cosponsor-you-accepted-earlier')}</p> : null}
      <p>{t('cosponsor-answer-note')}</p>
      <form method="post" action={link(ctx, path(shown.id, 'answer'))}>
        <Hidden fields={{ token: ctx.formToken, version: String(shown.version) }} />
        <p class="send">
          {stands ? null : (
            <button type="submit" name="answer" value="accept">
              {t('cosponsor-accept')}
            </button>
          )}
          <button type="submit" name="answer" value="decline" class="quiet">
            {t(accepted ? 'cosponsor-no-longer' : 'cosponsor-decline')}
          </button>
        </p>
      </form>
    </section>
  )
}

function AfterTabling({ ctx, seq }: { ctx: Ctx; seq: number }) {
  const proposal = String(ctx.view.leaf(seq)?.author.act.proposal)
  return <p>{rich(ctx.t, 'cosponsor-after', { proposal: <ProposalLink ctx={ctx} id={proposal} /> })}</p>
}
