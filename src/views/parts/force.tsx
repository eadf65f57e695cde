/** Entry into force of each instrument: the rule, what it counts, the reckoning of the day, and who came and left. */
import type { ComponentChildren } from 'preact'
import { type ConsentOf, showForce } from '../../core/negotiation/in-force.js'
import { bondsOf, forceFrom, forceTerms } from '../../core/negotiation/relations.js'
import type { ConsentState, InstrumentState } from '../../core/negotiation/treaty.js'
import { addDays, addMonths, afterDelay } from '../../core/procedure/calendar.js'
import type { Delay } from '../../core/procedure/procedure.js'
import type { Rule, Working } from '../../core/procedure/rule.js'
import type { Translate } from '../../locales/locale.js'
import type { Ctx } from '../context.js'
import { rich } from '../rich.js'
import { ActLink, PartyLink, When } from './names.js'
import { andList, ClauseLink, Label, quoted } from './procedure-words.js'
import { Caution } from './provenance.js'
import { Local } from './words.js'
import { WorkingOf } from './working.js'

/** The day that is looked at, as the calendar has it. */
export function dayLooked({ now }: Ctx): string {
  return new Date(now).toISOString().slice(0, 10)
}

/** Beyond so many rows a table is opened by its reader. */
const openMost = 12

export function EntryIntoForce({ ctx }: { ctx: Ctx }) {
  const instruments = [...(ctx.view.state.treaty?.instruments.values() ?? [])]
  if (instruments.length === 0) return null
  return (
    <section id="force">
      <h2>{ctx.t('force-title')}</h2>
      {instruments.map(instrument => (
        <Instrument ctx={ctx} instrument={instrument} />
      ))}
    </section>
  )
}

interface InstrumentProps {
  readonly ctx: Ctx
  readonly instrument: InstrumentState
}

function Instrument({ ctx, instrument }: InstrumentProps) {
  const { t, view } = ctx
  const replaced = view.state.treaty!.instruments.get(instrument.replaces ?? '')
  return (
    <article class="card instrument">
      <h3>
        <Local site={ctx} text={instrument.title} />
      </h3>
      <Standing ctx={ctx} instrument={instrument} />
      {replaced === undefined ? null : (
        <p>{rich(t, 'force-replaces', { instrument: <Local site={ctx} text={replaced.title} /> })}</p>
      )}
      {instrument.since === null ? (
        <Judged ctx={ctx} instrument={instrument} />
      ) : (
        <p class="note">
          {t('force-entered')} <ActLink ctx={ctx} seq={instrument.seq} />
          <Caution ctx={ctx} seq={instrument.seq} />
        </p>
      )}
      <Consents ctx={ctx} instrument={instrument} />
      <Departures ctx={ctx} instrument={instrument} />
    </article>
  )
}

function Standing({ ctx, instrument }: InstrumentProps) {
  const from = forceFrom(ctx.view.state, instrument)
  if (from === null) return <p class="lead">{ctx.t('force-not')}</p>
  const said = from <= dayLooked(ctx) ? 'force-since' : 'force-from'
  return <p class="lead">{rich(ctx.t, said, { day: <When site={ctx} when={from} /> })}</p>
}

/** The rule and its working, then the reckoning of the day or what is missing. */
function Judged({ ctx, instrument }: InstrumentProps) {
  const { t, view } = ctx
  const { procedure } = view.state.record
  const terms = forceTerms(view.state, instrument)
  const { working, met, counted, apart } = showForce(view.state, instrument, ctx.now)
  if (terms === undefined || procedure === null) return <p class="note">{t('force-no-rule')}</p>
  return (
    <>
      <h4>
        {t(met === null ? 'force-needs' : 'force-needed')} <ClauseLink ctx={ctx} id={terms.clause} />
      </h4>
      {working === null ? null : (
        <WorkingOf ctx={ctx} procedure={procedure} rule={terms.when} working={working} />
      )}
      {counted.length === 0 ? null : (
        <p class="note">
          {t('force-counted', { count: counted.length })} <Actors ctx={ctx} consents={counted} />
        </p>
      )}
      {apart.length === 0 ? null : (
        <p class="note">
          {t('force-apart', { count: apart.length })} <Actors ctx={ctx} consents={apart} />
        </p>
      )}
      {met === null ? (
        <Missing ctx={ctx} rule={terms.when} working={working} />
      ) : (
        <Reckoning ctx={ctx} held={met} delay={terms.delay} />
      )}
    </>
  )
}

