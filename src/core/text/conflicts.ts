/**
 * Conflicts by rule: where amendments in force cannot all be taken, or where taking one would break what
 * another provision relies on. They say "look here" and judge nothing; ADDs at one anchor are none.
 *
 * Parties differ where two amendments are not by one and the same single party. Wording is compared only where
 * the compilation has it; an amendment known by its summary counts where its mark alone makes the conflict.
 */
import { announcesDefinitions, type Definition, definitionsIn, usesTerm } from './definitions.js'
import { compareUnits } from './numbering.js'
import { type Ground, hasWords, type Placing } from './placing.js'
import { alternativesIn } from './reading.js'
import { numbered, referencesIn } from './references.js'
import type {
  Alternatives,
  Amendment,
  AmendmentRef,
  Conflict,
  Option,
  PartyId,
  ProvisionId,
  Seq,
} from './types.js'
import { normalised, pool, type Voices } from './wording.js'

/** The conflicts that a provision's own amendments and text show. */
export function ownConflicts(ground: Ground, { below }: Placing, text: Seq): Conflict[] {
  if (ground.amendments.length === 0) return []
  const all = withNested(ground.amendments, below)
  const open = alternativesIn(text).filter(({ options }) => options.length > 2)
  const sups = ground.amendments.filter(({ mark }) => mark === 'SUP')
  const mods = all.filter(isMod)
  const kept = ground.amendments.filter(({ mark, asserted }) => mark === 'NOC' && asserted === true)
  return [
    ...overlaps(open),
    ...clash('delete-modify', sups, mods),
    ...clash('delete-keep', sups, kept),
    ...contradictions(open, ground.amendments, all),
  ]
}

/** The conflicts between provisions, by the provision they are shown at. */
export function crossConflicts(placing: Placing): ReadonlyMap<ProvisionId, readonly Conflict[]> {
  const found = new Map<ProvisionId, Conflict[]>()
  const add = (id: ProvisionId, conflicts: readonly Conflict[]) =>
    found.set(id, [...(found.get(id) ?? []), ...conflicts])
  const instrument = surveyOf(placing)
  for (const ground of instrument.grounds) {
    if (ground.amendments.length > 0) add(ground.id, fromAbove(ground, instrument))
  }
  for (const [id, conflicts] of sameLabels(instrument)) add(id, conflicts)
  for (const ground of instrument.grounds) {
    if (ground.amendments.length > 0) add(ground.id, changedDefinitions(ground, instrument))
  }
  for (const [id, conflicts] of danglingReferences(instrument)) add(id, conflicts)
  return found
}

function conflict(
  code: Conflict['code'],
  voices: readonly Voices[],
  provisions: readonly ProvisionId[] = [],
): Conflict {
  return { code, ...pool(voices), provisions: [...new Set(provisions)] }
}

function voice({ ref, parties }: Amendment): Voices {
  return { refs: [ref], parties }
}

function isMod(amendment: Amendment): boolean {
  return amendment.mark === 'MOD' || (amendment.mark === 'ADD' && hasWords(amendment))
}

function withNested(list: readonly Amendment[], below: Placing['below']): Amendment[] {
  return list.flatMap(amendment => [amendment, ...withNested(below.get(amendment.ref) ?? [], below)])
}

/** Whether two groups of parties are not one and the same single party. */
function differ(a: readonly PartyId[], b: readonly PartyId[]): boolean {
  return a.length !== 1 || b.length !== 1 || a[0] !== b[0]
}

function clash(code: Conflict['code'], some: readonly Amendment[], others: readonly Amendment[]): Conflict[] {
  const pairs = some.flatMap(a => others.filter(b => differ(a.parties, b.parties)).map(b => [a, b]))
  return pairs.length > 0 ? [conflict(code, pairs.flat().map(voice))] : []
}

function overlaps(open: readonly Alternatives[]): Conflict[] {
  const found = new Map<string, Conflict>()
  for (const { options } of open) {
    const readings = options.filter(({ base }) => !base)
    if (!readings.slice(1).some(({ parties }) => differ(parties, readings[0]!.parties))) continue
    const each = conflict('text-overlap', readings)
    found.set(each.refs.join(' '), each)
  }
  return [...found.values()]
}

/** A party that reads one bracket in two ways, or deletes what it also changes or wants kept. */
function contradictions(
  open: readonly Alternatives[],
  direct: readonly Amendment[],
  all: readonly Amendment[],
): Conflict[] {
  const refs = new Map<PartyId, Set<AmendmentRef>>()
  const add = (party: PartyId, list: readonly AmendmentRef[]) =>
    refs.set(party, new Set([...(refs.get(party) ?? []), ...list]))
  const of = (party: PartyId, list: readonly AmendmentRef[]) =>
    all.filter(({ ref, parties }) => list.includes(ref) && parties.includes(party)).map(({ ref }) => ref)
  for (const { options } of open)
    for (const [party, own] of readTwice(options))
      add(
        party,
        of(
          party,
          own.flatMap(option => option.refs),
        ),
      )
  for (const [party, list] of byParty(direct))
    if (opposed(list))
      add(
        party,
        list.map(({ ref }) => ref),
      )
  return [...refs]
    .sort(([a], [b]) => compareUnits(a, b))
    .map(([party, list]) => conflict('self-contradiction', [{ refs: [...list], parties: [party] }]))
}

function readTwice(options: readonly Option[]): [PartyId, Option[]][] {
  const readings = options.filter(({ base }) => !base)
  const all = readings.flatMap(({ parties }) => parties)
  const parties = new Set(all)
  if (parties.size === all.length) return []
  return [...parties]
    .map((party): [PartyId, Option[]] => [party, readings.filter(option => option.parties.includes(party))])
    .filter(([, own]) => own.length > 1)
}

