/** The wordings a provision has had, each redlined against the one before, and what it was called. */
import type { ProvisionState } from '../../core/negotiation/state.js'
import { shown } from '../../core/negotiation/view.js'
import type { Ctx } from '../context.js'
import { comparable } from '../models/wordings.js'
import { ActLink, WhenOf } from './names.js'
import { Redline } from './redline.js'
import { Wording } from './words.js'

export function WordingHistory({
  ctx,
  provision,
  lang,
}: {
  ctx: Ctx
  provision: ProvisionState
  lang: string
}) {
  const { t } = ctx
  if (provision.history.length < 2) return <p class="note">{t('history-unchanged')}</p>
  return (
    <ol class="history">
      {[...provision.history].reverse().map(({ version, seq }) => (
        <li>
          <p class="prov">
            <b>{t('history-version', { version })}</b> · <WhenOf ctx={ctx} seq={seq} /> ·{' '}
            <ActLink ctx={ctx} seq={seq} />
          </p>
          <Version ctx={ctx} provision={provision} version={version} lang={lang} />
        </li>
      ))}
    </ol>
  )
}

function Version({
  ctx,
  provision,
  version,
  lang,
}: {
  ctx: Ctx
  provision: ProvisionState
  version: number
  lang: string
}) {
  const own = provision.history.find(h => h.version === version)!
  const before = provision.history.find(h => h.version === version - 1)
  const pair = before === undefined ? null : comparable(ctx.view, before.wordings, own.wordings, lang)
  if (pair !== null) return <Redline t={ctx.t} from={pair.from} to={pair.to} lang={pair.lang} />
  const text = shown(ctx.view, own.wordings, lang)
  return text === null ? null : <Wording ctx={ctx} text={text} />
}

/** 5A as signed, 6 as published: labels change, the provision does not. */
export function LabelHistory({ ctx, provision }: { ctx: Ctx; provision: ProvisionState }) {
  const { t } = ctx
  if (provision.labels.length < 2) return null
  return (
    <table>
      <caption>{t('labels-caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('labels-label')}</th>
          <th scope="col">{t('labels-margin')}</th>
          <th scope="col">{t('labels-since')}</th>
        </tr>
      </thead>
      <tbody>
        {provision.labels.map(({ label, margin, seq }) => (
          <tr>
            <td>
              <bdi>{label ?? '–'}</bdi>
            </td>
            <td>
              <bdi>{margin ?? '–'}</bdi>
            </td>
            <td>
              <WhenOf ctx={ctx} seq={seq} /> <ActLink ctx={ctx} seq={seq} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
