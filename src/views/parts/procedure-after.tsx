/** What a procedure says of objections, challenges, exceptions, documents, and of what follows signature. */
import type { ComponentChildren } from 'preact'
import type { ChallengeRule, Delay, Procedure, Treaty } from '../../core/procedure/procedure.js'
import type { Translate } from '../../locales/locale.js'
import type { Ctx } from '../context.js'
import { rich } from '../rich.js'
import { Ruled } from './procedure-decisions.js'
import { Facts } from './procedure-facts.js'
import { andList, ClauseLink, Label, quoted, whoWords } from './procedure-words.js'
import { codeWord, Local } from './words.js'

export function ledgerSection(ctx: Ctx, procedure: Procedure): ComponentChildren {
  const { t } = ctx
  const { ledger } = procedure
  if (ledger === undefined) return null
  return (
    <ul class="plain positions">
      <li>
        {t('ledger-holder')} <ClauseLink ctx={ctx} id={ledger.holder.clause} />
      </li>
      <li>
        {rich(t, 'ledger-settles', { who: whoWords(ctx, procedure, ledger.settles.by) })}{' '}
        <ClauseLink ctx={ctx} id={ledger.settles.clause} />
      </li>
      <li>
        {t('ledger-answered')} <ClauseLink ctx={ctx} id={ledger.answered.clause} />
      </li>
    </ul>
  )
}

export function challengesSection(ctx: Ctx, procedure: Procedure): ComponentChildren {
  const { challenges = [] } = procedure
  if (challenges.length === 0) return null
  return challenges.map(challenge => <Challenge ctx={ctx} procedure={procedure} challenge={challenge} />)
}

interface ChallengeProps {
  readonly ctx: Ctx
  readonly procedure: Procedure
  readonly challenge: ChallengeRule
}

function Challenge({ ctx, procedure, challenge }: ChallengeProps) {
  const { t } = ctx
  const acts = andList(
    t,
    challenge.of.map(kind => codeWord(t, 'kind', kind)),
  )
  return (
    <>
      <h3>{rich(t, 'challenge-of', { acts })}</h3>
      <ol class="capital">
        {challenge.instances.map(({ by, days, heardBy, own, question, clause }, i) => (
          <li>
            {rich(t, i === 0 ? 'challenge-instance' : 'challenge-appeal', {
              days,
              who: whoWords(ctx, procedure, by),
              hearers: whoWords(ctx, procedure, heardBy),
            })}{' '}
            {own ? `${t('challenge-own')} ` : null}
            {question === undefined
              ? null
              : [
                  rich(t, 'challenge-question', { question: quoted(ctx, procedure.questions, [question]) }),
                  ' ',
                ]}
            <ClauseLink ctx={ctx} id={clause} />
          </li>
        ))}
      </ol>
    </>
  )
}

export function exceptionsSection(ctx: Ctx, procedure: Procedure): ComponentChildren {
  const { t } = ctx
  const { exceptions, stages } = procedure
  if (exceptions === undefined) return stages === undefined ? null : <p>{t('exceptions-none')}</p>
  const clauses = andList(
    t,
    exceptions.clauses.map(id => <ClauseLink ctx={ctx} id={id} bare />),
  )
  return (
    <p>
      {rich(t, 'exceptions-may', { who: whoWords(ctx, procedure, exceptions.by), clauses })}{' '}
      <ClauseLink ctx={ctx} id={exceptions.clause} />
    </p>
  )
}