function byParty(list: readonly Amendment[]): Map<PartyId, Amendment[]> {
  const parties = [...new Set(list.flatMap(({ parties }) => parties))]
  return new Map(parties.map(party => [party, list.filter(({ parties }) => parties.includes(party))]))
}

/** Of SUP, MOD and asserted NOC on one provision only one can be meant. */
function opposed(list: readonly Amendment[]): boolean {
  const kinds = list.map(a => (isMod(a) ? 'MOD' : a.mark === 'NOC' && !a.asserted ? 'OTHER' : a.mark))
  return new Set(kinds.filter(kind => kind !== 'OTHER')).size > 1
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
function fromAbove(ground: Ground, { grounds, byId }: Survey): Conflict[] {
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
  return fromPairs(pairs, sups)
}

interface Pair {
  readonly upper: Amendment
  readonly lower: Amendment
  readonly id: ProvisionId
}

function fromPairs(pairs: readonly Pair[], sups: readonly Amendment[]): Conflict[] {
  const between = pairs.filter(({ upper, lower }) => differ(upper.parties, lower.parties))
  const within = pairs.filter(pair => !between.includes(pair) && sups.includes(pair.upper))
  return [
    ...(['ancestor-descendant', 'self-contradiction'] as const).flatMap((code, i) => {
      const list = i === 0 ? between : within
      const voices = list.flatMap(({ upper, lower }) => [voice(upper), voice(lower)])
      return list.length > 0
        ? [
            conflict(
              code,
              voices,
              list.map(({ id }) => id),
            ),
          ]
        : []
    }),
  ]
}

/** An ADD that takes a label its siblings have, in the base or in another ADD. */
function sameLabels({ grounds, byId }: Survey): [ProvisionId, Conflict[]][] {
  const groups = new Map<string, Ground[]>()
  for (const ground of grounds) {
    const label = ground.provision?.label ?? ground.add?.label
    if (label === undefined) continue
    const key = JSON.stringify([ground.parent, label.replace(/\s+/gu, ' ').trim().toLowerCase()])
    groups.set(key, [...(groups.get(key) ?? []), ground])
  }
  const left = ({ provision, amendments }: Ground, add: Amendment) =>
    provision !== null && amendments.some(({ ref }) => ref === add.twin)
  return [...groups.values()].flatMap(group =>
    group.flatMap(({ id, add }): [ProvisionId, Conflict[]][] => {
      const others = group.filter(other => add && other.id !== id && !left(other, add))
      if (!add || others.length === 0) return []
      const voices = [id, ...others.map(other => other.id)]
        .flatMap(each => byId.get(each)?.add ?? [])
        .map(voice)
      return [
        [
          id,
          [
            conflict(
              'same-label',
              voices,
              others.map(other => other.id),
            ),
          ],
        ],
      ]
    }),
  )
}

/** A definition that a MOD rewords or a SUP deletes, while other provisions use its term. */
function changedDefinitions(ground: Ground, { grounds, byId }: Survey): Conflict[] {
  const parent = ground.parent === null ? undefined : byId.get(ground.parent)
  const heading = `${parent?.provision?.label ?? ''} ${parent ? (parent.words ?? '') : ''}`
  const changing = ground.amendments.filter(a => a.mark === 'SUP' || (isMod(a) && !a.editorial))
  if (changing.length === 0) return []
  const text = ground.words ?? ''
  const definitions = definitionsIn(text, announcesDefinitions(heading))
  const changed = definitions.map(definition => ({
    definition,
    by: changing.filter(amendment => changes(amendment, definition, text)),
  }))
  const used = changed.flatMap(({ definition, by }) => {
    const uses = grounds.filter(
      other => other.id !== ground.id && usesTerm(other.words ?? '', definition.term),
    )
    return by.length > 0 && uses.length > 0 ? [{ by, uses }] : []
  })
  if (used.length === 0) return []
  const uses = grounds.filter(other => used.some(each => each.uses.includes(other))).map(({ id }) => id)
  return [conflict('changed-definition', used.flatMap(({ by }) => by).map(voice), uses)]
}

function changes(amendment: Amendment, { passage }: Definition, text: string): boolean {
  if (amendment.mark === 'SUP') return true
  const bare = (words: string) => words.replace(/\s+/gu, '')
  if (!hasWords(amendment)) return passage === text
  return !bare(normalised(amendment.text)).includes(bare(passage))
}

/** A provision that refers to one which a SUP would delete, or to one inside it, and would itself remain. */
function danglingReferences({ grounds, byId }: Survey): [ProvisionId, Conflict[]][] {
  const suppressing = grounds.filter(({ add, amendments }) => !add && amendments.some(a => a.mark === 'SUP'))
  if (suppressing.length === 0) return []
  const instrument = numbered(grounds.flatMap(({ provision }) => provision ?? []))
  const goesWith = (id: ProvisionId, root: Ground) => id === root.id || isInside(byId.get(id)!, root.id, byId)
  return grounds.flatMap((ground): [ProvisionId, Conflict[]][] => {
    const targets = referencesIn(ground.words ?? '', instrument)
    const roots = suppressing.filter(
      root => !goesWith(ground.id, root) && targets.some(target => goesWith(target, root)),
    )
    if (roots.length === 0) return []
    const sups = roots.flatMap(({ amendments }) => amendments.filter(({ mark }) => mark === 'SUP'))
    const lost = targets.filter(target => roots.some(root => goesWith(target, root)))
    return [[ground.id, [conflict('reference-to-suppressed', sups.map(voice), lost)]]]
  })
}
