/**
 * Between the first plenary and the drafting: what was talked about in the corridor is not in the record, but that it
 * was, and by whom; and what came of it is offered, once in public and once under seal. What a machine noted of the words
 */
import type { ScriptEntry } from '../../src/sequencer/script.js'
import type { Scene } from '../calendar.js'
import { entry } from '../entries.js'

const hourMs = 3600 * 1000

/** Each entry comes a quarter of an hour after the one before. */
export function* corridor(scene: Scene): Generator<ScriptEntry, void> {
  for (const made of offered(scene)) yield { minutes: 15, ...made }
}

function* offered({ time }: Scene): Generator<ScriptEntry, void> {
  const held = Date.parse(time.after(0)) - 72 * hourMs
  yield {
    ...entry('MIRA', 'informal', {
      title: { en: 'Breakfast on the delay of secret orders', fr: 'Petit déjeuner sur le délai des ordres' },
      held,
      attended: ['MIRA', 'LOWEN', 'OPENR'],
      subject: { provision: 'art-4.1' },
    }),
    as: 'breakfast',
  }
  yield entry('LOWEN', 'confirm-informal', { informal: { ref: 'breakfast' } })
  yield entry('OPENR', 'confirm-informal', { informal: { ref: 'breakfast' } })
  yield {
    ...entry(
      'MIRA',
      'offer',
      { would: { amendment: 'LOWEN/1/1' }, if: [{ provision: 'art-5.1' }], to: ['LOWEN', 'OPENR'] },
      'We could accept the delay if a judge allows it each time, and for thirty days at the most.',
    ),
    as: 'judge',
  }
  yield entry(
    'OPENR',
    'take-offer',
    { offer: { ref: 'judge' }, outcome: 'declined' },
    'Thirty days is a month.',
  )
  yield {
    ...entry('LOWEN', 'seal-offer', {
      to: ['MIRA'],
      seals: {
        offer: 'Twenty days, if the register stays with the operators.',
        would: 'LOWEN/1/1',
        if: 'art-5.1',
      },
    }),
    as: 'twenty',
  }
  yield entry('MIRA', 'take-offer', { offer: { ref: 'twenty' }, outcome: 'declined' })
  yield entry('LOWEN', 'release-offer', { offer: { ref: 'twenty' } })
  yield entry(
    'LOWEN',
    'dismiss-check',
    { target: { amendment: 'LOWEN/1/1' }, check: 'novel-term', version: 1, quotes: ['defeat'] },
    'It is new here, and old in our law on warrants: whoever is warned leaves.',
  )
  yield entry('MIRA', 'withdraw-offer', { offer: { ref: 'judge' } }, 'It was not taken.')
}
