/**
 * Which families of a framework the words of a wording call for. A family without triggers is always asked; one with
 * triggers is, where a word of one of them stands in the wording, or somebody says that it has one of their effects.
 * The others are folded up, and can be said in one act not to arise. Nothing is answered by a trigger. Rule AS4.
 */
import type { Target } from '../negotiation/acts/fields.js'
import { subjectKey } from '../negotiation/acts/fields.js'
import { assessableWordings } from '../negotiation/acts/positions/assessed-wordings.js'
import type { DeclaredFramework } from '../negotiation/state.js'
import type { View } from '../negotiation/view.js'
import { classifications } from './effects.js'
import { lookupTerms } from './terms.js'

export interface Family {
  /** Empty for criteria that are in none. */
  readonly id: string
  readonly criteria: readonly string[]
  readonly called: boolean
  /** Why it is called for: words of the wording, and effects that somebody says it has. */
  readonly by: readonly {
    readonly trigger: string
    readonly terms: readonly string[]
    readonly effects: readonly string[]
  }[]
}

type Trigger = NonNullable<DeclaredFramework['triggers']>[number]

/** The families of a framework in its order; criteria without one come last. */
export function familiesFor(view: View, framework: DeclaredFramework, subject: Target): Family[] {
  const { families = [], triggers = [], criteria } = framework
  const fired = new Map(triggers.map(trigger => [trigger.id, firedBy(view, trigger, subject)]))
  const of = (family: string | undefined) => criteria.filter(c => c.family === family).map(({ id }) => id)
  const shown = families.map(({ id, triggers: own }) => {
    const by = (own ?? []).flatMap(trigger => fired.get(trigger) ?? [])
    return { id, criteria: of(id), called: own === undefined || by.length > 0, by }
  })
  const rest = of(undefined)
  return rest.length === 0 ? shown : [...shown, { id: '', criteria: rest, called: true, by: [] }]
}

function firedBy(view: View, { id, terms = {}, effects = [] }: Trigger, subject: Target): Family['by'] {
  const found = termsIn(view, subject, terms)
  const said = effects.filter(effect => isSaidToHave(view, subject, effect))
  return found.length + said.length === 0 ? [] : [{ trigger: id, terms: found, effects: said }]
}

/** The terms that stand in the first language version that has any: the others say the same. */
function termsIn(view: View, subject: Target, terms: Readonly<Record<string, readonly string[]>>): string[] {
  for (const { lang, hash } of assessableWordings(view.state, subject)) {
    const text = view.text(hash)
    const looked = terms[lang] ?? terms[lang.split('-')[0]!] ?? []
    const found = text === null ? [] : lookupTerms(looked, [text], lang).filter(({ inBase }) => inBase)
    if (found.length > 0) return found.map(({ term }) => term)
  }
  return []
}

function isSaidToHave(view: View, subject: Target, effect: string): boolean {
  return classifications(view, subjectKey(subject)).some(({ effects }) => effects.includes(effect))
}
