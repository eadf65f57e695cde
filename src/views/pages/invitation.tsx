/** What an invitation is for, before it is accepted: looking at it uses nothing. And what to do once one is seated. */
import type { Ctx, Problem } from '../context.js'
import { encodeQuery, link, to } from '../context.js'
import { Hidden, oneTime } from '../forms/form.js'
import { page } from '../page.js'
import { Fact } from '../parts/fact.js'
import { GroupName, Moment, PartyLink } from '../parts/names.js'
import { ProblemNote } from '../parts/problem.js'
import { codeWord, Local } from '../parts/words.js'
import { rich } from '../rich.js'

export interface InvitationShown {
  readonly party: string
  readonly role: string
  /** Who invites; null where one asked for the seat oneself. */
  readonly by: string | null
  readonly from: number | null
  readonly until: number | null
  readonly expires: number
  /** Whether the reader can accept it: signed in, and with the address that it is for. */
  readonly reader: 'stranger' | 'another' | 'invited'
  /** It was accepted and its act was not entered: it can be, again. */
  readonly unfinished: boolean
  readonly problem: Problem | null
}

export function invitationPage(ctx: Ctx, shown: InvitationShown): string {
  const { t, view } = ctx
  const { record } = view.state
  return page({
    site: ctx,
    ctx,
    title: t('invitation-title'),
    section: 'invitation',
    children: (
      <>
        <h1>{t('invitation-title')}</h1>
        <p class="lead">
          {rich(t, 'invitation-lead', {
            negotiation: <Local site={ctx} text={record.title} />,
            party: <PartyLink ctx={ctx} id={shown.party} />,
          })}
        </p>
        {shown.problem === null ? null : <ProblemNote ctx={ctx} problem={shown.problem} />}
        <Terms ctx={ctx} shown={shown} />
        <h2>{t('invitation-means')}</h2>
        <ul>
          <li>{t('invitation-means-public')}</li>
          <li>{t('invitation-means-name')}</li>
          <li>{t('invitation-means-end')}</li>
        </ul>
        <Accept ctx={ctx} shown={shown} />
      </>
    ),
  })
}

function Terms({ ctx, shown: { party, role, by, from, until, expires } }: ShownProps) {
  const { t, view } = ctx
  const { group } = view.state.seats.parties.get(party)!
  return (
    <dl class="facts">
      <Fact term={t('invitation-role')}>
        <b>{codeWord(t, 'role', role)}</b>
        {t.has(`people-role-${role}`) ? <> · {t(`people-role-${role}`)}</> : null}
      </Fact>
      {group === null ? null : (
        <Fact term={t('party-group')}>
          <GroupName ctx={ctx} id={group} />
        </Fact>
      )}
      {by === null ? null : (
        <Fact term={t('invitation-by')}>
          <PartyLink ctx={ctx} id={by} />
        </Fact>
      )}
      {from === null ? null : (
        <Fact term={t('invitation-from')}>
          <Moment site={ctx} ms={from} />
        </Fact>
      )}
      {until === null ? null : (
        <Fact term={t('invitation-until')}>
          <Moment site={ctx} ms={until} />
        </Fact>
      )}
      <Fact term={t('invitation-expires')}>
        <Moment site={ctx} ms={expires} />
      </Fact>
    </dl>
  )
}

interface ShownProps {
  readonly ctx: Ctx
  readonly shown: InvitationShown
}

function Accept({ ctx, shown: { reader, unfinished } }: ShownProps) {
  const { t } = ctx
  if (reader === 'stranger')
    return (
      <>
        <p>{t('invitation-sign-in-words')}</p>
        <p>
          <a class="button" href={`/sign-in${encodeQuery({ back: ctx.path })}`}>
            {t('invitation-sign-in')}
          </a>
        </p>
      </>
    )
  if (reader === 'another') return <p class="demo-note">{t('invitation-another')}</p>
  return (
    <form method="post" action={ctx.path}>
      <Hidden fields={oneTime(ctx)} />
      {unfinished ? <p>{t('invitation-unfinished')}</p> : null}
      <p class="send">
        <button type="submit">{t(unfinished ? 'invitation-finish' : 'invitation-accept')}</button>{' '}
        <span class="note">{rich(t, 'invitation-as', { name: <bdi>{ctx.person?.name}</bdi> })}</span>
      </p>
    </form>
  )
}

/** What whoever was just seated can do next, the first things first. */
export function welcomePage(ctx: Ctx): string {
  const { t, seat, view } = ctx
  const { party, name, role, office } = seat!
  const { procedure } = view.state.record
  const undeclared =
    office === null && procedure?.interests !== undefined && !view.state.proceedings?.interests.has(party)
  const steps: readonly (readonly [name: string, path: string, when: boolean])[] = [
    ['observe', '/text', role === 'observer'],
    ['interests', `${to.party(party)}#do-declare-interests`, undeclared && role !== 'observer'],
    ['desk', '/desk', office !== null],
    ['people', `${to.party(party)}/people`, role === 'head' || office === 'secretariat'],
    ['text', '/text', office === null && role !== 'observer'],
    ['next', '/next', view.state.proceedings !== undefined],
    ['key', '/keys', role !== 'observer'],
  ]
  return page({
    site: ctx,
    ctx,
    title: t('welcome-title'),
    section: 'welcome',
    children: (
      <>
        <h1>{t('welcome-title')}</h1>
        <p class="lead">
          {rich(t, 'welcome-lead', {
            party: <bdi>{name}</bdi>,
            negotiation: <Local site={ctx} text={view.state.record.title} />,
            role: t(office === null ? `role-${role}` : `office-${office}`),
          })}
        </p>
        <ol class="welcome">
          {steps
            .filter(([, , when]) => when)
            .map(([step, path]) => (
              <li>
                {rich(t, `welcome-${step}`, { page: words => <a href={opened(ctx, path)}>{words}</a> })}
              </li>
            ))}
        </ol>
        <p class="note">{t('welcome-note')}</p>
      </>
    ),
  })
}

/** A form that the path names after `#do-` is open there. */
function opened(ctx: Ctx, path: string): string {
  return link(ctx, path, { do: path.split('#do-')[1] ?? '' })
}
