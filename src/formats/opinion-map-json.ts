/**
 * An opinion map as JSON, in columns: what has one value for each statement is an array in the order of
 * `statementIds`, what has one for each participant in that of `participantIds`. The names of figures are those that
 * Polis uses. Numbers are rounded to nine digits after the point. Documented in docs/spec/opinion-map.md.
 */
import type { GroupFigures, OpinionMap } from '../core/analysis/opinion-map/map.js'
import { resamples, stabilityMin } from '../core/analysis/opinion-map/stability.js'
import type { MapSubject } from '../core/analysis/opinion-map/subject.js'
import type { Tallies } from '../core/analysis/opinion-map/tallies.js'
import type { Json } from '../core/canonical/json.js'
import type { View } from '../core/negotiation/view.js'
import type { PolisExport } from './polis.js'

/** `about` says what it is of, and comes first. */
export function opinionMapJson(about: object, subject: MapSubject, map: OpinionMap): Json {
  const { axes, participants, statements, all, declared, inferred, lists } = map
  const { statementIds, participantIds, groups, input } = subject
  const { labels = null, figures = null } = inferred.groups ?? {}
  const agreed = (list: OpinionMap['lists']['agree']) =>
    list.map(({ statement, votes, share, test }) => ({
      ...{ statement: statementIds[statement]!, votes },
      ...{ share: round(share), test: round(test) },
    }))
  const json = {
    ...about,
    participants: participantIds.length,
    statements: statementIds.length,
    voteRows: subject.cast,
    latestVotes: input.votes.vote.length,
    ...(subject.invited === null ? {} : { parties: subject.invited }),
    statementIds,
    leftOut: statementIds.filter((_, j) => input.leftOut[j] === 1),
    ...{ agrees: [...all.agree], disagrees: [...all.disagree], passes: [...all.pass] },
    axes: { passes: axes.passes, converged: axes.converged },
    singularValues: axes.singularValues.map(round),
    shareOfVariance: axes.shares.map(round),
    mean: rounded(axes.mean),
    pc1: rounded(axes.axes[0]!),
    pc2: rounded(axes.axes[1]!),
    statementXY: pairs(statements),
    statementExtremity: rounded(map.extremity),
    priority: map.priority.map(round),
    participantIds,
    participantXY: pairs(participants),
    groupLabels: Object.fromEntries(groups.map(({ id, label }) => [id, label])),
    participantGroups: [...input.groupOf].map(g => groups[g]?.id ?? null),
    ...figuresJson(
      subject,
      declared,
      groups.map(({ id }) => id),
    ),
    consensus: { agree: agreed(lists.agree), disagree: agreed(lists.disagree) },
    inferred: {
      placed: inferred.placed,
      found:
        inferred.found === null
          ? null
          : { groups: inferred.found.k, silhouette: round(inferred.found.silhouette) },
      stability: inferred.stability === null ? null : round(inferred.stability),
      ...{ stabilityMin, resamples, stable: inferred.groups !== null },
      ...(labels === null || figures === null
        ? {}
        : {
            participantGroups: [...labels].map(g => (g < 0 ? null : String(g + 1))),
            ...figuresJson(
              subject,
              figures,
              figures.sizes.map((_, g) => String(g + 1)),
            ),
          }),
    },
  }
  return json as unknown as Json
}

/** Everything that is figured out for groups, by their ids. */
function figuresJson(
  { statementIds }: MapSubject,
  { sizes, tallies, represents, typical, consensus }: GroupFigures,
  ids: readonly string[],
) {
  const byGroup = <T>(of: (g: number) => T) => Object.fromEntries(ids.map((id, g) => [id, of(g)]))
  return {
    groups: ids,
    groupSizes: byGroup(g => sizes[g]!),
    groupHeard: byGroup(g => heardOn(tallies, g)),
    groupInformedConsensusAgree: consensus.map(c => round(c.agree.product)),
    groupInformedConsensusAgreeGeometricMean: consensus.map(c => round(c.agree.geometricMean)),
    groupInformedConsensusDisagree: consensus.map(c => round(c.disagree.product)),
    groupInformedConsensusDisagreeGeometricMean: consensus.map(c => round(c.disagree.geometricMean)),
    agreeOverGroupsHeard: consensus.map(c => maybe(c.agree.overHeard)),
    disagreeOverGroupsHeard: consensus.map(c => maybe(c.disagree.overHeard)),
    lowestAgree: consensus.map(({ agree: { lowest } }) =>
      lowest === null ? null : { group: ids[lowest.group]!, share: round(lowest.share) },
    ),
    notHeard: consensus.map(c => c.notHeard.map(g => ids[g]!)),
    groupStats: byGroup(g => {
      const rows = represents[g]!
      const counts = { na: rows.map(r => r.na), nd: rows.map(r => r.nd), ns: rows.map(r => r.ns) }
      const ratios = (['pa', 'pd', 'pat', 'pdt', 'ra', 'rd', 'rat', 'rdt'] as const).map(name => [
        name,
        rows.map(row => round(row[name])),
      ])
      return { ...counts, ...Object.fromEntries(ratios) }
    }),
    representative: byGroup(g =>
      typical[g]!.map(({ statement, way, bestAgree }) => ({
        ...{ statement: statementIds[statement]!, way },
        ...(bestAgree ? { bestAgree } : {}),
      })),
    ),
  }
}

/** Statements on which anybody of a group voted. */
function heardOn({ groups, statements, agree, disagree, pass }: Tallies, group: number): number {
  let heard = 0
  for (let j = 0; j < statements; j++) {
    const at = j * groups + group
    if (agree[at]! + disagree[at]! + pass[at]! > 0) heard++
  }
  return heard
}

/** What a log has, a negotiation or a consultation, after `index` acts. */
export function mapAbout({ state, at: { time } }: View, { acts }: MapSubject, index: number) {
  const kind = state.consultation === undefined ? 'negotiation' : 'consultation'
  const { name, origin } = state.record
  return { of: { kind, name, origin, at: { index, time } }, acts }
}

/** What a folder of Polis has beside its votes. */
export function polisAbout({
  topic,
  url,
  texts,
  moderatedOut,
  cellsDiffering,
  countsDiffering,
}: PolisExport) {
  return {
    of: { kind: 'polis', topic, url },
    participantsVotesCellsDiffering: cellsDiffering,
    commentsCountsDiffering: countsDiffering,
    moderatedOut,
    texts,
  }
}

/** The subject of a map of such a folder: the groups are those that were published. */
export function polisSubject({ participantIds, statementIds, groups, input, cast }: PolisExport): MapSubject {
  return {
    ...{ participantIds, statementIds, input, cast, invited: null, acts: [] },
    groups: groups.map(id => ({ id, label: { en: id } })),
  }
}

/** Digits after the point; beyond them floats are noise. */
const digits = 1e9

/** Without a minus sign before zero. */
function round(x: number): number {
  return Math.round(x * digits) / digits + 0
}

const rounded = (xs: Float64Array): number[] => Array.from(xs, round)

const maybe = (x: number | null): number | null => (x === null ? null : round(x))

function pairs(xs: Float64Array): number[][] {
  return Array.from({ length: xs.length / 2 }, (_, i) => [round(xs[2 * i]!), round(xs[2 * i + 1]!)])
}
