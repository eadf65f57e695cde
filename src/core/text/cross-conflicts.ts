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

/** The instrument, and who is who in it. */
interface Survey {
  readonly grounds: readonly Ground[]
  readonly byId: ReadonlyMap<ProvisionId, Ground>
}

function surveyOf({ grounds }: Placing): Survey {
  return { grounds, byId: new Map(grounds.map(ground => [ground.id, ground])) }
}

function isInside(ground: Ground, container: ProvisionId, byId: Survey['byId']): boolean {
  const seen = new Set<ProvisionId>()
  let above = ground.parent
  while (above !== null && above !== container && !seen.has(above)) {
    seen.add(above)
    above = byId.get(above)?.parent ?? null
  }
  return above === container
}

/**
 * A container deleted, or reworded where its words govern what is inside, against amendments inside. The words
 * of a chapter or article are its heading and govern nothing; a MOD known by its summary may change anything.
 */
function fromAbove(ground: Ground, { grounds, byId }: Survey): Shown[] {
  const sups = ground.amendments.filter(({ mark }) => mark === 'SUP')
  const chapeau = ground.provision?.kind === 'paragraph' || ground.provision?.kind === 'item'
  const mods = ground.amendments.filter(a => isMod(a) && !a.editorial && (chapeau || !hasWords(a)))
  if (sups.length + mods.length === 0) return []
  const pairs = grounds
    .filter(inside => isInside(inside, ground.id, byId))
    .flatMap(inside =>
      [...inside.amendments, ...(inside.add ? [inside.add] : [])].flatMap(lower =>
        (lower.mark === 'SUP' ? mods : [...sups, ...mods])
          .filter(() => lower.mark !== 'OTHER' && (lower.mark !== 'NOC' || lower.asserted === true))
          .map(upper => ({ upper, lower, id: inside.id })),
      ),
    )
  return fromPairs(pairs, sups).map(found => showAt(ground.id, found))
}

interface Pair {
  readonly upper: Amendment
  readonly lower: Amendment
  readonly id: ProvisionId
}

function fromPairs(pairs: readonly Pair[], sups: readonly Amendment[]): Conflict[] {
  const between = pairs.filter(({ upper, lower }) => differ(upper.parties, lower.parties))
  const alone = pairs.filter(pair => !between.includes(pair) && sups.includes(pair.upper))
  const of = (code: Conflict['code'], list: readonly Pair[]) =>
    list.length === 0
      ? []
      : [
          conflict(
            code,
            list.flatMap(({ upper, lower }) => [voice(upper), voice(lower)]),
            list.map(({ id }) => id),
          ),
        ]
  return [...of('ancestor-descendant', between), ...of('self-contradiction', alone)]
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
function changedDefinitions(ground: Ground, { grounds, byId }: Survey): Shown[] {
  const changing = ground.amendments.filter(a => a.mark === 'SUP' || (isMod(a) && !a.editorial))
  if (changing.length === 0) return []
  const text = ground.words ?? ''
  const used = definitionsOn(ground, byId).flatMap(definition => {
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
function definitionsOn({ words, parent }: Ground, byId: Survey['byId']): Definition[] {
  const article = parent === null ? undefined : byId.get(parent)
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
function danglingReferences({ grounds, byId }: Survey): Shown[] {
  const suppressing = grounds.filter(({ add, amendments }) => !add && amendments.some(a => a.mark === 'SUP'))
  if (suppressing.length === 0) return []
  const instrument = numbered(grounds.flatMap(({ provision }) => provision ?? []))
  const goesWith = (ground: Ground, root: Ground) => ground === root || isInside(ground, root.id, byId)
  return grounds.flatMap(ground => {
    const targets = referencesIn(ground.words ?? '', instrument).map(id => byId.get(id)!)
    const roots = suppressing.filter(
      root => targets.some(target => goesWith(target, root)) && !goesWith(ground, root),
    )
    if (roots.length === 0) return []
    const sups = roots.flatMap(({ amendments }) => amendments.filter(({ mark }) => mark === 'SUP'))
    const lost = targets.filter(target => roots.some(root => goesWith(target, root)))
    const ids = lost.map(({ id }) => id)
    return [showAt(ground.id, conflict('reference-to-suppressed', sups.map(voice), ids))]
  })
}
