/**
 * A working group makes a standard for hosts that sleep: adoption by rough consensus, objections that are addressed
 * and not met, one appealed as far as it goes, last calls, a ballot of the IESG with a Discuss, an RFC, and years later
 * an Internet Standard. The protocol, its group and everybody in it are invented.
 */
import type { ScriptEntry } from '../../src/sequencer/script.js'
import { dated, type Scene } from '../calendar.js'
import { entry, seated, type Words } from '../entries.js'
import { answer, challenge, type Entries, ruling, settle } from '../moves.js'
import {
  arithmetic,
  ballotWords,
  chair,
  coChair,
  director,
  directors,
  discussant,
  draft,
  type Edit,
  editor,
  iesgChair,
  instances,
  oneDay,
  overturning,
  ownPort,
  participants,
  person,
  says,
  spreadOut,
  twoOctets,
  withKey,
} from './nap-text.js'

const secretariat = 'SEC'

const opening = {
  name: 'drowsy-nap',
  title: {
    en: 'NAP: announcing that a host sleeps',
    fr: 'NAP : annoncer le sommeil d’un hôte',
    ar: 'NAP: إعلان المضيف عن نومه',
  },
  mode: 'hosted',
  semantics: 2,
  languages: ['en'],
  authentic: ['en'],
  procedure: 'ietf-rough-consensus',
  secretariat,
  secretariatName: { en: 'IETF secretariat', fr: 'Secrétariat de l’IETF', ar: 'أمانة IETF' },
  at: '2019-03-04T09:00Z',
}

export const ietfRoughConsensus = dated(opening, play)

function* play(scene: Scene): Entries {
  yield* writeDraft()
  yield* callForAdoption(scene)
  yield* workInGroup(scene)
  yield* groupLastCall(scene)
  yield* appeal(scene)
  yield* sendOn(scene)
  yield* reviewByDirector(scene)
  yield* ietfLastCall(scene)
  yield* evaluate(scene)
  yield* publish(scene)
  yield* becomeStandard(scene)
}

const group: readonly string[] = participants.map(({ id }) => id).filter(id => id !== chair && id !== 'GULL')

const event = (type: string, title: string, words: Words) =>
  entry(secretariat, 'event', { type, title: { en: title } }, words)
const advance = (who: string, to: string) => entry(who, 'advance', { to })
const appoint = (to: string, role: string, held = true) => entry(secretariat, 'appoint', { to, role, held })

function* writeDraft(): Entries {
  for (const one of participants) yield* seated(secretariat, one)
  for (const [id, name, area] of directors) {
    yield* seated(secretariat, person(id, `${name}, ${area}`, 'A member of the IESG.'))
    yield appoint(id, 'area-director')
  }
  for (const [id, en] of [
    ['IAB', 'Internet Architecture Board'],
    ['RFCED', 'RFC Editor'],
  ] as const)
    yield* seated(secretariat, {
      id,
      name: { en },
      group: 'participants',
      unit: 'group',
      words: 'Comes in late, by its nature.',
    })
  for (const [to, role] of [
    [coChair, 'co-chair'],
    [director, 'responsible-director'],
    [iesgChair, 'iesg-chair'],
    ['IAB', 'iab'],
    ['RFCED', 'rfc-editor'],
  ] as const)
    yield appoint(to, role)
  yield entry(secretariat, 'enter-provisions', {
    provisions: draft.map(([id, label, en]) => ({
      id,
      parent: null,
      kind: 'paragraph',
      label,
      text: { en },
    })),
  })
  yield entry(secretariat, 'adopt-base', { provisions: draft.length })
  yield entry(
    'SWIFT',
    'declare-interests',
    { interests: ['patent-free-licence'] },
    'My employer has a patent on choosing a keeper. It is licensed free of charge to whoever implements the standard.',
  )
  yield event('posted', 'draft-wren-sleepy-hosts-00 is posted', 'Nine pages, of which two are boilerplate.')
}

function* positions({ room }: Scene, target: object, who: readonly string[], warm: number): Entries {
  for (const id of room.random.shuffled(who)) {
    const stance = room.random.chance(warm) ? 'support' : room.random.chance(80) ? 'accept' : 'concern'
    yield entry(id, 'position', { target, stance })
  }
}