function Actors({ ctx, consents }: { ctx: Ctx; consents: readonly ConsentOf[] }) {
  return consents.map(({ party, seq }, i) => [
    i === 0 ? '' : ctx.t('list-separator'),
    <PartyLink ctx={ctx} id={party} />,
    ' ',
    <ActLink ctx={ctx} seq={seq} />,
  ])
}

/** From the day on which the rule first held to the day of entry into force, step by step. */
function Reckoning({
  ctx,
  held,
  delay,
}: {
  ctx: Ctx
  held: { readonly on: string; readonly seq: number }
  delay: Delay
}) {
  const { t } = ctx
  return (
    <ol class="reckoning">
      <li>
        {rich(t, 'force-held', {
          day: <When site={ctx} when={held.on} />,
          act: <ActLink ctx={ctx} seq={held.seq} />,
        })}
      </li>
      {delaySteps(t, held.on, delay).map(({ words, day }) => (
        <li>
          {words}{' '}
          <b>
            <When site={ctx} when={day} />
          </b>
        </li>
      ))}
    </ol>
  )
}

/** Each part of a delay with the day that it reaches, in the order of rule T3. */
function delaySteps(
  t: Translate,
  from: string,
  delay: Delay,
): { readonly words: string; readonly day: string }[] {
  const { days = 0, months = 0, firstOfMonth } = delay
  const afterDays = addDays(from, days)
  const steps = [
    ...(days > 0 ? [{ words: t('force-step-days', { days }), day: afterDays }] : []),
    ...(months > 0 ? [{ words: t('force-step-months', { months }), day: addMonths(afterDays, months) }] : []),
    ...(firstOfMonth ? [{ words: t('force-step-first'), day: afterDelay(from, delay) }] : []),
  ]
  return steps.length === 0 ? [{ words: t('force-step-at-once'), day: from }] : steps
}

/** How many more each part of the rule that counts consents wants, as things stand. */
function Missing({ ctx, rule, working }: { ctx: Ctx; rule: Rule; working: Working | null }) {
  const { t, view } = ctx
  const wants = working === null ? [] : missing(rule, working)
  if (wants.length === 0) return null
  return (
    <ul class="missing">
      {wants.map(({ count, among, weight }) => (
        <li>
          {among === undefined
            ? t(weight ? 'force-missing-weight' : 'force-missing', { count })
            : rich(t, weight ? 'force-missing-weight-among' : 'force-missing-among', {
                count,
                electorate: <Label site={ctx} list={view.state.record.procedure?.electorates} id={among} />,
              })}
        </li>
      ))}
    </ul>
  )
}

interface Wanted {
  readonly count: number
  readonly among: string | undefined
  readonly weight: boolean
}

/** What the parts that fail lack, where they count consents or their weight; not where one of several would do. */
export function missing(rule: Rule, working: Working): Wanted[] {
  if (working.verdict !== 'fails' || rule.perGroup !== undefined || rule.any !== undefined) return []
  const { parts = [] } = working
  const inner = rule.all ?? []
  if (inner.length > 0)
    return inner.flatMap((part, i) => (parts[i] === undefined ? [] : missing(part, parts[i])))
  const of = rule.atLeast?.of ?? rule.share?.of
  const lacks = lackOf(rule, working)
  if (of === undefined || lacks === null || (of.consents === undefined && of.weight !== 'consents')) return []
  return [{ count: lacks, among: of.among, weight: of.weight !== undefined }]
}

function lackOf({ atLeast, share }: Rule, { of, base }: Working): number | null {
  if (typeof of !== 'number') return null
  if (atLeast !== undefined) return atLeast.count - of
  if (share === undefined || share.most || typeof base !== 'number') return null
  const asked = BigInt(base) * BigInt(share.num)
  const den = BigInt(share.den)
  const enough = share.strict ? asked / den + 1n : (asked + den - 1n) / den
  return Number(enough) - of
}

