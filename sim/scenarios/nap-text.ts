/** NAP, its working group and its IESG, all of them invented: who they are, what the draft says, and what is said of it. */
import type { Cast } from '../entries.js'

/** The chair of the group, the other chair, the editor of the draft, and those of the IESG whom it meets. */
export const chair = 'ROBIN'
export const coChair = 'TERN'
export const editor = 'WREN'
export const director = 'ASH'
export const iesgChair = 'OAK'
export const discussant = 'BIRCH'

/** Somebody who takes part, for nobody else. */
export const person = (id: string, en: string, words: string): Cast => ({
  id,
  name: { en },
  group: 'participants',
  unit: 'person',
  words,
})

/** The working group, and one from outside it. */
export const participants: readonly Cast[] = [
  {
    ...person(chair, 'Robin, chair of the drowsy group', 'Chairs. Has no opinion until the milk is spilt.'),
    office: 'chair',
  },
  person(coChair, 'Tern, the other chair', 'Rules on what Robin finds, when somebody asks.'),
  person(editor, 'Wren, editor', 'Has a garden with forty sensors, of which some sleep and some are dead.'),
  person('FINCH', 'Finch, editor', 'Writes the sections that nobody reads, and is right in them.'),
  person('HERON', 'Heron', 'Asks of each message who else can read it.'),
  person('STORK', 'Stork', 'Has parsed every format, and liked two.'),
  person('SWIFT', 'Swift', 'Builds sensors that have to last ten years on one coin cell.'),
  person('CRANE', 'Crane', 'Builds the boxes that keep packets for them.'),
  person('PLOVER', 'Plover', 'A student. Has the only test that everybody’s code fails.'),
  person('GULL', 'Gull', 'Runs a network with two million meters, and reads last calls on Sundays.'),
]

/** The IESG as the story begins. */
export const directors = [
  [director, 'Ash', 'Internet area'],
  [iesgChair, 'Oak', 'Chair of the IESG'],
  [discussant, 'Birch', 'Security area'],
  ['ALDER', 'Alder', 'Internet area'],
  ['ELM', 'Elm', 'Applications area'],
  ['FIR', 'Fir', 'Applications area'],
  ['HAZEL', 'Hazel', 'Applications area'],
  ['HOLLY', 'Holly', 'Operations area'],
  ['LARCH', 'Larch', 'Operations area'],
  ['LIME', 'Lime', 'Routing area'],
  ['MAPLE', 'Maple', 'Routing area'],
  ['PINE', 'Pine', 'Routing area'],
  ['ROWAN', 'Rowan', 'Security area'],
  ['SPRUCE', 'Spruce', 'Transport area'],
  ['WILLOW', 'Willow', 'Transport area'],
] as const

/** The draft as it is first posted: id, label and words of each section. */
export const draft = [
  [
    's-0',
    'Abstract',
    'NAP lets a host say that it is about to sleep, and until when, so that others neither wait for it nor wake it.',
  ],
  [
    's-1',
    'Introduction',
    'Hosts that run on small batteries can be reached for some seconds an hour. Their neighbours learn this today by losing packets.',
  ],
  [
    's-2',
    'Terms',
    'A nap is a time in which a host receives nothing. A keeper is a neighbour that holds packets for it.',
  ],
  [
    's-3',
    'Message',
    'Before it naps a host sends one datagram: its identifier, the length of the nap in milliseconds in eight octets, and the keeper it has chosen.',
  ],
  ['s-4', 'Keepers', 'A keeper holds packets for a host that naps until it wakes.'],
  [
    's-5',
    'Security considerations',
    'Naps are signed, together with the time, with a key that host and keeper share. Whoever can announce a nap for another can silence it.',
  ],
  ['s-6', 'IANA considerations', 'One port is asked for.'],
] as const

/** An amendment of one section. */
export interface Edit {
  readonly by: string
  readonly n: number
  readonly section: string
  readonly title: string
  readonly text: string
  readonly reasons: string
}

