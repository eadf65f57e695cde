/** What the commands that look after a store have in common: where the store is, how its logs are checked, progress. */
import type { Result } from '../core/canonical/result.js'
import type { CustodyOptions } from '../custody/options.js'
import { nativeVerdict } from '../mirror/native.js'
import type { StorePlace } from '../store/open.js'
import { answerIsNo, type Cli, progress } from './print.js'
import { showProgress } from './progress.js'

/** A store's place, with what starting its database has to say on stderr. */
export function told(cli: Cli, place: StorePlace): StorePlace {
  return { ...place, progress: line => progress(cli, line) }
}

/** Works on logs with progress shown, which is cleared away afterwards. */
export async function working<T>(cli: Cli, work: (options: CustodyOptions) => Promise<T>): Promise<T> {
  const { show, end } = showProgress(cli)
  const options: CustodyOptions = {
    check: nativeVerdict(),
    progress: name => at => show({ ...at, step: `${name}: ${at.step}` }),
  }
  try {
    return await work(options)
  } finally {
    end()
  }
}

/** Refusals of these commands that say that something was typed wrongly; all others are the answer. */
const misuses: ReadonlySet<string> = new Set(['malformed-database-url', 'backup-exists', 'not-a-backup'])

export function asAnswer<T>(result: Result<T>): Result<T> & { readonly exit?: 1 } {
  return result.ok || misuses.has(result.why) ? result : answerIsNo(result)
}
