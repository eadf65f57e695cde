/** Real servers in processes of their own. */
import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { root } from '../../src/store/root.js'

export interface Started {
  readonly process: ChildProcess
  readonly url: string
}

/** `travaux serve` with these options, once it serves. Port 0 takes a free one. */
export async function startServer(options: readonly string[], port = 0): Promise<Started> {
  const args = [join(root, 'bin', 'travaux.js'), 'serve', ...options, '--port', String(port), '--json']
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  child.stderr.on('data', data => (said += data))
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.once('data', data => resolve((JSON.parse(String(data)) as { url: string }).url))
    child.once('exit', code => reject(new Error(`the server ended with ${code}: ${said}`)))
  })
  return { process: child, url }
}
