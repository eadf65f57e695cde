/**
 * Who was heard and who was not: by stakeholder group, with the rights each held, so that speaking outside
 * the room is told from speaking in it. Rules O15, O16, docs/spec/reports.md.
 */

import type { View } from '../negotiation/view.js'
import type { LocalText, Right } from '../procedure/procedure.js'
import { type Fact, factOf, holderOf, inOrder } from './facts.js'

export interface Voice extends Fact {
  /** Null for offices and others outside the groups, such as a secretariat. */
  readonly group: string | null
  readonly label: LocalText | null
  /** What the group's members may do by the procedure; none means that they speak from outside. */
  readonly rights: readonly Right[]
  readonly seated: number
  /** Members that proposed, joined, took a position, objected, answered, assessed, stated or declared anything. */
  readonly parties: readonly string[]
  /** Acts of this group whose source names nobody. */
  readonly unnamed: number
  /** Statements, in the order in which they were made. */
  readonly statements: readonly number[]
  readonly proposals: readonly string[]
}

/** Groups in the procedure's order, those that spoke; whoever belongs to none comes last. */
export function voices(view: View): Voice[] {
  return allVoices(view).filter(voice => voice.acts.length > 0)
}

/** Groups of which nobody said anything, named or unnamed. */
export function notHeard(view: View): string[] {
  return allVoices(view).flatMap(voice =>
    voice.acts.length === 0 && voice.group !== null ? [voice.group] : [],
  )
}

interface Utterance {
  readonly seq: number
  readonly group: string | null
  readonly party: string | null
}

function allVoices(view: View): Voice[] {
  const said = utterances(view)
  const groups = view.state.record.procedure?.groups ?? []
  const none = { id: null, label: null, rights: [] }
  return [...groups, none].map(({ id, label, rights }) =>
    voice(
      view,
      id,
      label,
      rights,
      said.filter(u => u.group === id),
    ),
  )
}

function voice(
  view: View,
  group: string | null,
  label: LocalText | null,
  rights: readonly Right[],
  said: readonly Utterance[],
): Voice {
  const { seats, text, positions } = view.state
  const named = new Set(said.flatMap(u => u.party ?? []))
  const proposals = [...text.proposals.values()].filter(p => p.authors.some(author => named.has(author)))
  const statements = said.filter(u => positions.statements.has(u.seq)).map(u => u.seq)
  return {
    group,
    label,
    rights,
    seated: [...seats.parties.values()].filter(p => p.group === group && p.office !== 'recorder').length,
    parties: [...named].sort(),
    unnamed: said.filter(u => u.party === null).length,
    statements: inOrder(view, statements),
    proposals: proposals.map(p => p.id).sort(),
    ...factOf(
      view,
      said.map(u => u.seq),
    ),
  }
}

/** Everything said in or about the negotiation, with the group it was said from. */
function utterances(view: View): Utterance[] {
  const { positions, text, signature } = view.state
  const stances = [...positions.positions.values()].flatMap(byParty => [...byParty.values()].map(p => p.seq))
  const said = [positions.objections, positions.assessments, positions.statements].flatMap(room => [
    ...room.keys(),
  ])
  const answers = [...positions.objections.values()].flatMap(o => o.answers.map(a => a.seq))
  const joined = [...positions.supports.values(), ...[...text.proposals.values()].map(p => p.cosponsors)]
  const supports = joined.flatMap(byParty => [...byParty.values()])
  const intended = [...signature.intentions.values()]
    .flat()
    .filter(i => i.stated === 'declared')
    .map(i => i.seq)
  const own = [...stances, ...said, ...answers, ...supports, ...intended].map(seq => {
    const { party, group } = holderOf(view, seq)
    return { seq, party, group }
  })
  const authored = [...text.proposals.values()].flatMap(p => authorship(view, p.first, p.authors))
  return [...own, ...authored].filter(u => isVoice(view, u))
}

/** The recorder has none here; nor has somebody of whom neither a name nor a group is known. */
function isVoice({ state }: View, { party, group }: Utterance): boolean {
  return party === null ? group !== null : state.seats.parties.get(party)?.office !== 'recorder'
}

function authorship(view: View, seq: number, authors: readonly string[]): Utterance[] {
  if (authors.length === 0) return [{ seq, party: null, group: holderOf(view, seq).group }]
  return authors.map(party => ({ seq, party, group: view.state.seats.parties.get(party)?.group ?? null }))
}
