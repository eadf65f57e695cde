/** Entry of the `travaux` command; bin/travaux.js runs its bundle. */
import { useNativeSha256 } from '../store/native-hash.js'
import { bug, run } from './program.js'

useNativeSha256()

const streams = {
  out: (text: string) => process.stdout.write(text),
  err: (text: string) => process.stderr.write(text),
  terminal: process.stderr.isTTY === true,
}

process.stdout.on('error', endOfPipe)
process.stderr.on('error', endOfPipe)
process.on('uncaughtException', error => process.exit(bug(streams, error)))

process.exitCode = await run(process.argv.slice(2), streams)

/** `travaux … | head` closes the pipe early: that is not an error. */
function endOfPipe(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
}