/** Every consent, in the order they were given, with the day from which it binds. */
function Consents({ ctx, instrument }: InstrumentProps) {
  const { t } = ctx
  const given = consentsGiven(instrument)
  if (given.length === 0) return null
  return (
    <details class="rows" open={given.length <= openMost}>
      <summary>{t('force-consents', { count: given.length })}</summary>
      <table>
        <caption class="vh">{t('force-consents', { count: given.length })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('board-party')}</th>
            <th scope="col">{t('force-consent')}</th>
            <th scope="col">{t('force-bound')}</th>
          </tr>
        </thead>
        <tbody>
          {given.map(({ party, consent }) => (
            <tr>
              <th scope="row">
                <PartyLink ctx={ctx} id={party} />
              </th>
              <td>
                {t(`did-${consent.way}`)}
                {t('list-separator')}
                <When site={ctx} when={consent.on} /> <ActLink ctx={ctx} seq={consent.seq} />
                <Among ctx={ctx} consent={consent} />
                {instrument.weights === null ? null : (
                  <small class="aside">{t('force-weight', { weight: instrument.weights[party] ?? 0 })}</small>
                )}
                {instrument.met?.seq === consent.seq ? (
                  <small class="aside held">{t('force-held-here')}</small>
                ) : null}
              </td>
              <td>
                <Bound ctx={ctx} instrument={instrument} party={party} consent={consent} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}

interface Given {
  readonly party: string
  readonly consent: ConsentState
}

function consentsGiven({ consents }: InstrumentState): Given[] {
  return [...consents]
    .flatMap(([party, all]) =>
      all.filter(({ way }) => way !== 'endorsement').map(consent => ({ party, consent })),
    )
    .sort((a, b) =>
      a.consent.on < b.consent.on ? -1 : a.consent.on > b.consent.on ? 1 : a.consent.seq - b.consent.seq,
    )
}

/** Among whom a consent is counted, where the rule asks; or that it is counted for nothing. */
function Among({ ctx, consent: { among } }: { ctx: Ctx; consent: ConsentState }) {
  const { t, view } = ctx
  if (among === null) return <small class="aside">{t('force-not-counted')}</small>
  if (among.length === 0) return null
  const labels = quoted(ctx, view.state.record.procedure?.electorates, among)
  return <small class="aside">{rich(t, 'force-among', { electorates: andList(t, labels) })}</small>
}

function Bound({ ctx, instrument, party, consent }: InstrumentProps & Given): ComponentChildren {
  const { t, view } = ctx
  const bond = bondsOf(view.state, instrument, party).find(({ seq }) => seq === consent.seq)
  if (bond === undefined) return t(consent.until === null ? 'force-not-yet' : 'force-never')
  const from = <When site={ctx} when={bond.from} />
  if (bond.until === null) return rich(t, 'force-bound-from', { from })
  return rich(t, 'force-bound-between', { from, until: <When site={ctx} when={bond.until} /> })
}

/** Who took a consent back, or said that it applies the instrument no more; and what that ends when. */
function Departures({ ctx, instrument }: InstrumentProps) {
  const { t, view } = ctx
  const rules = view.state.record.procedure?.treaty?.denunciation
  const ended = departures(instrument)
  if (ended.length === 0) return null
  return (
    <>
      <h4>
        {t('force-left', { count: ended.length })}
        {rules === undefined ? null : [' ', <ClauseLink ctx={ctx} id={rules.clause} />]}
      </h4>
      <ul class="plain positions">
        {ended.map(({ party, on, seq, of }) => {
          const bonds = bondsOf(view.state, instrument, party)
          const bond = bonds.find(b => (of === null ? b.by === 'silence' : b.seq === of))
          return (
            <li>
              {rich(t, 'force-left-on', {
                party: <PartyLink ctx={ctx} id={party} />,
                day: <When site={ctx} when={on} />,
              })}{' '}
              <ActLink ctx={ctx} seq={seq} />{' '}
              {bond === undefined || bond.until === null
                ? t('force-left-never')
                : rich(t, 'force-left-until', { day: <When site={ctx} when={bond.until} /> })}
            </li>
          )
        })}
      </ul>
    </>
  )
}

interface Departure {
  readonly party: string
  readonly on: string
  readonly seq: number
  /** The consent that it ends; null where there was none. */
  readonly of: number | null
}

function departures(instrument: InstrumentState): Departure[] {
  const taken = consentsGiven(instrument).flatMap(({ party, consent }) =>
    consent.until === null ? [] : [{ party, ...consent.until, of: consent.seq }],
  )
  const left = [...instrument.left].map(([party, day]) => ({ party, ...day, of: null }))
  return [...taken, ...left].sort((a, b) => a.seq - b.seq)
}