export function circulationSection(ctx: Ctx, { circulation = [] }: Procedure): ComponentChildren {
  const { t } = ctx
  if (circulation.length === 0) return null
  return (
    <table>
      <caption>{t('circulation-caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('circulation-marking')}</th>
          <th scope="col">{t('circulation-out')}</th>
          <th scope="col">{t('clause')}</th>
        </tr>
      </thead>
      <tbody>
        {circulation.map(({ label, deposited, days, clause }) => (
          <tr>
            <th scope="row">
              <Local site={ctx} text={label} />
            </th>
            <td>
              {!deposited
                ? t('circulation-at-once')
                : days === undefined
                  ? t('circulation-deposited')
                  : t('circulation-days', { days })}
            </td>
            <td>
              <ClauseLink ctx={ctx} id={clause} bare />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

export function treatySection(ctx: Ctx, procedure: Procedure): ComponentChildren {
  const { t } = ctx
  const { treaty } = procedure
  if (treaty === undefined) return null
  const { provisional, silence, denunciation, invitation, later } = treaty
  const clause = (id: string) => [' ', <ClauseLink ctx={ctx} id={id} />]
  return (
    <Facts
      rows={[
        [t('treaty-consent'), <Consent ctx={ctx} procedure={procedure} treaty={treaty} />],
        [t('treaty-force'), treaty.force && <Force ctx={ctx} procedure={procedure} force={treaty.force} />],
        [
          t('treaty-amended'),
          treaty.amended && <Force ctx={ctx} procedure={procedure} force={treaty.amended} />,
        ],
        [t('treaty-later'), later && [delayed(t, 'treaty-later', later.delay), clause(later.clause)]],
        [
          t('treaty-provisional'),
          provisional && [
            t(provisional.from === 'force' ? 'treaty-provisional-force' : 'treaty-provisional-is'),
            clause(provisional.clause),
          ],
        ],
        [
          t('treaty-silence'),
          silence && [t('treaty-silence-binds', { months: silence.months }), clause(silence.clause)],
        ],
        [t('treaty-reservations'), <Reservations ctx={ctx} procedure={procedure} treaty={treaty} />],
        [
          t('treaty-denunciation'),
          denunciation && [
            delayed(t, 'treaty-denunciation', denunciation.delay),
            clause(denunciation.clause),
          ],
        ],
        [
          t('treaty-invitation'),
          invitation && [
            rich(t, 'treaty-invitation-by', {
              question: <Label site={ctx} list={procedure.questions} id={invitation.question} />,
            }),
            clause(invitation.clause),
          ],
        ],
      ]}
    />
  )
}

interface TreatyProps {
  readonly ctx: Ctx
  readonly procedure: Procedure
  readonly treaty: Treaty
}

function Consent({ ctx, procedure, treaty }: TreatyProps) {
  const { t } = ctx
  return (
    <ul class="plain">
      {treaty.consent.map(({ way, electorate, after, clause }) => (
        <li>
          {rich(t, 'treaty-consent-by', {
            way,
            electorate: <Label site={ctx} list={procedure.electorates} id={electorate} />,
          })}
          {after === undefined ? null : [t('list-separator'), t('treaty-after', { after })]}{' '}
          <ClauseLink ctx={ctx} id={clause} />
        </li>
      ))}
    </ul>
  )
}

type Force = NonNullable<Treaty['force']>

function Force({ ctx, procedure, force }: { ctx: Ctx; procedure: Procedure; force: Force }) {
  const delay = delayWords(ctx.t, force.delay)
  return (
    <>
      {delay === null ? ctx.t('treaty-force-at-once') : rich(ctx.t, 'treaty-force-when', { delay: [delay] })}
      <Ruled ctx={ctx} procedure={procedure} rule={force.when} clause={force.clause} />
    </>
  )
}

function Reservations({ ctx, procedure, treaty }: TreatyProps) {
  const { t } = ctx
  const { allowed, provisions = [], rounds, stages, clause } = treaty.reservations
  const listed = andList(
    t,
    provisions.map(id => <bdi>{id}</bdi>),
  )
  return (
    <>
      {allowed === 'listed' && provisions.length > 0
        ? rich(t, 'treaty-reservations-listed', { provisions: listed })
        : t('treaty-reservations-allowed', { allowed })}{' '}
      {rounds === undefined ? null : `${t('treaty-rounds', { rounds })} `}
      {stages === undefined
        ? null
        : [
            rich(t, 'treaty-round-stages', { stages: andList(t, quoted(ctx, procedure.stages, stages)) }),
            ' ',
          ]}
      <ClauseLink ctx={ctx} id={clause} />
    </>
  )
}

function delayed(
  t: Translate,
  message: 'treaty-later' | 'treaty-denunciation',
  delay: Delay,
): ComponentChildren {
  const words = delayWords(t, delay)
  return words === null ? t(`${message}-at-once`) : rich(t, `${message}-after`, { delay: [words] })
}

/** `three months`, `on the first day of the month that follows three months`; null for no delay. */
function delayWords(t: Translate, { days, months, firstOfMonth }: Delay): string | null {
  const parts = [
    ...(months ? [t('delay-months', { months })] : []),
    ...(days ? [t('delay-days', { days })] : []),
  ]
  const delay = parts.join(t('list-and'))
  if (firstOfMonth) return delay === '' ? t('delay-first-at-once') : t('delay-first', { delay })
  return delay === '' ? null : delay
}