function* callForAdoption(scene: Scene): Entries {
  scene.time.wait(scene.room.random.int(14, 30))
  yield advance(chair, 'adoption-call')
  const whole = { instrument: scene.room.state().text.version }
  yield* positions(scene, whole, group, 75)
  yield entry(
    'STORK',
    'statement',
    { target: whole },
    'I do not like the message. I should like the group to own it, so that I can change it.',
  )
  scene.time.wait(15)
  yield entry(
    chair,
    'finding',
    { subject: whole, designation: 'full-consensus' },
    'Nobody is against taking it on, and most have read it, which is the better sign.',
  )
  yield advance(chair, 'group-draft')
}

const idOf = ({ by, n }: Edit) => `${by}/${n}`
const amendmentOf = (edit: Edit) => ({ amendment: `${idOf(edit)}/1` })

function submitted(edit: Edit): ScriptEntry {
  const { by, section, title, text, reasons } = edit
  const amendments = [{ n: 1, mark: 'MOD', target: { provision: section }, text: { en: text } }]
  return entry(
    by,
    'submit',
    { proposal: idOf(edit), symbol: idOf(edit), title: { en: title }, authors: [by], amendments },
    reasons,
  )
}

/** Consensus is found on an amendment, and it goes in. */
function* takenUp(edit: Edit, who: string, designation: string, reasons: string): Entries {
  const as = `f-${idOf(edit)}`
  yield { ...entry(who, 'finding', { subject: amendmentOf(edit), designation }, reasons), as }
  yield entry(who, 'decision', {
    subject: amendmentOf(edit),
    outcome: 'adopted',
    how: 'finding',
    count: { ref: as },
  })
}

function* workInGroup(scene: Scene): Entries {
  const { room, time } = scene
  for (const edit of [oneDay, twoOctets, says, ownPort]) {
    time.wait(room.random.int(3, 15))
    yield submitted(edit)
    yield* positions(scene, amendmentOf(edit), room.random.shuffled(group).slice(0, 5), 70)
  }
  yield* disputeFormat(scene)
  yield entry('CRANE', 'withdraw', { target: { proposal: idOf(ownPort) } }, 'The other protocol said no.')
  yield* takenUp(oneDay, chair, 'full-consensus', 'Nobody is against.')
  yield* takenUp(says, chair, 'full-consensus', 'Nobody is against, today.')
  yield entry(chair, 'assign-action', {
    as: 'a-test',
    title: { en: 'Test two implementations against each other' },
    owner: chair,
  })
  time.wait(room.random.int(20, 40))
  yield entry(
    chair,
    'end-action',
    { action: { ref: 'a-test' }, outcome: 'done' },
    'Swift’s sensors nap, and Crane’s boxes keep. Plover’s test fails on both, at the same line.',
  )
}

/** An objection that is understood, answered and not met: the group lives with it. */
function* disputeFormat({ room, time }: Scene): Entries {
  const target = amendmentOf(twoOctets)
  yield entry('STORK', 'position', { target, stance: 'object' })
  yield entry(
    'STORK',
    'object',
    { as: 'o-format', target, degree: 'objection', ground: 'design' },
    {
      ground:
        'Units of four seconds are a unit that nobody has. Every implementer will divide by four once and by three a year later.',
      cure: 'Seconds, in three octets.',
    },
  )
  yield settle(
    chair,
    'o-format',
    'understood',
    'I can say it back: the danger is in the unit, not in the length.',
  )
  yield answer(
    'SWIFT',
    'o-format',
    'Three octets cost a padding octet on the radios we have. That is two for one, and we are counting.',
  )
  yield answer(
    'FINCH',
    'o-format',
    'We can put the arithmetic in the text, with an example, and one that goes wrong.',
  )
  time.wait(room.random.int(4, 12))
  yield entry(
    chair,
    'sense',
    {
      subject: target,
      question: { en: 'Hum if you can live with units of four seconds.' },
      method: 'hum',
      told: 'indicative',
      result: room.random.chance(70) ? 'for' : 'unclear',
    },
    'Before the hum I said what it is: a way to learn whether to go on talking.',
  )
  yield settle(
    chair,
    'o-format',
    'addressed',
    'The danger is real and small. The cost of the cure is certain and lasts ten years. The group knows both, and goes on with the shorter message.',
  )
  yield* takenUp(
    twoOctets,
    chair,
    'rough-consensus',
    'One is against, for a reason that was understood and weighed. That is what the consensus is rough for.',
  )
}

