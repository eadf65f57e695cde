/** Other processes: running them as the right user, and telling one from a later one that got its number. */
import { execFile } from 'node:child_process'
import { readFile, readlink, stat } from 'node:fs/promises'

/** The user a child runs as; empty where it is simply our own. */
export interface Identity {
  readonly uid?: number
  readonly gid?: number
}

/** `nobody` on most systems: a user who owns nothing. */
const nobody = 65_534

/**
 * Whom PostgreSQL runs as: it refuses root, so root lends it to the owner of the cluster, else to the user
 * `postgres`, else to nobody.
 */
export async function serverIdentity(cluster?: string): Promise<Identity> {
  if (process.getuid?.() !== 0) return {}
  const owner = cluster === undefined ? null : await stat(cluster).catch(() => null)
  if (owner !== null && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid }
  return postgresUser(await readFile('/etc/passwd', 'utf8').catch(() => ''))
}

function postgresUser(passwd: string): Identity {
  const [, uid, gid] = /^postgres:[^:]*:(\d+):(\d+):/m.exec(passwd) ?? []
  return { uid: Number(uid ?? nobody), gid: Number(gid ?? nobody) }
}

/** The environment of PostgreSQL: English messages, no PG* variables to change its settings, and none of our secrets. */
export function plainEnvironment(): NodeJS.ProcessEnv {
  const kept = ['PATH', 'LD_LIBRARY_PATH', 'TMPDIR', 'TEMP', 'SystemRoot']
  const inherited = kept.flatMap(name => (process.env[name] === undefined ? [] : [[name, process.env[name]]]))
  return { ...Object.fromEntries(inherited), LC_ALL: 'C' }
}

/** Runs a command to its end, from a folder that everyone may enter; `output` is what it printed, both streams. */
export function run(
  file: string,
  args: readonly string[],
  identity: Identity = {},
): Promise<{ readonly ok: boolean; readonly output: string }> {
  const options = { ...identity, cwd: '/', env: plainEnvironment(), windowsHide: true }
  return new Promise(resolve => {
    execFile(file, args, options, (error, stdout, stderr) => {
      resolve({ ok: error === null, output: `${stdout}${stderr}` || (error?.message ?? '') })
    })
  })
}

/** What tells a living process from any other that has had its pid; null when nobody lives under it. */
export async function birthOf(pid: number): Promise<string | null> {
  if (process.platform === 'linux') return birthOnLinux(pid)
  if (process.platform === 'win32') return isAlive(pid) ? 'alive' : null
  const { ok, output } = await run('ps', ['-o', 'lstart=', '-p', String(pid)])
  return ok ? output.trim() : null
}

/** Ticks since boot, with the boot: a clock that is set changes neither. The name in `stat` may hold anything. */
async function birthOnLinux(pid: number): Promise<string | null> {
  const status = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null)
  if (status === null) return null
  const fields = status.slice(status.lastIndexOf(')') + 2).split(' ')
  const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8')
  return fields[0] === 'Z' ? null : `${boot.trim()}/${fields[19]}`
}

/**
 * Whether a pid is a PostgreSQL server on this cluster. Its backends are not (they call themselves `postgres: …`).
 * A server works inside its cluster; where that cannot be seen (a container's root, macOS) its name has to do.
 */
export async function servesFrom(pid: number, cluster: string): Promise<boolean> {
  if (!/(^|[\\/])(postgres|postmaster)(\.exe"?)?([ ,]|$)/.test(await commandOf(pid))) return false
  const place = await readlink(`/proc/${pid}/cwd`).catch(() => null)
  return place === null || place === cluster
}

async function commandOf(pid: number): Promise<string> {
  if (process.platform === 'linux')
    return (await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')).replaceAll('\0', ' ')
  if (process.platform === 'win32')
    return (await run('tasklist', ['/FI', `PID eq ${pid}`, '/FO', 'CSV', '/NH'])).output
  return (await run('ps', ['-o', 'args=', '-p', String(pid)])).output
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
