/**
 * The first plenary of the charter: the floor is asked for and goes to the group that has used least of its time, once
 * to another with the reason; and the room says what it could live with before anything is decided.
 */
import { speakersList } from '../../src/core/negotiation/speakers.js'
import type { ScriptEntry } from '../../src/sequencer/script.js'
import type { Scene } from '../calendar.js'
import { entry } from '../entries.js'
import type { Entries } from '../moves.js'
import type { Room } from '../scenario.js'
import { members } from './outage-text.js'

const chair = 'CHAIR'
const secretariat = 'SEC'
const meeting = 'plenary-1'

/** Seconds for each group on each item. */
const budget = 5 * 60

const run = (kind: string, fields: object = {}, words?: string) =>
  entry(chair, kind, { meeting, ...fields }, words)
const ask = (party: string, as: string) =>
  entry(party, 'request-floor', { as: `r-${party}-${as}`, act: { meeting, as } })
const noted = (fields: object, words: string) =>
  entry(secretariat, 'note', { meeting, item: 'orders', ...fields }, { note: words })

/** Gives the floor to whoever is next, and ends the speech. */
function* hear(room: Room): Entries {
  const state = room.state().meetings!.get(meeting)!
  const [next] = speakersList(state, 0)
  yield run('give-floor', { request: next!.seq })
  yield run('end-speech')
}

/** A minute passes between acts of a meeting, and a speech lasts three. */
export function* plenary({ room }: Scene): Entries {
  for (const made of held(room)) yield { minutes: made.do === 'end-speech' ? 3 : 1, ...made }
}

function* held(room: Room): Entries {
  yield* opened()
  yield ask('LOWEN', 'speech')
  yield ask('MIRA', 'speech')
  yield ask('OPENR', 'speech')
  yield ask('MAST', 'speech')
  yield ask('TESK', 'speech')
  yield ask('SHOP', 'point-of-order')
  yield* hear(room)
  yield noted(
    { act: { party: 'SHOP' } },
    'Asked that the question be read out in both languages before it opens. The Chair agreed.',
  )
  yield* hear(room)
  yield {
    ...noted({ act: { party: 'LOWEN' } }, 'A delay of fourteen days, by order of a minister.'),
    as: 'n-days',
  }
  yield noted(
    { act: { party: 'LOWEN' }, corrects: { ref: 'n-days' } },
    'A delay of thirty days, by order of a minister.',
  )
  yield run(
    'give-floor',
    { request: { ref: 'r-MIRA-speech' } },
    'Mira answers the question that Lowen has just put to it.',
  )
  yield run('end-speech')
  yield* hear(room)
  yield entry('MAST', 'withdraw-request', { meeting, request: { ref: 'r-MAST-speech' } })
  yield ask('LOWEN', 'reply')
  yield* hear(room)
  yield* sense()
  yield run('take-item', { item: 'next' })
  yield run('close-meeting')
}

function* opened(): Entries {
  yield run('open-meeting', {
    act: { body: 'plenary' },
    title: { en: 'First plenary', fr: 'Première séance plénière', ar: 'الجلسة العامة الأولى' },
    budget,
    agenda: [
      {
        item: 'orders',
        title: { en: 'Orders that are kept secret', fr: 'Ordres tenus secrets', ar: 'الأوامر السرية' },
        subject: { provision: 'art-4.1' },
      },
      { item: 'cost', title: { en: 'What the register costs', fr: 'Le coût du registre' } },
    ],
  })
  yield run('take-item', { item: 'orders' })
  yield run('set-agenda', {
    agenda: [{ item: 'next', title: { en: 'When to meet again', fr: 'Prochaine séance' } }],
  })
}

/** Put a minute before it opens; some change their mind, which the procedure lets them. */
function* sense(): Entries {
  yield run('put', {
    as: 'q-sense',
    question: 'sense',
    subject: { provision: 'art-4.1' },
    title: {
      en: 'Could you live with a delay of thirty days?',
      fr: 'Pourriez-vous accepter un délai de trente jours ?',
      ar: 'هل يمكنكم قبول تأخير مدته ثلاثون يوماً؟',
    },
    opensAfter: 60,
  })
  const cast = (party: string, position: string): ScriptEntry =>
    entry(party, 'ballot', { question: { ref: 'q-sense' }, position })
  for (const { id, warm } of members)
    yield cast(id, warm >= 70 ? 'can-live' : warm >= 50 ? 'abstain' : 'cannot-live')
  yield cast('OPENR', 'can-live')
  yield entry(chair, 'close', { question: { ref: 'q-sense' } })
}
