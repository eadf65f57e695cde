/**
 * Puts a verified backup into a store that does not have its logs: keys first, then entries with what lies beside
 * them, then what is withheld is withheld again, and the checkpoint last. A restore that was interrupted goes on
 * where it stopped.
 */
import { fromUtf8, type Hash, hex } from '../core/canonical/hash.js'
import { ok, type Result, refuse } from '../core/canonical/result.js'
import { batchActsMax, restoreLeaseMs } from '../core/limits.js'
import { withheldTarget } from '../core/negotiation/acts/record/withhold.js'
import { textsNamed } from '../core/negotiation/texts-named.js'
import { authorHash, hashLeaf, type Leaf, leafBytes, leafHash } from '../core/record/leaf.js'
import type { OnProgress } from '../core/record/log-files.js'
import { parseStoredBody } from '../core/record/stored-body.js'
import { type HashTree, makeHashTree } from '../core/record/tree.js'
import type { Batch, Head, LogStore, NewBody, NewText, Store } from '../store/store.js'
import { secretOf } from './log-key.js'
import type { CustodyOptions, KeptLog } from './options.js'
import type { BackedUpLog } from './read-backup.js'

/**
 * Restores all logs of a backup. Refused, before anything is written, where the store has one of them:
 * `negotiation-exists`; and `other-key` where the store has signed under the same name with another key.
 */
export async function restoreBackup(
  store: Store,
  logs: readonly BackedUpLog[],
  { progress }: Pick<CustodyOptions, 'progress'>,
): Promise<Result<readonly KeptLog[]>> {
  const heads = await store.heads()
  for (const log of logs)
    if (!isPartOf(heads.get(log.name), log)) return refuse('negotiation-exists', { where: log.name })
  for (const log of logs) {
    const restored = await restoreLog(store, log, progress(log.name))
    if (!restored.ok) return restored
  }
  return ok(logs.map(({ name, size, root, stateRoot }) => ({ name, size, root, stateRoot })))
}

/** Whether there is nothing yet, or what an interrupted restore of the same log has left. */
function isPartOf(head: Head | undefined, { leaves }: BackedUpLog): boolean {
  if (head === undefined || head.size === 0) return true
  return (
    head.signed === 0 &&
    head.size <= leaves.length &&
    hex(treeOf(leaves, head.size).root()) === hex(head.root)
  )
}

function treeOf(leaves: readonly Leaf[], size: number): HashTree {
  const tree = makeHashTree()
  for (const leaf of leaves.slice(0, size)) tree.append(hashLeaf(leafBytes(leaf)))
  return tree
}

async function restoreLog(store: Store, backup: BackedUpLog, progress: OnProgress): Promise<Result<null>> {
  const seed = await store.secret(secretOf(backup.name), () => backup.seed)
  if (hex(seed) !== hex(backup.seed)) return refuse('other-key', { where: backup.name })
  const log = await store.open(backup.name)
  if (!log.ok) return log
  const epoch = await log.value.takeLease({ id: 'restore', url: null }, restoreLeaseMs)
  if (!epoch.ok) return epoch
  const filled = await fill(log.value, epoch.value, backup, progress)
  if (!filled.ok) return filled
  const withheld = [...(backup.state.record.withheld ?? [])]
  await log.value.withhold(withheld.map(([key, { level }]) => ({ ...withheldTarget(key), level })))
  const published = await log.value.publish(0, { size: backup.size, note: backup.checkpoint })
  await log.value.releaseLease(epoch.value)
  return published
}

async function fill(
  log: LogStore,
  epoch: number,
  backup: BackedUpLog,
  progress: OnProgress,
): Promise<Result<null>> {
  const { leaves, size } = backup
  const { size: there } = await log.head()
  const tree = treeOf(leaves, there)
  const known = new Set(leaves.slice(0, there).flatMap(hashesNamed))
  for (let from = there; from < size; from += batchActsMax) {
    const batch = await batchOf(backup, leaves.slice(from, from + batchActsMax), tree, known)
    const appended = await log.append(epoch, from, batch)
    if (!appended.ok) return appended
    const renewed = await log.renewLease(epoch, restoreLeaseMs)
    if (!renewed.ok) return renewed
    progress({ step: 'restore', done: appended.value, total: size })
  }
  return ok(null)
}

/** The next entries, each with the texts that it is the first to name, and its body: all but what is erased. */
async function batchOf(
  backup: BackedUpLog,
  leaves: readonly Leaf[],
  tree: HashTree,
  known: Set<Hash>,
): Promise<Batch> {
  const texts: NewText[] = []
  const bodies: NewBody[] = []
  for (const leaf of leaves) {
    for (const hash of hashesNamed(leaf)) {
      const bytes = known.has(hash) ? null : await readBeside(backup, `text/${hash}`)
      if (bytes !== null) texts.push({ seq: leaf.index, hash, text: fromUtf8(bytes) })
      known.add(hash)
    }
    const body = leaf.author.body === undefined ? null : await readBeside(backup, `body/${leaf.index}`)
    if (body !== null) bodies.push({ seq: leaf.index, stored: parseStoredBody(body)! })
  }
  const entries = leaves.map(leaf => {
    const bytes = leafBytes(leaf)
    tree.append(hashLeaf(bytes))
    return { bytes, leafHash: leafHash(bytes), authorHash: authorHash(leaf.author) }
  })
  return { entries, texts, bodies, root: tree.root() }
}

function hashesNamed({ author }: Leaf): readonly Hash[] {
  return textsNamed(author.act).map(({ hash }) => hash)
}

async function readBeside({ files, sealed }: BackedUpLog, path: string): Promise<Uint8Array | null> {
  return (await files.read(path)) ?? sealed.read(path)
}
