/** `travaux mirror URL FOLDER`: a copy of a log that verifies, good for any file server; again, it follows. */
import type { Command } from 'commander'
import { ed25519Type } from '../../core/record/note.js'
import { sourceFiles } from '../../mirror/files.js'
import { mirror } from '../../mirror/mirror.js'
import { nativeVerdict } from '../../mirror/native.js'
import { collect } from '../options.js'
import { answerIsNo, type Cli, print, progress } from '../print.js'
import { showProgress } from '../progress.js'
import { printVerified, readKeys } from './verify.js'

interface Options {
  readonly key: readonly string[]
  readonly json?: boolean
}

export function addMirror(program: Command, cli: Cli): void {
  program
    .command('mirror')
    .description('copy a log with its texts into a folder, verified; run again, it fetches what is new')
    .argument('<source>', 'address of a log, such as http://localhost:8080/log/wcit-12, or another mirror')
    .argument('<folder>', 'where to keep it; any file server can serve it')
    .option(
      '--key <vkey>',
      'believe this key of the log, not the one that is there (repeatable)',
      collect,
      [],
    )
    .option('--json', 'print one JSON document and nothing else')
    .action((source: string, folder: string, options: Options) => mirrorCommand(cli, source, folder, options))
}

async function mirrorCommand(
  cli: Cli,
  source: string,
  folder: string,
  { key, json }: Options,
): Promise<void> {
  const files = await sourceFiles(source)
  if (!files.ok) return print(cli, json, files)
  const keys = readKeys(key, ed25519Type, 'not-a-log-key')
  if (!keys.ok) return print(cli, json, keys)
  const { show, end } = showProgress(cli)
  const options = { keys: keys.value, check: nativeVerdict(), progress: show }
  const mirrored = await mirror(files.value, folder, options)
  end()
  if (!mirrored.ok) return print(cli, json, mirrored.why === 'not-a-mirror' ? mirrored : answerIsNo(mirrored))
  const { added, removed } = mirrored.value
  printVerified(cli, json, mirrored.value, { folder, added, removed })
  if (mirrored.value.ok) progress(cli, `${added} files added to ${folder}, ${removed} removed`)
}