function* groupLastCall({ room, time }: Scene): Entries {
  yield advance(chair, 'group-last-call')
  time.wait(room.random.int(3, 8))
  yield entry(
    'HERON',
    'object',
    { as: 'o-privacy', target: { provision: 's-2' }, degree: 'objection', ground: 'privacy' },
    {
      ground: 'A house whose lamps nap is empty. A keeper that tells who asks until when, tells a burglar.',
      cure: 'Let a keeper tell those who share a key with the host, and nobody else.',
    },
  )
  yield entry(
    'PLOVER',
    'object',
    { as: 'o-wrap', target: { provision: 's-3' }, degree: 'concern', ground: 'clarity' },
    { ground: 'What is a nap of length zero?', cure: 'Say it.' },
  )
  yield answer(editor, 'o-wrap', 'That it is about to be awake. The example will say so.')
  yield settle('PLOVER', 'o-wrap', 'accommodated', 'Then my test is wrong. I have fixed it.', ['s-3'])
  yield answer('CRANE', 'o-privacy', 'Whoever is that near can see that the lamps are off.')
  time.wait(room.random.int(3, 6))
  yield entry(
    chair,
    'settle',
    { as: 's-privacy', objection: { ref: 'o-privacy' }, fate: 'addressed' },
    'Said and answered. I see nobody else who minds.',
  )
}

/** Up the chain: the seed says which instance, if any, reopens the objection. */
function* appeal({ room, time }: Scene): Entries {
  const turning = room.random.int(1, instances.length)
  for (const [i, [who, grounds, reasons]] of instances.entries()) {
    const as = `c-privacy-${i + 1}`
    yield challenge('HERON', as, i === 0 ? 's-privacy' : `c-privacy-${i}-ruling`, grounds)
    time.wait(room.random.int(7, 25))
    yield ruling(who, as, i === turning ? 'overturned' : 'stands', i === turning ? overturning : reasons)
    if (i === turning) return
    time.wait(room.random.int(3, 20))
  }
}

/** With the objection open again the draft goes back for words that meet it; else the group sends it on as it is. */
function* sendOn(scene: Scene): Entries {
  const { room, time } = scene
  if (isOpen(scene, 'o-privacy')) {
    yield advance(chair, 'group-draft')
    yield submitted(withKey)
    yield answer(editor, 'o-privacy', 'A stranger need not be told. We had not thought of hearing aids.')
    yield settle('HERON', 'o-privacy', 'accommodated', 'Thank you. It took a while.', [`${idOf(withKey)}/1`])
    yield* takenUp(
      withKey,
      chair,
      'full-consensus',
      'Nobody is against, and three say that they had waited for somebody else to object.',
    )
    time.wait(room.random.int(2, 10))
    yield advance(chair, 'group-last-call')
    time.wait(15)
  }
  const whole = { instrument: room.state().text.version }
  yield* positions(scene, whole, group, 80)
  yield entry('STORK', 'position', { target: whole, stance: 'object' })
  yield entry(
    chair,
    'finding',
    { as: 'f-group', subject: whole, designation: 'rough-consensus' },
    'Stork would still not do it like this. The reasons are on the list, with the answers. The group is ready.',
  )
  yield entry(coChair, 'decision', {
    subject: whole,
    outcome: 'agreed',
    how: 'finding',
    count: { ref: 'f-group' },
    in: 'working-group',
  })
  yield advance(chair, 'director-review')
}

function isOpen({ room }: Scene, objection: string): boolean {
  return room.state().positions.objections.get(room.seq(objection))!.fate === 'raised'
}

