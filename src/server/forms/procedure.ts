/** The forms of the course of a negotiation: stages, classes, bodies, roles, exceptions, challenges and rulings. */
import { list, moment, readerOf, whole, word, wordOrNull, words, yesOrNo } from './fields.js'
import type { Reader } from './form.js'

export const procedureForms: Readonly<Record<string, Reader>> = {
  advance: readerOf('advance', { to: word }),
  classify: readerOf('classify', { as: word }),
  establish: readerOf('establish', { body: word, bodyKind: word, under: word, label: words }),
  transmit: readerOf('transmit', { provisions: list, to: word }),
  appoint: readerOf('appoint', { to: word, role: word, held: yesOrNo }),
  'give-proxy': readerOf('give-proxy', { to: wordOrNull }),
  exception: readerOf('exception', { clause: word, acts: list, party: word, until: moment }),
  challenge: readerOf('challenge', { of: whole }),
  ruling: readerOf('ruling', { on: whole, outcome: word, count: whole }),
  'assign-action': readerOf('assign-action', { title: words, owner: word, due: moment }),
  'end-action': readerOf('end-action', { action: whole, outcome: word }),
}
