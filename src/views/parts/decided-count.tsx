/** The working of a sense of the room or a vote: who was counted how, and the share that it had to reach. */
import type { CountState } from '../../core/negotiation/state.js'
import type { Ctx } from '../context.js'
import { voteShare } from '../models/clauses.js'
import { Tally } from './counts.js'
import { Base, Clauses, type EntryProps } from './decided-base.js'
import { Fact } from './fact.js'
import { PartyLink, PartyList } from './names.js'
import { ClauseLink } from './procedure-words.js'
import { codeWord, Local } from './words.js'
import { WorkingOf } from './working.js'

/** A sense of the room, or a vote with its tally. */
export function OfCount({ ctx, entry, count }: EntryProps & { count: CountState }) {
  const { t } = ctx
  const { procedure } = ctx.view.state.record
  const kind = procedure?.questions?.find(({ id }) => id === count.rule)
  return (
    <>
      <Base ctx={ctx} entry={entry}>
        <Fact term={t('decided-method')}>{codeWord(t, 'method', count.method)}</Fact>
        {entry.calledBy?.party == null ? null : (
          <Fact term={t('decided-called')}>
            <PartyLink ctx={ctx} id={entry.calledBy.party} />
          </Fact>
        )}
        <Fact term={t('decided-told')}>
          {kind === undefined ? (
            t(`count-told-${count.told ?? 'nothing'}`)
          ) : (
            <Local site={ctx} text={kind.means} />
          )}
        </Fact>
      </Base>
      <section>
        <h2>{t('decided-counted')}</h2>
        <Tally ctx={ctx} count={entry} />
        <CountRule ctx={ctx} count={count} />
        <Known ctx={ctx} entry={entry} />
      </section>
      {count.kind === 'sense' ? null : <Clauses ctx={ctx} judged={count.judged ?? []} reading="met" />}
    </>
  )
}

/** The share that a vote had to reach, where one rule says it for all votes. */
export function CountRule({ ctx, count }: { ctx: Ctx; count: CountState }) {
  const { t, view } = ctx
  const { procedure } = view.state.record
  if (count.kind === 'sense') return <p>{t('count-what-sense')}</p>
  const found = voteShare(view.state, count)
  if (found === null || procedure === null) return null
  return (
    <>
      <p>
        {t('decided-rule')} <ClauseLink ctx={ctx} id={found.clause} />
      </p>
      <WorkingOf ctx={ctx} procedure={procedure} rule={found.rule} working={found.working} />
    </>
  )
}

/** Ballots known by name, by how they were cast. */
function Known({ ctx, entry }: EntryProps) {
  const { t } = ctx
  const { ballots } = entry
  if (ballots === null || ballots.known.length === 0) return null
  return (
    <>
      <h3>
        {t(ballots.complete ? 'decided-ballots' : 'decided-ballots-some', { count: ballots.known.length })}
      </h3>
      <dl class="facts">
        {(['for', 'against', 'abstain'] as const).map(choice => {
          const cast = ballots.known.filter(({ ballot }) => ballot === choice)
          return cast.length === 0 ? null : (
            <Fact term={`${t(`tally-${choice}`)} (${cast.length})`}>
              <PartyList ctx={ctx} ids={cast.map(({ party }) => party)} />
            </Fact>
          )
        })}
      </dl>
    </>
  )
}
