/** The forms by which things are decided: senses of the room, questions and ballots, votes, findings, decisions. */

import { ballots, flag, moment, readerOf, references, subject, tally, whole, word, words } from './fields.js'
import type { Reader } from './form.js'

export const decisionForms: Readonly<Record<string, Reader>> = {
  sense: readerOf('sense', { subject, question: words, method: word, told: word, tally, result: word }),
  put: readerOf('put', {
    ...{
      question: word,
      subject,
      title: words,
      closes: moment,
      opensAfter: whole,
      meeting: word,
      present: whole,
    },
  }),
  ballot: readerOf('ballot', { question: whole, position: word, for: word }),
  close: readerOf('close', { question: whole, withdrawn: flag }),
  vote: readerOf('vote', {
    ...{ subject, question: words, method: word, tally, ballots, rule: word, present: whole },
    rollCall: form => ({ ok: true, value: form.rollCall === 'true' }),
  }),
  finding: readerOf('finding', { subject, designation: word }),
  decision: readerOf('decision', {
    ...{ subject, outcome: word, how: word, count: whole, level: word, in: word, forum: word },
    package: references,
  }),
}
