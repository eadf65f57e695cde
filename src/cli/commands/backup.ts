/** `travaux backup FOLDER`: every log of a store in a folder, verified, while a server goes on writing. */
import type { Command } from 'commander'
import { ok } from '../../core/canonical/result.js'
import type { KeptLog } from '../../custody/options.js'
import { writeBackup } from '../../custody/write-backup.js'
import { type Answer, type Cli, type Output, print, table } from '../print.js'
import { presentPlace, storeOptions, withStore } from '../stores.js'
import { asAnswer, working } from '../working.js'

export function addBackup(program: Command, cli: Cli): void {
  storeOptions(program.command('backup'))
    .description(
      'back up every negotiation, with what is hidden and with the keys of the logs: keep it as safe',
    )
    .argument('<folder>', 'folder to make; it must not be there yet')
    .option('--json', 'print one JSON document and nothing else')
    .action(async (folder: string, { json }: { readonly json?: boolean }, command: Command) =>
      print(cli, json, await backup(cli, folder, command)),
    )
}

async function backup(cli: Cli, folder: string, command: Command): Promise<Answer> {
  const place = await presentPlace(command)
  if (!place.ok) return place
  const written = await withStore(place.value, store =>
    working(cli, options => writeBackup(store, folder, options)),
  )
  return written.ok ? ok(keptLogs(folder, written.value)) : asAnswer(written)
}

/** Logs that are kept in a place, as `backup` and `restore` print them. */
export function keptLogs(where: string, logs: readonly KeptLog[]): Output {
  const rows = logs.map(({ name, size, root, stateRoot }) => [name, String(size), root, stateRoot])
  return {
    json: { folder: where, logs },
    text: () => table([['negotiation', 'acts', 'root', 'state root'], ...rows]),
  }
}
