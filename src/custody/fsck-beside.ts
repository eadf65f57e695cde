/** What lies beside a log in a store and should not: texts and bodies that nothing names, or that were to be withheld. */
import { utf8 } from '../core/canonical/hash.js'
import { isCanonicalizable, type Json } from '../core/canonical/json.js'
import { type WithheldKey, withheldTarget } from '../core/negotiation/acts/record/withhold.js'
import type { State } from '../core/negotiation/state.js'
import { textsNamed } from '../core/negotiation/texts-named.js'
import type { StoredBody } from '../core/record/body.js'
import type { Leaf } from '../core/record/leaf.js'
import type { Reading } from '../core/record/log-files.js'
import { storedBodyBytes } from '../core/record/stored-body.js'
import type { LogContents } from '../store/store.js'
import type { ReadLog } from './fsck-entries.js'
import { isWhatIsNamed } from './sealed.js'

type Beside = Omit<LogContents, 'entries'>

/** Reports what no act names. That what is named is there is for the audit. */
export function checkOrphans(reading: Reading, leaves: readonly Leaf[], { texts, bodies }: ReadLog): void {
  const named = new Set(leaves.flatMap(leaf => textsNamed(leaf.author.act).map(({ hash }) => hash)))
  for (const hash of texts.keys())
    if (!named.has(hash)) reading.report({ where: `text/${hash}`, code: 'text-not-named' })
  for (const seq of bodies.keys())
    if (leaves[seq]?.author.body === undefined)
      reading.report({ where: `body/${seq}`, code: 'body-not-named' })
}

/** Reports what is hidden without an act, what is hidden no more, and what was erased and is still under seal. */
export function checkSealed(
  reading: Reading,
  leaves: readonly Leaf[],
  { record: { withheld } }: State,
  sealed: Beside,
): void {
  const there: WithheldKey[] = [
    ...[...sealed.texts.keys()].map(hash => `text/${hash}` as const),
    ...[...sealed.bodies.keys()].map(seq => `body/${seq}` as const),
  ]
  for (const where of there) {
    const level = withheld?.get(where)?.level
    if (level === undefined) reading.report({ where, code: 'hidden-without-act' })
    if (level === 'erased') reading.report({ where, code: 'still-there-though-erased' })
    if (level === 'hidden' && !isWhatIsNamed(where, fileOf(where, sealed), leaves))
      reading.report({ where, code: 'sealed-differs' })
  }
  for (const [where, { level }] of withheld ?? [])
    if (level === 'hidden' && !there.includes(where)) reading.report({ where, code: 'sealed-missing' })
}

/** What is stored as the file that would be served; empty, and so wrong, where it has no such form. */
export function bodyFile(stored: StoredBody): Uint8Array {
  return isCanonicalizable(stored as unknown as Json) ? storedBodyBytes(stored) : new Uint8Array()
}

function fileOf(where: WithheldKey, { texts, bodies }: Beside): Uint8Array {
  const target = withheldTarget(where)
  return 'text' in target ? utf8(texts.get(target.text)!) : bodyFile(bodies.get(target.body)!)
}
