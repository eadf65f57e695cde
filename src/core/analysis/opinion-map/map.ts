/**
 * The opinion map: who answers alike, drawn from votes. An illustration: nothing reads it to decide anything. Groups
 * that people declared come first; groups that answers fall into are inferred, and shown as illustration alone where
 * they are stable. Rules OM1 to OM29, docs/spec/opinion-map.md.
 */
import { type Axes, blockWidth, principalAxes } from './axes.js'
import { type Clusters, clusterPlaces } from './clusters.js'
import { type ConsensusLists, consensusLists, groupConsensus, type StatementConsensus } from './consensus.js'
import { metaPriority, priorityOf } from './priority.js'
import { extremities, projectParticipants, projectStatements } from './project.js'
import { type Represents, representsOf, type Typical, typicalOf } from './represent.js'
import { stabilityMin, stabilityOf } from './stability.js'
import { summed, type Tallies, tallyVotes } from './tallies.js'
import { type Votes, votesOf, withoutStatements } from './votes.js'

/** Votes, with what is known of statements and participants. Plain arrays, so that a thread can be given them. */
export interface MapInput {
  readonly votes: Votes
  /** 1 for a statement that is left out of the map: withheld, moderated out, or about voters and not the matter. */
  readonly leftOut: Uint8Array
  /** 1 for those that are about voters. */
  readonly meta: Uint8Array
  /** The place of each participant's declared group, −1 for who is in none. */
  readonly groupOf: Int16Array
  readonly groups: number
}

/** What is figured out for groups, declared or inferred. */
export interface GroupFigures {
  /** Participants of each group, and those of them who voted on anything. */
  readonly sizes: readonly number[]
  readonly tallies: Tallies
  readonly represents: readonly (readonly Represents[])[]
  readonly typical: readonly (readonly Typical[])[]
  /** By statement. */
  readonly consensus: readonly StatementConsensus[]
}

/** Groups that answers fall into. */
interface Inferred {
  /** Participants with votes enough to be placed. */
  readonly placed: number
  /** Null where the places do not make two groups. */
  readonly found: Pick<Clusters, 'k' | 'silhouette'> | null
  /** The mean adjusted Rand index over resamples; null where nothing was found. */
  readonly stability: number | null
  /** Null where they are not stable: then they are not shown. */
  readonly groups: {
    /** The group of each participant, −1 for who is not placed. */
    readonly labels: Int16Array
    readonly figures: GroupFigures
  } | null
}

export interface OpinionMap {
  readonly axes: Axes
  /** x and y, one after another. */
  readonly participants: Float64Array
  readonly statements: Float64Array
  readonly extremity: Float64Array
  readonly priority: readonly number[]
  /** Everybody as one. */
  readonly all: Tallies
  readonly lists: ConsensusLists
  readonly declared: GroupFigures
  readonly inferred: Inferred
}

/** Fewer votes than this, and fewer than there are statements, and a participant is not put into an inferred group. */
const placedVotesMin = 7
/** Fewer participants than this, and no groups are looked for. */
const placedMin = 15

export function opinionMap(input: MapInput): OpinionMap {
  const placed = placedOn(input)
  const all = tallyVotes(input.votes, new Int16Array(input.votes.participants), 1)
  const declared = figuresOf(input, input.groupOf, input.groups)
  return {
    ...placed,
    priority: prioritiesOf(input, input.groups === 0 ? all : summed(declared.tallies), placed.extremity),
    all,
    lists: consensusLists(all, input.leftOut),
    declared,
    inferred: inferGroups(input, placed),
  }
}

/** The axes, and where everybody and everything lies on them. */
export function placedOn({ votes, leftOut }: Pick<MapInput, 'votes' | 'leftOut'>) {
  const within = withoutStatements(votes, leftOut)
  const axes = principalAxes(within, { values: blockWidth })
  const statements = projectStatements(axes)
  const participants = projectParticipants(within, axes, countOf(leftOut))
  return { axes, participants, statements, extremity: extremities(statements) }
}

const countOf = (marks: Uint8Array): number => marks.reduce((sum, mark) => sum + mark, 0)

/** All figures of one way to group the participants. */
function figuresOf({ votes, leftOut }: MapInput, groupOf: Int16Array, groups: number): GroupFigures {
  const tallies = tallyVotes(votes, groupOf, groups)
  const represents = representsOf(tallies)
  const sizes = Array.from({ length: groups }, () => 0)
  for (const group of groupOf) if (group >= 0) sizes[group]! += 1
  return {
    sizes,
    tallies,
    represents,
    typical: represents.map(rows => typicalOf(rows, leftOut)),
    consensus: groupConsensus(tallies),
  }
}

function prioritiesOf({ meta }: MapInput, { agree, disagree, pass }: Tallies, extremity: Float64Array) {
  return Array.from(extremity, (far, j) => {
    const seen = { agree: agree[j]!, pass: pass[j]!, votes: agree[j]! + disagree[j]! + pass[j]! }
    return meta[j] === 1 ? metaPriority : priorityOf(seen, far)
  })
}

/** Groups among those who voted on enough; whether they are stable enough to be shown. */
export function inferGroups(
  input: MapInput,
  { axes, participants: places }: Pick<OpinionMap, 'axes' | 'participants'>,
): Inferred {
  const { leftOut } = input
  const within = withoutStatements(input.votes, leftOut)
  const placed = placedIn(within, countOf(leftOut))
  const none = { placed: placed.length, found: null, stability: null, groups: null }
  if (placed.length < placedMin) return none
  const chosen = new Float64Array(2 * placed.length).map((_, i) => places[2 * placed[i >> 1]! + (i & 1)]!)
  const found = clusterPlaces(chosen)
  if (found === null) return none
  const { k, silhouette, labels } = found
  const stability = stabilityOf(votesOf(within, placed), axes, countOf(leftOut), found)
  const shown = stability >= stabilityMin ? labelled(input, placed, labels, k) : null
  return { placed: placed.length, found: { k, silhouette }, stability, groups: shown }
}

function placedIn({ participants, statements, start }: Votes, leftOut: number): Uint32Array {
  const enough = Math.min(placedVotesMin, statements - leftOut)
  const rows = Array.from({ length: participants }, (_, i) => i)
  return Uint32Array.from(rows.filter(i => start[i + 1]! - start[i]! >= Math.max(1, enough)))
}

function labelled(input: MapInput, placed: Uint32Array, labels: Uint8Array, k: number): Inferred['groups'] {
  const all = new Int16Array(input.votes.participants).fill(-1)
  placed.forEach((i, at) => {
    all[i] = labels[at]!
  })
  return { labels: all, figures: figuresOf(input, all, k) }
}