function* reviewByDirector({ room, time }: Scene): Entries {
  time.wait(room.random.int(10, 30))
  yield entry(
    director,
    'classify',
    { act: { as: 'standards-track' } },
    'It is on the wire between two makers: standards track.',
  )
  yield entry(
    director,
    'statement',
    { target: { provision: 's-3' } },
    'You promised an example, and one that goes wrong. I see neither.',
  )
  yield submitted(arithmetic)
  time.wait(7)
  yield* takenUp(
    arithmetic,
    director,
    'full-consensus',
    'Announced on the list for a week. Stork says that it is the least.',
  )
  yield advance(director, 'ietf-last-call')
}

function* ietfLastCall({ room, time }: Scene): Entries {
  time.wait(room.random.int(3, 8))
  yield entry(
    'GULL',
    'object',
    { as: 'o-midnight', target: { provision: 's-4' }, degree: 'objection', ground: 'operations' },
    {
      ground:
        'Two million meters wake at midnight, because their makers like midnight. Every keeper will then send a day of packets in a second.',
      cure: 'Spread it.',
    },
  )
  yield entry(
    'PLOVER',
    'statement',
    { target: { provision: 's-4' } },
    'I have tried it with forty. The forty-first never woke.',
  )
  yield answer(
    editor,
    'o-midnight',
    'We had forty sensors in mind, in a garden. The new words are in WREN/4.',
  )
  yield submitted(spreadOut)
  yield settle(
    'GULL',
    'o-midnight',
    'accommodated',
    'That will do. I shall write to the makers about midnight.',
    [`${idOf(spreadOut)}/1`],
  )
  yield* takenUp(spreadOut, director, 'full-consensus', 'Nobody is against.')
  time.wait(15)
  yield advance(director, 'evaluation')
}

/** How the Discuss ends: the document comes back with it, the alternate ballot passes over it, or, most often, it is cleared. */
const endings = ['returning', 'override', 'cleared', 'cleared'] as const

function* evaluate(scene: Scene): Entries {
  const { room, time } = scene
  const ending = room.random.one(endings)
  const whole = { instrument: room.state().text.version }
  yield entry(director, 'put', {
    as: 'q-standards',
    question: 'standards',
    subject: whole,
    title: { en: 'Shall NAP be a Proposed Standard?' },
  })
  yield* castByIesg(scene, 'q-standards', { [director]: 'yes', [discussant]: 'discuss', ALDER: 'recuse' })
  time.wait(room.random.int(2, 8))
  yield entry(
    editor,
    'statement',
    { target: { provision: 's-5' } },
    'Section 5 says that the time is signed too. A nap of Monday that is sent on Tuesday ended on Monday, and is refused.',
  )
  if (ending === 'cleared')
    yield entry(
      discussant,
      'ballot',
      { question: { ref: 'q-standards' }, position: 'no-objection' },
      'I had read past “together with the time”. The Discuss is cleared, with thanks for the patience.',
    )
  else
    yield entry(
      discussant,
      'statement',
      { target: { provision: 's-5' } },
      'Half of these hosts have no clock that I would trust. The Discuss stays.',
    )
  yield entry(director, 'close', { question: { ref: 'q-standards' } })
  if (ending === 'returning') yield* comeBack(scene)
  if (ending === 'override') yield* passOver(scene)
  const count = { cleared: 'q-standards', returning: 'q-returning', override: 'q-override' }[ending]
  yield entry(
    director,
    'decision',
    {
      as: 'd-approved',
      subject: { instrument: 'now' },
      outcome: 'adopted',
      how: 'question',
      count: { ref: count },
    },
    'Approved, with the ballot as it is shown.',
  )
  yield advance(iesgChair, 'approved')
}

/** The ballot of everybody on the IESG: as told, else as the seed says, with enough who can live with it. */
function* castByIesg(
  { room }: Scene,
  as: string,
  told: Readonly<Record<string, string>>,
  warm = 30,
): Entries {
  const iesg = [...room.state().proceedings!.roles.get('area-director')!].filter(([, { held }]) => held)
  const abstaining = room.random
    .shuffled(iesg.filter(([id]) => told[id] === undefined))
    .slice(0, room.random.int(0, 2))
  for (const [id] of room.random.shuffled(iesg)) {
    const own = abstaining.some(([other]) => other === id)
      ? 'abstain'
      : room.random.chance(warm)
        ? 'yes'
        : 'no-objection'
    const position = told[id] ?? own
    yield entry(id, 'ballot', { question: { ref: as }, position }, ballotWords[position])
  }
}

