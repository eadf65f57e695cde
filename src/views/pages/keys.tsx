/** The signing keys of a log: whose they are and which acts they may sign; and one's own, to make, replace and end. */
import type { KeyState } from '../../core/negotiation/state.js'
import type { Ctx, FormState, Seat } from '../context.js'
import { canAct, Hidden } from '../forms/form.js'
import { page } from '../page.js'
import { ActLink, PartyLink } from '../parts/names.js'
import { ProblemNote } from '../parts/problem.js'

type NamedKey = readonly [hex: string, key: KeyState]

export function keysPage(ctx: Ctx, { form }: { form?: FormState | undefined } = {}): string {
  const { t, seat, view } = ctx
  const all: readonly NamedKey[] = [...(view.state.seats.keys ?? [])]
  const seated = canAct(ctx) && seat ? seat : null
  const own = all.filter(([, { credential }]) => credential === seated?.credential)
  return page({
    site: ctx,
    ctx,
    title: t('keys-title'),
    section: 'keys',
    json: true,
    ...(seated === null || seated.visiting ? {} : { scripts: ['keys'] }),
    children: (
      <>
        <h1>{t('keys-title')}</h1>
        <p class="lead">{t('keys-lead')}</p>
        {form?.problem ? <ProblemNote ctx={ctx} problem={form.problem} /> : null}
        {seated === null ? null : <Own ctx={ctx} seat={seated} own={own} />}
        <section>
          <h2>{t('keys-all')}</h2>
          {all.length === 0 ? <p class="note">{t('keys-none')}</p> : <Table ctx={ctx} keys={all} />}
        </section>
      </>
    ),
  })
}

function Own({ ctx, seat, own }: { ctx: Ctx; seat: Seat; own: readonly NamedKey[] }) {
  const { t } = ctx
  const inForce = own.filter(([, { until }]) => until === null)
  if (seat.visiting) return <p class="note">{t('keys-visiting')}</p>
  return (
    <section>
      <h2>{t('keys-own')}</h2>
      <noscript>
        <p class="note">{t('keys-need-script')}</p>
      </noscript>
      <p class="note" data-no-keys hidden>
        {t('keys-need-browser')}
      </p>
      {inForce.length > 0 ? null : <p>{t('keys-own-none')}</p>}
      <NewKey ctx={ctx} seat={seat} keys={inForce.map(([hex]) => hex)} />
      {inForce.map(([hex]) => (
        <div class="card">
          <p>
            <KeyName hex={hex} />
          </p>
          <NewKey ctx={ctx} seat={seat} keys={[hex]} from={hex} />
          <form method="post" action={`${ctx.base}/act`}>
            <Hidden fields={{ kind: 'revoke-key', token: ctx.formToken, back: ctx.path, key: hex }} />
            <p class="send">
              <button type="submit" class="quiet">
                {t('keys-revoke')}
              </button>{' '}
              <span class="note">{t('keys-revoke-note')}</span>
            </p>
          </form>
        </div>
      ))}
    </section>
  )
}

interface NewKeyProps {
  readonly ctx: Ctx
  readonly seat: Seat
  /** Those in force that it concerns: shown where this browser has none of them, or, to replace it, where it has. */
  readonly keys: readonly string[]
  readonly from?: string
}

/** Shown by the script alone, which fills in the key: `from` is the one that it takes the place of. */
function NewKey({ ctx, seat, keys, from }: NewKeyProps) {
  const kind = from === undefined ? 'enrol' : 'rotate'
  const { origin } = ctx.view.state.record
  const fields = { kind: `${kind}-key`, token: ctx.formToken, back: ctx.path, key: '', proof: '' }
  return (
    <form
      method="post"
      action={`${ctx.base}/act`}
      hidden
      data-new-key={kind}
      data-log={origin}
      data-credential={seat.credential}
      data-keys={keys.join(' ')}
    >
      <Hidden fields={from === undefined ? fields : { ...fields, from }} />
      <p class="send">
        <button type="submit">{ctx.t(`keys-${kind}`)}</button>{' '}
        <span class="note">{ctx.t(`keys-${kind}-note`)}</span>
      </p>
    </form>
  )
}

function Table({ ctx, keys }: { ctx: Ctx; keys: readonly NamedKey[] }) {
  const { t } = ctx
  const { credentials } = ctx.view.state.seats
  return (
    <table>
      <caption class="vh">{t('keys-all')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('keys-key')}</th>
          <th scope="col">{t('keys-party')}</th>
          <th scope="col">{t('keys-valid')}</th>
        </tr>
      </thead>
      <tbody>
        {keys.map(([hex, { credential, from, until }]) => (
          <tr>
            <th scope="row">
              <KeyName hex={hex} />
            </th>
            <td>
              <PartyLink ctx={ctx} id={credentials.get(credential)!.party} />
            </td>
            <td>
              {t('keys-from')} <ActLink ctx={ctx} seq={from} />
              {until === null ? null : (
                <>
                  {' '}
                  {t('keys-until')} <ActLink ctx={ctx} seq={until} />
                </>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Enough of a key to tell it from others, the rest for whoever looks closer. */
function KeyName({ hex }: { hex: string }) {
  return (
    <code title={hex}>
      <bdi>{hex.slice(0, 16)}…</bdi>
    </code>
  )
}
