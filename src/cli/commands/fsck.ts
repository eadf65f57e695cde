/** `travaux fsck`: derives everything a store holds again from the entries, and lists what differs. Exit 1 if anything does. */
import type { Command } from 'commander'
import { ok, refuse } from '../../core/canonical/result.js'
import type { Problem } from '../../core/record/log-files.js'
import { type CheckedLog, fsck } from '../../custody/fsck.js'
import { type Answer, type Cli, print } from '../print.js'
import { sentenceOf } from '../problem.js'
import { presentPlace, storeOptions, withStore } from '../stores.js'
import { asAnswer, working } from '../working.js'

export function addFsck(program: Command, cli: Cli): void {
  storeOptions(program.command('fsck'))
    .description(
      'check every negotiation of a store: entries, tree, checkpoint, signatures, texts and bodies',
    )
    .option('--json', 'print one JSON document and nothing else')
    .action(async ({ json }: { readonly json?: boolean }, command: Command) => {
      const answer = await check(cli, command)
      print(cli, json, answer)
      if (answer.ok && !(answer.value.json as { ok: boolean }).ok) cli.exit = 1
    })
}

async function check(cli: Cli, command: Command): Promise<Answer> {
  const place = await presentPlace(command)
  if (!place.ok) return place
  const checked = await withStore(place.value, store => working(cli, options => fsck(store, options)))
  if (!checked.ok) return asAnswer(checked)
  const logs = checked.value.map(log => ({ ...log, problems: log.problems.map(withMessage) }))
  return ok({
    json: { ok: logs.every(({ problems }) => problems.length === 0), logs },
    text: () => logs.map(report).join('\n') || 'there are no negotiations here',
  })
}

interface Told extends Omit<Problem, 'args'> {
  readonly message: string
}

function withMessage({ where, code, args = {} }: Problem): Told {
  return { where, code, message: sentenceOf(refuse(code, { where, args })) }
}

type Report = Omit<CheckedLog, 'problems'> & { readonly problems: readonly Told[] }

function report({ name, size, root, stateRoot, problems, more }: Report): string {
  if (problems.length === 0)
    return `${name}: ok, ${size} acts, root ${root}, state root ${stateRoot ?? 'none'}`
  const lines = problems.map(({ where, code, message }) => `  ${where}: ${message} [${code}]`)
  const rest = more > 0 ? [`  and ${more} more`] : []
  return [`${name}: damaged, ${size} acts`, ...lines, ...rest].join('\n')
}
