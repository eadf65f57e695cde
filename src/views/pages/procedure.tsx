/** The rules this negotiation runs under, in words: groups and their rights, who may do what, every clause with its source. */
import { type Procedure, rights } from '../../core/procedure/procedure.js'
import type { Ctx } from '../context.js'
import { page } from '../page.js'
import { ActLink } from '../parts/names.js'
import { problemSentence } from '../parts/problem.js'
import { Local } from '../parts/words.js'
import { rich } from '../rich.js'

export function procedurePage(ctx: Ctx): string {
  const { t, view } = ctx
  const { procedure } = view.state.record
  return page({
    site: ctx,
    ctx,
    title: t('procedure-title'),
    section: 'procedure',
    json: true,
    children:
      procedure === null ? (
        <h1>{t('procedure-none')}</h1>
      ) : (
        <>
          <h1>
            <Local site={ctx} text={procedure.title} />
          </h1>
          <p class="lead">{t('procedure-lead')}</p>
          <Groups ctx={ctx} procedure={procedure} />
          <Permissions ctx={ctx} procedure={procedure} />
          <Rules ctx={ctx} procedure={procedure} />
          <Clauses ctx={ctx} procedure={procedure} />
          <Breaches ctx={ctx} />
        </>
      ),
  })
}

interface Props {
  readonly ctx: Ctx
  readonly procedure: Procedure
}

function Groups({ ctx, procedure }: Props) {
  const { t } = ctx
  return (
    <section>
      <h2>{t('procedure-groups')}</h2>
      <table class="rights">
        <caption>{t('procedure-groups-caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('standing-group')}</th>
            {rights.map(right => (
              <th scope="col">{t(`right-${right}`)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {procedure.groups.map(group => (
            <tr>
              <th scope="row">
                <Local site={ctx} text={group.label} />
              </th>
              {rights.map(right => (
                <td>
                  {group.rights.includes(right) ? (
                    <span class="yes">{t('yes')}</span>
                  ) : (
                    <span class="no">{t('no')}</span>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Permissions({ ctx, procedure }: Props) {
  const { t } = ctx
  const kinds = (acts: readonly string[]) =>
    acts.map(kind => (t.has(`kind-${kind}`) ? t(`kind-${kind}`) : kind)).join(t('list-separator'))
  const who = (by: readonly string[]) => by.map(id => t(`may-${id}`)).join(t('list-or'))
  return (
    <section>
      <h2>{t('procedure-permissions')}</h2>
      <ul class="plain positions capital">
        {procedure.permissions.map(({ acts, by, clause }) => (
          <li>
            {t('procedure-may', { who: who(by), acts: kinds(acts) })} <ClauseLink ctx={ctx} id={clause} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What must be reasoned, answered, told, and what carries a vote. */
function Rules({ ctx, procedure }: Props) {
  const { t } = ctx
  const { reasoned, answers, vote, told } = procedure
  return (
    <section>
      <h2>{t('procedure-rules')}</h2>
      <ul class="plain positions">
        {reasoned.map(({ acts, clause }) => (
          <li>
            {t('procedure-reasoned', { acts: acts.map(kind => t(`kind-${kind}`)).join(t('list-separator')) })}{' '}
            <ClauseLink ctx={ctx} id={clause} />
          </li>
        ))}
        {answers === undefined ? null : (
          <li>
            {t('procedure-answers')} <ClauseLink ctx={ctx} id={answers.clause} />
          </li>
        )}
        {vote === undefined ? null : (
          <li>
            {t(vote.share.strict ? 'procedure-vote-more' : 'procedure-vote', {
              num: vote.share.num,
              den: vote.share.den,
            })}{' '}
            <ClauseLink ctx={ctx} id={vote.clause} />
          </li>
        )}
        {told === undefined ? null : (
          <li>
            {t('procedure-told')} <ClauseLink ctx={ctx} id={told.clause} />
          </li>
        )}
      </ul>
    </section>
  )
}

function ClauseLink({ ctx, id }: { ctx: Ctx; id: string }) {
  return (
    <a class="ref" href={`#${id}`}>
      {ctx.t('clause')} <bdi>{id}</bdi>
    </a>
  )
}

function Clauses({ ctx, procedure }: Props) {
  const { t } = ctx
  return (
    <section>
      <h2>{t('procedure-clauses')}</h2>
      <dl class="clauses">
        {procedure.clauses.map(({ id, text, cites, verified }) => (
          <div id={id}>
            <dt>
              <bdi>{id}</bdi>
            </dt>
            <dd>
              <p class="legal">
                <Local site={ctx} text={text} />
              </p>
              {cites === undefined ? null : (
                <p class="prov">{rich(t, 'clause-cites', { cites: <bdi>{cites}</bdi> })}</p>
              )}
              {verified ? null : <p class="note">{t('clause-unverified')}</p>}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

/** Observed negotiations: where the record shows that the rules were not kept. */
function Breaches({ ctx }: { ctx: Ctx }) {
  const { breaches } = ctx.view.state.record
  if (breaches.length === 0) return null
  return (
    <section>
      <h2>{ctx.t('procedure-breaches', { count: breaches.length })}</h2>
      <ul class="plain positions">
        {breaches.map(({ seq, why, clause }) => (
          <li>
            <ActLink ctx={ctx} seq={seq} /> {problemSentence(ctx.t, { why })}{' '}
            {clause === '' ? null : <ClauseLink ctx={ctx} id={clause} />}
          </li>
        ))}
      </ul>
    </section>
  )
}