/** The document goes back and comes again; a Discuss that nobody shares no longer stops it. */
function* comeBack(scene: Scene): Entries {
  const { room, time } = scene
  yield advance(director, 'director-review')
  time.wait(room.random.int(10, 20))
  yield entry(
    chair,
    'statement',
    { target: { provision: 's-5' } },
    'The group was asked. A host without a clock takes the time from its keeper, and the signature with it. Nobody wants other words.',
  )
  yield advance(director, 'ietf-last-call')
  time.wait(15)
  yield advance(director, 'evaluation')
  yield entry(director, 'put', {
    as: 'q-returning',
    question: 'returning',
    subject: { instrument: 'now' },
    title: { en: 'Shall NAP be a Proposed Standard, now that it is back?' },
  })
  yield* castByIesg(scene, 'q-returning', { [director]: 'yes', [discussant]: 'discuss', ALDER: 'recuse' })
  yield entry(director, 'close', { question: { ref: 'q-returning' } })
}

function* passOver(scene: Scene): Entries {
  scene.time.wait(10)
  yield entry(iesgChair, 'put', {
    as: 'q-override',
    question: 'override',
    subject: { instrument: 'now' },
    title: { en: 'Shall NAP be a Proposed Standard, over the Discuss?' },
  })
  yield* castByIesg(scene, 'q-override', { [discussant]: 'no', ALDER: 'recuse' }, 100)
  yield entry(iesgChair, 'close', { question: { ref: 'q-override' } })
}

function* publish({ room, time }: Scene): Entries {
  yield advance(secretariat, 'rfc-editor')
  time.wait(room.random.int(30, 90))
  yield entry(
    'RFCED',
    'rectify',
    {
      provision: 's-1',
      text: {
        en: 'Hosts that run on small batteries can be reached for a few seconds in each hour. Today their neighbours learn this by losing packets.',
      },
    },
    'For form.',
  )
  yield entry('RFCED', 'renumber', {
    edition: { en: 'As published' },
    labels: draft.slice(1).map(([id, label], i) => ({ provision: id, label: `${i + 1}. ${label}` })),
  })
  yield advance('RFCED', 'proposed-standard')
  yield event(
    'published',
    'NAP is published as an RFC',
    'Eleven pages. The example that goes wrong is on the seventh.',
  )
}

/** Years later: other people, more hosts, the same protocol. */
function* becomeStandard(scene: Scene): Entries {
  const { room, time } = scene
  time.wait(room.random.int(400, 900))
  yield appoint('ELM', 'area-director', false)
  yield* seated(secretariat, person('YEW', 'Yew, Applications area', 'A member of the IESG since March.'))
  yield appoint('YEW', 'area-director')
  yield entry(
    secretariat,
    'report-figure',
    {
      figure: 'implementations',
      value: room.random.int(4, 9),
      of: { en: 'implementations, by makers who do not share code' },
    },
    'As reported to the list.',
  )
  yield entry(
    'SWIFT',
    'statement',
    { target: { instrument: 'now' } },
    'Our first sensors are still on their first cell.',
  )
  yield entry(
    'STORK',
    'statement',
    { target: { instrument: 'now' } },
    'I have found three implementations that divide by four twice. I have also found that they interoperate with each other.',
  )
  const closes = time.after(29)
  yield entry(iesgChair, 'put', {
    as: 'q-advance',
    question: 'advancement',
    subject: { instrument: 'now' },
    title: { en: 'Shall NAP be an Internet Standard?' },
    closes,
  })
  yield* castByIesg(scene, 'q-advance', { [director]: 'yes', ALDER: 'recuse' }, 50)
  time.until(closes)
  yield entry(iesgChair, 'close', { question: { ref: 'q-advance' } })
  yield advance(iesgChair, 'internet-standard')
  yield event(
    'internet-standard',
    'NAP is an Internet Standard',
    'Wren’s garden has ninety sensors now. Two are dead; it can be told which.',
  )
}
