/**
 * The verify page at work: runs the check in a worker, shows each step as it goes, and keeps the checkpoint that
 * was verified for the next time. Every sentence comes from the page, which has them in the reader's language.
 */
import { recall, remember, showMemory } from './memory.js'
import { clearSteps, showEvidence, showStep } from './steps.js'
import type { Asked, Told } from './told.js'
import { element, say } from './words.js'

start(element('#check').dataset as Record<'log' | 'api' | 'printed', string>)

function start({ log, api, printed }: Record<'log' | 'api' | 'printed', string>): void {
  const button = element<HTMLButtonElement>('#check-go')
  for (const id of ['#check-go', '#check-now', '#check-copied']) element(id).hidden = false
  showMemory(log)
  button.onclick = () => {
    button.disabled = true
    clearSteps()
    const asked = { log, api, page: location.pathname, printed: JSON.parse(printed), remembered: recall(log) }
    check(asked, () => {
      button.disabled = false
      button.textContent = button.dataset.again!
    })
  }
}

/** Asks a worker, and shows what it tells until the end. */
function check(asked: Asked, done: () => void): void {
  const worker = new Worker('/verify-worker.js')
  const end = (verdict: string, wrong: boolean) => {
    element('#check-now').textContent = verdict
    element('#check-now').classList.toggle('wrong', wrong)
    worker.terminate()
    done()
  }
  worker.onerror = ({ message }) => end(say('verify-now-broken', { problem: message ?? '' }), true)
  worker.onmessage = ({ data }: MessageEvent<Told>) => show(data, asked, end)
  worker.postMessage(asked)
}

function show(told: Told, asked: Asked, end: (verdict: string, wrong: boolean) => void): void {
  if (told.kind === 'copied') {
    const { files, bytes } = told.copied
    element('#check-copied').textContent = say('verify-now-copied', {
      files,
      kilobytes: Math.ceil(bytes / 1000),
    })
  } else if (told.kind === 'broken') end(say('verify-now-broken', { problem: told.problem }), true)
  else if (told.kind !== 'end') showStep(told)
  else {
    if (told.remember !== null) remember(asked.log, told.remember)
    if (asked.remembered !== null) showEvidence(asked.remembered.checkpoint, told.checkpoint)
    const good = told.remember !== null
    end(say(good ? 'verify-now-good' : 'verify-now-wrong'), !good)
  }
}
