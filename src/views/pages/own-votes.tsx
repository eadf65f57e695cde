/** The reader's own votes in a consultation: where each is in the log, and, once it is over, how to be forgotten. */
import { type ConsultationState, questionNumber } from '../../core/negotiation/consultations.js'
import { shown } from '../../core/negotiation/view.js'
import { type Ctx, link, logLink } from '../context.js'
import { Hidden } from '../forms/form.js'
import { type ConsultationModel, choices, voteOf } from '../models/consultation.js'
import { page } from '../page.js'
import { ActLink } from '../parts/names.js'
import { Local } from '../parts/words.js'
import { rich } from '../rich.js'

/** The reader's own votes: each with the act that holds it, and the receipt that proves it is in the log. */
export function ownVotesPage(ctx: Ctx, model: ConsultationModel): string {
  const { t } = ctx
  const state = ctx.view.state.consultation!
  return page({
    site: ctx,
    ctx,
    title: t('votes-title'),
    section: 'votes',
    children: (
      <>
        <h1>{t('votes-title')}</h1>
        {model.voter === null ? (
          <p>{t('votes-nobody')}</p>
        ) : (
          <p class="lead">{t('votes-lead', { number: String(model.voter.number) })}</p>
        )}
        {model.votes.length === 0 ? null : <OwnVotes ctx={ctx} state={state} model={model} />}
        <p>
          <a href={link(ctx, '')}>{t('votes-back')}</a>
        </p>
        {model.voter !== null && state.closed !== null ? <Forget ctx={ctx} /> : null}
      </>
    ),
  })
}

interface Owned {
  readonly ctx: Ctx
  readonly state: ConsultationState
  readonly model: ConsultationModel
}

function OwnVotes({ ctx, state, model }: Owned) {
  const { t } = ctx
  const caption = t('votes-caption')
  return (
    <section class="scroll" tabindex={0} aria-label={caption}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t('votes-on')}</th>
            <th scope="col">{t('votes-vote')}</th>
            <th scope="col">{t('votes-where')}</th>
          </tr>
        </thead>
        <tbody>
          {model.votes.map(({ statement, vote, at }) => {
            const choice = choices.find(one => voteOf[one] === vote)!
            const words =
              statement === questionNumber
                ? null
                : shown(ctx.view, state.statements.get(statement)?.text ?? [], ctx.lang)
            return (
              <tr>
                <th scope="row">
                  {statement === questionNumber ? (
                    <Local site={ctx} text={state.question} />
                  ) : (
                    <>
                      {t('consultation-statement', { number: String(statement) })}{' '}
                      <bdi lang={words?.lang}>{words?.text ?? ''}</bdi>
                    </>
                  )}
                </th>
                <td>{t(`${statement === questionNumber ? 'answer' : 'choice'}-${choice}`)}</td>
                <td>
                  {at === null
                    ? t('votes-coming')
                    : rich(t, 'votes-at', {
                        act: <ActLink ctx={ctx} seq={at.leaf} />,
                        position: String(at.position + 1),
                        receipt: label => <a href={logLink(ctx, `/receipt/${at.leaf}`)}>{label}</a>,
                      })}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}

function Forget({ ctx }: { ctx: Ctx }) {
  const { t } = ctx
  return (
    <section class="warning">
      <h2>{t('votes-forget')}</h2>
      <p>{t('votes-forget-words')}</p>
      <form method="post" action={`${ctx.base}/forget`}>
        <Hidden fields={{ token: ctx.formToken }} />
        <p class="send">
          <button type="submit">{t('votes-forget-send')}</button>
        </p>
      </form>
    </section>
  )
}
