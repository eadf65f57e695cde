/** The first act of every log: it names the negotiation and pins its rules. */
import * as z from 'zod/mini'
import { refuse } from '../../../canonical/result.js'
import { checkProcedure } from '../../../procedure/check.js'
import { procedureSchema } from '../../../procedure/procedure.js'
import { defineAct, type Entry } from '../../act.js'
import { membershipChanged } from '../../in-force.js'
import { momentOf } from '../../judging.js'
import { emptyProceedings } from '../../proceedings.js'
import type { State } from '../../state.js'
import { emptyTreaty } from '../../treaty.js'
import { lang, localText, partyId } from '../fields.js'

const schema = z.strictObject({
  kind: z.literal('open'),
  semantics: z.union([z.literal(1), z.literal(2)]),
  name: z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,39}$/)),
  title: localText,
  mode: z.enum(['hosted', 'observed']),
  /** Languages texts may be entered in, the working language first. */
  languages: z.array(lang).check(z.minLength(1)),
  /** Those that are equally authentic in what is adopted. */
  authentic: z.array(lang).check(z.minLength(1)),
  procedure: procedureSchema,
  /** Who keeps the record: the secretariat of a hosted negotiation, the recorder of an observed one. */
  secretariat: partyId,
  secretariatName: localText,
})
export type Open = z.output<typeof schema>

export const open = defineAct<Open>({
  kind: 'open',
  schema,
  check: (state, { act }) =>
    state.record.acts > 0
      ? refuse('already-open', { where: state.record.name })
      : checkProcedure(act.procedure, act.semantics),
  evolve(state, entry) {
    const { act, author, seq } = entry
    const { record, seats } = state
    record.semantics = act.semantics
    record.origin = author.log
    record.name = act.name
    record.title = act.title
    record.mode = act.mode
    record.languages = act.languages
    record.authentic = act.authentic
    record.procedure = act.procedure
    record.secretariat = act.secretariat
    const office = act.mode === 'hosted' ? 'secretariat' : 'recorder'
    seats.parties.set(act.secretariat, {
      id: act.secretariat,
      name: act.secretariatName,
      group: null,
      office,
      unit: 'organisation',
      members: [],
      iso2: null,
      seq,
    })
    seats.credentials.set(author.credential, { party: act.secretariat, role: office, seq })
    if (act.semantics === 2) openProceedings(state, act, entry)
  },
})

/** A whole procedure begins in its first stage, with the bodies it has. */
function openProceedings(state: State, { procedure, secretariat }: Open, entry: Entry): void {
  state.proceedings = emptyProceedings()
  state.treaty = emptyTreaty()
  const [first] = procedure.stages ?? []
  if (first !== undefined)
    state.proceedings.stages.push({ stage: first.id, seq: entry.seq, at: momentOf(state, entry) })
  for (const { id, kind, under = null, label } of procedure.bodies ?? [])
    state.proceedings.bodies.set(id, { kind, under, label, seq: null })
  membershipChanged(state, secretariat, entry)
}
