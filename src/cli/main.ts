/** Entry of the `travaux` command; bin/travaux.js runs its bundle. */
import { run } from './program.js'

process.stdout.on('error', endOfPipe)
process.stderr.on('error', endOfPipe)

process.exitCode = await run(process.argv.slice(2), {
  out: text => process.stdout.write(text),
  err: text => process.stderr.write(text),
})

/** `travaux … | head` closes the pipe early: that is not an error. */
function endOfPipe(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
}