/** Nobody is against it. */
export const oneDay: Edit = {
  by: editor,
  n: 1,
  section: 's-4',
  title: 'Not for ever',
  text: 'A keeper holds packets for a host that naps until it wakes, and for a day at most. When it has no more room it drops the oldest first.',
  reasons: 'Some hosts do not wake. Crane found one that had been asleep since spring.',
}

/** One objects: it is taken up by rough consensus. */
export const twoOctets: Edit = {
  by: 'SWIFT',
  n: 1,
  section: 's-3',
  title: 'Shorter messages',
  text: 'Before it naps a host sends one datagram: its identifier, the length of the nap in units of four seconds in two octets, and the keeper it has chosen.',
  reasons:
    'Six octets less, every nap, for ten years: that is a month of battery. Nobody naps for half a billion years.',
}

/** Nobody is against it until the last call. */
export const says: Edit = {
  by: 'PLOVER',
  n: 1,
  section: 's-2',
  title: 'Keepers answer',
  text: 'A nap is a time in which a host receives nothing. A keeper is a neighbour that holds packets for it, and tells who asks until when it naps.',
  reasons: 'Otherwise others go on asking, and the air is full of questions.',
}

/** It is withdrawn. */
export const ownPort: Edit = {
  by: 'CRANE',
  n: 1,
  section: 's-6',
  title: 'No port',
  text: 'No port is asked for.',
  reasons: 'It could ride on another protocol.',
}

/** Who hears the appeal in turn, what the appellant says, and what is ruled. */
export const instances = [
  [
    coChair,
    '“Nobody else minds” counts heads. The answer was about lamps, and I spoke of meters, locks and hearing aids.',
    'I have read the list again. Robin heard the objection and Crane answered it. The answer could be better; it is one.',
  ],
  [
    director,
    'The chairs rule on each other’s manners. Nobody has said why a stranger must be told.',
    'The group may decide this, and the chairs may say that it has. What is wrong with it can be found in the last call.',
  ],
  [
    iesgChair,
    'This is not about the order of things. A standard that tells strangers who is at home goes against what the IETF itself wrote on privacy.',
    'The IESG finds that the objection was dealt with by the process, and notes that it would be glad to see it dealt with in the text.',
  ],
  [
    'IAB',
    'I ask the Board to say whether an objection is addressed when it is answered beside the point.',
    'The process was followed. Whether the answer is good is not a matter of process; it will be asked again by every reviewer after this.',
  ],
] as const

/** What is ruled where the objection is opened again. */
export const overturning =
  'An objection is addressed when its reason is. A reason was given, about meters, locks and hearing aids; the answer was about lamps. It is open again.'

/** What meets the objection that was appealed. */
export const withKey: Edit = {
  by: editor,
  n: 2,
  section: 's-2',
  title: 'Not to strangers',
  text: 'A nap is a time in which a host receives nothing. A keeper is a neighbour that holds packets for it, and tells those who share a key with the host until when it naps.',
  reasons: 'Heron’s cure costs a key that most hosts have anyway.',
}

/** What the director asks for. */
export const arithmetic: Edit = {
  by: editor,
  n: 3,
  section: 's-3',
  title: 'The arithmetic',
  text: 'Before it naps a host sends one datagram: its identifier, the length of the nap in units of four seconds in two octets, and the keeper it has chosen. An hour is 900 units; 3,600 units are four hours, and a mistake.',
  reasons: 'The director asked for the example that the group had promised Stork.',
}

/** What the last call of the IETF asks for. */
export const spreadOut: Edit = {
  by: editor,
  n: 4,
  section: 's-4',
  title: 'Not all at once',
  text: 'A keeper holds packets for a host that naps until it wakes, and for a day at most. When it has no more room it drops the oldest first. It does not send them all at once, and hosts do not wake on the hour.',
  reasons: 'Gull’s meters wake at midnight, two million of them.',
}

/** What is said with a ballot. */
export const ballotWords: Readonly<Record<string, string>> = {
  discuss:
    'A nap that was recorded on Monday can be sent again on Tuesday, when its host is awake. It then loses a day of packets, and nobody can tell why. I will clear this when it is said why a nap cannot be used twice.',
  recuse: 'The patent is my employer’s.',
  abstain: 'I would not have done it, and will not stand in the way.',
}
