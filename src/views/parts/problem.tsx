/** A refusal in words: what, where, how to put it right, and the clause of the procedure that refuses it. */
import type { Translate } from '../../locales/locale.js'
import { type Ctx, link, type Problem } from '../context.js'
import { Local } from './words.js'

/** Arguments that sentences of refusals may name; a refusal that lacks one prints nothing in its place. */
const noArguments = Object.fromEntries(
  [
    'where',
    'max',
    'bytes',
    'revision',
    'latest',
    'version',
    'problem',
    'party',
    'mark',
    'at',
    'proposal',
    'count',
    'entered',
    'expected',
  ]
    .concat(['seconds', 'ballots', 'tally', 'length', 'why', 'file', 'line', 'entry'])
    .concat([
      'minutes',
      'days',
      'known',
      'closes',
      'stage',
      'kind',
      'most',
      'needed',
      'vouches',
      'voters',
      'rounds',
    ])
    .map(name => [name, '']),
)

/** The sentence of a refusal; a code nobody has put into words is named. */
export function problemSentence(t: Translate, { why, where, args }: Problem): string {
  const id = `refusal-${why}`
  if (!t.has(id)) return t('refusal-other', { code: why, where: where ?? '' })
  return t(id, { ...noArguments, ...args, where: where ?? '', named: where ? 'yes' : 'no' })
}

export function ProblemNote({ ctx, problem }: { ctx: Ctx; problem: Problem }) {
  return (
    <div class="problem" data-why={problem.why} role="alert">
      <p>{problemSentence(ctx.t, problem)}</p>
      <Clause ctx={ctx} id={problem.clause} />
    </div>
  )
}

/** The clause, in its own words. */
export function Clause({ ctx, id }: { ctx: Ctx; id: string | undefined }) {
  const clause = ctx.view.state.record.procedure?.clauses.find(c => c.id === id)
  if (clause === undefined) return null
  return (
    <p class="clause">
      <a href={link(ctx, `/procedure#${clause.id}`)}>{ctx.t('clause')}</a>:{' '}
      <Local site={ctx} text={clause.text} />
    </p>
  )
}
