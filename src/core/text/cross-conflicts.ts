/**
 * Conflicts between provisions, by rule: a container deleted or reworded against amendments inside, two
 * provisions under one label, a definition changed while others use its term, a reference whose target would
 * go. They say "look here" and judge nothing. ADDs at one anchor are no conflict.
 */
import { conflict, differ, isMod, voice } from './conflicts.js'
import { announcesDefinitions, type Definition, definitionsIn, usesTerm } from './definitions.js'
import { type Ground, hasWords, type Placing } from './placing.js'
import { numbered, referencesIn } from './references.js'
import type { Amendment, Conflict, ProvisionId } from './types.js'
import { normalised } from './wording.js'

/** The conflicts between provisions, by the provision they are shown at. */
export function crossConflicts(placing: Placing): ReadonlyMap<ProvisionId, readonly Conflict[]> {
  const instrument = surveyOf(placing)
  const amended = instrument.grounds.filter(({ amendments }) => amendments.length > 0)
  const shown = [
    ...amended.flatMap(ground => fromAbove(ground, instrument)),
    ...sameLabels(instrument),
    ...amended.flatMap(ground => changedDefinitions(ground, instrument)),
    ...danglingReferences(instrument),
  ]
  const found = new Map<ProvisionId, Conflict[]>()
  for (const { at, ...each } of shown) found.set(at, [...(found.get(at) ?? []), each])
  return found
}

/** A conflict, and the provision it is shown at. */
type Shown = Conflict & { readonly at: ProvisionId }

function showAt(at: ProvisionId, found: Conflict): Shown {
  return { at, ...found }
}

/** The instrument in reading order, so that what is inside a provision follows it without a gap. */
interface Survey {
  readonly grounds: readonly Ground[]
  readonly position: ReadonlyMap<ProvisionId, number>
  /** For each position, that of the last provision inside; its own if there is none. */
  readonly last: readonly number[]
}

function surveyOf({ grounds }: Placing): Survey {
  const position = new Map(grounds.map(({ id }, at) => [id, at]))
  const last = grounds.map((_, at) => at)
  for (let at = grounds.length - 1; at >= 0; at--) {
    const above = position.get(grounds[at]!.parent ?? '')
    if (above !== undefined) last[above] = Math.max(last[above]!, last[at]!)
  }
  return { grounds, position, last }
}

function insideOf({ id }: Ground, { grounds, position, last }: Survey): readonly Ground[] {
  const at = position.get(id)!
  return grounds.slice(at + 1, last[at]! + 1)
}

/**
 * A container deleted, or reworded where its words govern what is inside, against amendments inside. The words
 * of a chapter or article are its heading and govern nothing; a MOD known by its summary may change anything.
 */
function fromAbove(ground: Ground, survey: Survey): Shown[] {
  const sups = ground.amendments.filter(isSup)
  const chapeau = ground.provision?.kind === 'paragraph' || ground.provision?.kind === 'item'
  const mods = ground.amendments.filter(a => isMod(a) && !a.editorial && (chapeau || !hasWords(a)))
  if (sups.length + mods.length === 0) return []
  const lower = insideOf(ground, survey).flatMap(({ id, add, amendments }) =>
    [...amendments, ...(add ? [add] : [])].filter(takesSides).map(amendment => ({ amendment, id })),
  )
  const against = ({ amendment }: Lower) => (isSup(amendment) ? mods : [...sups, ...mods])
  const found = [
    ...opposing('ancestor-descendant', lower, each =>
      against(each).filter(upper => !alone(upper, each.amendment)),
    ),
    ...opposing('self-contradiction', lower, each =>
      isSup(each.amendment) ? [] : sups.filter(upper => alone(upper, each.amendment)),
    ),
  ]
  return found.map(each => showAt(ground.id, each))
}

/** An amendment on something inside. */
interface Lower {
  readonly amendment: Amendment
  readonly id: ProvisionId
}

function takesSides({ mark, asserted }: Amendment): boolean {
  return mark !== 'OTHER' && (mark !== 'NOC' || asserted === true)
}

function alone(a: Amendment, b: Amendment): boolean {
  return !differ(a.parties, b.parties)
}

function opposing(
  code: Conflict['code'],
  lower: readonly Lower[],
  against: (each: Lower) => readonly Amendment[],
): Conflict[] {
  const upper = new Set<Amendment>()
  const opposed = lower.filter(each => {
    const found = against(each)
    for (const amendment of found) upper.add(amendment)
    return found.length > 0
  })
  if (opposed.length === 0) return []
  const voices = [...upper, ...opposed.map(({ amendment }) => amendment)].map(voice)
  const ids = opposed.map(({ id }) => id)
  return [conflict(code, voices, ids)]
}

