/**
 * What is said between the meetings: a question that quotes the words it is about and is answered, and a statement that
 * a moderator hides, on a ground that the procedure has; that is challenged, and stands.
 */
import type { ScriptEntry } from '../../src/sequencer/script.js'
import { entry } from '../entries.js'
import { challenge, ruling } from '../moves.js'

/** Each entry comes half an hour after the one before. */
export function* discussed(): Generator<ScriptEntry, void> {
  for (const made of said()) yield { minutes: 30, ...made }
}

function* said(): Generator<ScriptEntry, void> {
  yield {
    ...entry(
      'OPENR',
      'statement',
      { target: { provision: 'art-4.1' }, quote: 'within a day', act: { asks: ['LOWEN'] } },
      'Of whose clock? The last order was published at one minute to midnight, and had ended at noon.',
    ),
    as: 'whose-clock',
  }
  yield entry(
    'LOWEN',
    'statement',
    { target: { provision: 'art-4.1' }, reply: { ref: 'whose-clock' } },
    'Of the clock of the place that is cut off. We concede the minute.',
  )
  yield entry('CHAIR', 'appoint', { to: 'NODE', role: 'moderator', held: true })
  yield {
    ...entry(
      'MAST',
      'statement',
      { target: { provision: 'art-5.1' } },
      'Never out, never down: Mast Unlimited, three months at half price for delegates and their families.',
    ),
    as: 'half-price',
  }
  yield {
    ...entry('NODE', 'withhold', {
      act: { target: { body: { ref: 'half-price' } } },
      level: 'hidden',
      reason: 'moderation',
      ground: 'off-topic',
      authority: 'Rules of discussion',
    }),
    as: 'hidden',
  }
  yield challenge('MAST', 'c-hidden', 'hidden', 'It is about networks, and about when they are down: never.')
  yield ruling('PANEL', 'c-hidden', 'stands', 'It is about the price of one.')
}
