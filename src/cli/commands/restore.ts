/** `travaux restore FOLDER`: what `travaux backup` wrote, verified and then put into a store that lacks it. */
import type { Command } from 'commander'
import { ok, type Result } from '../../core/canonical/result.js'
import type { KeptLog } from '../../custody/options.js'
import { readBackup } from '../../custody/read-backup.js'
import { restoreBackup } from '../../custody/restore-backup.js'
import type { StorePlace } from '../../store/open.js'
import { type Answer, type Cli, print } from '../print.js'
import { storeOptions, storePlace, withStore } from '../stores.js'
import { asAnswer, told, working } from '../working.js'
import { keptLogs } from './backup.js'

export function addRestore(program: Command, cli: Cli): void {
  storeOptions(program.command('restore'))
    .description('restore a backup into a store that does not have its negotiations')
    .argument('<folder>', 'folder that travaux backup made')
    .option('--json', 'print one JSON document and nothing else')
    .action(async (folder: string, { json }: { readonly json?: boolean }, command: Command) =>
      print(cli, json, await restore(cli, folder, command)),
    )
}

async function restore(cli: Cli, folder: string, command: Command): Promise<Answer> {
  const place = storePlace(command)
  if (!place.ok) return place
  const restored = await verifyAndRestore(cli, folder, place.value)
  return restored.ok ? ok(keptLogs(folder, restored.value)) : asAnswer(restored)
}

/** The store is opened, or made, only for a backup that is whole. */
async function verifyAndRestore(
  cli: Cli,
  folder: string,
  place: StorePlace,
): Promise<Result<readonly KeptLog[]>> {
  const logs = await working(cli, options => readBackup(folder, options))
  if (!logs.ok) return logs
  return withStore(told(cli, place), store =>
    working(cli, options => restoreBackup(store, logs.value, options)),
  )
}