/** An ADD that takes a label its siblings have, in the base or in another ADD. */
function sameLabels({ grounds }: Survey): Shown[] {
  const groups = new Map<string, Ground[]>()
  for (const ground of grounds) {
    const label = ground.provision?.label ?? ground.add?.label
    if (label === undefined) continue
    const key = JSON.stringify([ground.parent, label.replace(/\s+/gu, ' ').trim().toLowerCase()])
    const group = groups.get(key)
    if (group) group.push(ground)
    else groups.set(key, [ground])
  }
  return [...groups.values()].filter(group => group.length > 1).flatMap(clashingLabels)
}

function clashingLabels(group: readonly Ground[]): Shown[] {
  return group.flatMap(({ id, add }) => {
    const others = group.filter(other => add && other.id !== id && !leaves(other, add))
    if (!add || others.length === 0) return []
    const voices = [add, ...others.flatMap(other => other.add ?? [])].map(voice)
    const ids = others.map(other => other.id)
    return [showAt(id, conflict('same-label', voices, ids))]
  })
}

/** Whether a provision is what the ADD brings from there: the other half of a transfer deletes it. */
function leaves({ provision, amendments }: Ground, { twin }: Amendment): boolean {
  return provision !== null && amendments.some(({ ref }) => ref === twin)
}

/** A definition that a MOD rewords or a SUP deletes, while other provisions use its term. */
function changedDefinitions(ground: Ground, survey: Survey): Shown[] {
  const { grounds } = survey
  const changing = ground.amendments.filter(a => a.mark === 'SUP' || (isMod(a) && !a.editorial))
  if (changing.length === 0) return []
  const text = ground.words ?? ''
  const used = definitionsOn(ground, survey).flatMap(definition => {
    const by = changing.filter(amendment => changes(amendment, definition, text))
    const uses =
      by.length === 0 ? [] : grounds.filter(other => other.id !== ground.id && usesIn(other, definition))
    return uses.length > 0 ? [{ by, uses: new Set(uses) }] : []
  })
  if (used.length === 0) return []
  const uses = grounds.filter(other => used.some(each => each.uses.has(other))).map(({ id }) => id)
  const voices = used.flatMap(({ by }) => by).map(voice)
  return [showAt(ground.id, conflict('changed-definition', voices, uses))]
}

/** An item in italics defines its term in a definitions article, and where there are no articles at all. */
function definitionsOn({ words, parent }: Ground, { grounds, position }: Survey): Definition[] {
  const article = parent === null ? undefined : grounds[position.get(parent) ?? -1]
  const listed = announcesDefinitions(`${article?.provision?.label ?? ''} ${article?.words ?? ''}`)
  const found = definitionsIn(words ?? '', listed)
  return found.filter(({ passage }) => listed || parent === null || passage !== words)
}

function usesIn({ words }: Ground, { term }: Definition): boolean {
  return words !== null && usesTerm(words, term)
}

function changes(amendment: Amendment, { passage }: Definition, text: string): boolean {
  if (amendment.mark === 'SUP') return true
  const bare = (words: string) => words.replace(/\s+/gu, '')
  if (!hasWords(amendment)) return passage === text
  return !bare(normalised(amendment.text)).includes(bare(passage))
}

/** A provision that refers to one which a SUP would delete, or to one inside it, and would itself remain. */
function danglingReferences({ grounds, position, last }: Survey): Shown[] {
  const suppressed = grounds.filter(({ add, amendments }) => !add && amendments.some(isSup))
  if (suppressed.length === 0) return []
  const instrument = numbered(grounds.flatMap(({ provision }) => provision ?? []))
  const goesWith = (at: number) =>
    suppressed.filter(({ id }) => position.get(id)! <= at && at <= last[position.get(id)!]!)
  const going = grounds.map(() => false)
  for (const { id } of suppressed) going.fill(true, position.get(id)!, last[position.get(id)!]! + 1)
  return grounds.flatMap(({ id, words }, at) => {
    const targets = referencesIn(words ?? '', instrument).filter(target => going[position.get(target)!])
    if (targets.length === 0) return []
    const own = new Set(going[at] ? goesWith(at) : [])
    const remaining = (target: ProvisionId) => goesWith(position.get(target)!).filter(root => !own.has(root))
    const lost = targets.filter(target => remaining(target).length > 0)
    if (lost.length === 0) return []
    const sups = lost.flatMap(remaining).flatMap(root => root.amendments.filter(isSup))
    return [showAt(id, conflict('reference-to-suppressed', sups.map(voice), lost))]
  })
}

function isSup({ mark }: Amendment): boolean {
  return mark === 'SUP'
}
