/**
 * Words of a text, their inflections and their families, for the question "does the treaty contain this word?".
 * English only: a few dozen suffix rules of our own and a list of irregular forms, no dictionary. A word and
 * its possible base forms are sets of strings, and two words match if the sets meet, so no base form need be
 * a word and a wrong guess does no harm unless the base text happens to contain it. Other languages match
 * exact words. Rules W1 to W8 in docs/spec/terms.md.
 */
import { compareStrings } from '../canonical/result.js'
import { tokenise } from '../text/tokens.js'

/** A word where it stands. `word` is lower case, without a possessive ending; offsets are UTF-16 units. */
export interface PlacedWord {
  readonly word: string
  readonly from: number
  readonly to: number
}

/** The words of a text in order; numbers and ordinals (`5`, `2nd`) are none. */
export function wordsOf(text: string): PlacedWord[] {
  const { words, from, to } = tokenise(text)
  const placed: PlacedWord[] = []
  for (const [i, token] of words.entries()) {
    if (!/\p{L}/u.test(token) || /^\d+(?:st|nd|rd|th)$/i.test(token)) continue
    placed.push({ word: plainWord(token), from: from[i]!, to: to[i]! })
  }
  return placed
}

/** Lower case, one kind of hyphen and apostrophe, no possessive ending. */
function plainWord(token: string): string {
  const lower = token.normalize('NFC').toLowerCase().replace(/[‐‑]/g, '-').replace(/’/g, "'")
  return lower.replace(/'s$|'$/, '')
}

/**
 * How often each word occurs, sorted by code units: a fact about a text that can be published where the text
 * cannot. Hyphenated words are kept whole; a compound printed in two words is listed once more as such.
 */
export function wordIndex(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const text of texts)
    for (const entry of entriesOf(text)) counts.set(entry, (counts.get(entry) ?? 0) + 1)
  return new Map([...counts].sort(([a], [b]) => compareStrings(a, b)))
}

function entriesOf(text: string): string[] {
  const words = wordsOf(text)
  return words.flatMap(({ word, to }, i) => {
    const next = words[i + 1]
    const spaced = next !== undefined && isCombining(word) && isBlank(text, to, next.from)
    return spaced ? [word, `${word} ${next.word}`] : [word]
  })
}

/** Whether only white space stands between two offsets. */
export function isBlank(text: string, from: number, to: number): boolean {
  return text.slice(from, to).trim() === ''
}

/** First parts that make one term with the word after them, however it is printed: cyber security. */
const combiningForms = [
  'anti',
  'bio',
  'counter',
  'crypto',
  'cyber',
  'electro',
  'geo',
  'hyper',
  'micro',
  'multi',
  'nano',
  'neuro',
  'non',
  'radio',
  'socio',
  'tele',
]

export function isCombining(word: string): boolean {
  return combiningForms.includes(word)
}

/** `crime` of `cybercrime`; null for a word that does not begin with a combining form. */
export function tailOf(word: string): string | null {
  const form = combiningForms.find(first => word.startsWith(first) && word.length >= first.length + 4)
  return form === undefined ? null : word.slice(form.length).replace(/^[- ]/, '')
}

const irregular: ReadonlyMap<string, string> = new Map(
  [
    ['analyses', 'analysis'],
    ['bases', 'basis'],
    ['crises', 'crisis'],
    ['criteria', 'criterion'],
    ['phenomena', 'phenomenon'],
    ['children', 'child'],
    ['men', 'man'],
    ['women', 'woman'],
    ['feet', 'foot'],
    ['lives', 'life'],
    ['selves', 'self'],
    ['appendices', 'appendix'],
    ['indices', 'index'],
    ['matrices', 'matrix'],
    ['arisen arose', 'arise'],
    ['begun began', 'begin'],
    ['borne bore born', 'bear'],
    ['bound', 'bind'],
    ['brought', 'bring'],
    ['built', 'build'],
    ['chosen chose', 'choose'],
    ['dealt', 'deal'],
    ['drawn drew', 'draw'],
    ['driven drove', 'drive'],
    ['found', 'find'],
    ['given gave', 'give'],
    ['grown grew', 'grow'],
    ['held', 'hold'],
    ['kept', 'keep'],
    ['known knew', 'know'],
    ['laid', 'lay'],
    ['led', 'lead'],
    ['left', 'leave'],
    ['lent', 'lend'],
    ['lost', 'lose'],
    ['made', 'make'],
    ['meant', 'mean'],
    ['met', 'meet'],
    ['paid', 'pay'],
    ['risen rose', 'rise'],
    ['said', 'say'],
    ['seen saw', 'see'],
    ['sent', 'send'],
    ['shown', 'show'],
    ['sought', 'seek'],
    ['sold', 'sell'],
    ['spent', 'spend'],
    ['spoken spoke', 'speak'],
    ['taken took', 'take'],
    ['taught', 'teach'],
    ['told', 'tell'],
    ['understood', 'understand'],
    ['undertaken undertook', 'undertake'],
    ['withdrawn withdrew', 'withdraw'],
    ['won', 'win'],
    ['written wrote', 'write'],
  ].flatMap(([forms, lemma]) => forms!.split(' ').map(form => [form, lemma!] as const)),
)

/** Words in -ing and -ed that are no forms of a shorter word. */
const whole = new Set(
  'bring during evening everything morning nothing something anything thing string spring king ring hundred sacred naked wicked kindred'.split(
    ' ',
  ),
)

/** A word and what it may be an inflected form of: `routing` is {routing, rout, route}. */
export function inflections(word: string): string[] {
  const nouns = [word, ...singulars(word)]
  const verbs = nouns.flatMap(verbForms)
  const forms = [...nouns, ...verbs]
  return [...new Set([...forms, ...forms.map(form => irregular.get(form) ?? form)])]
}

function singulars(word: string): string[] {
  if (word.length < 4 || !word.endsWith('s') || /(?:ss|us|is)$/.test(word)) return []
  if (word.endsWith('ies')) return [`${word.slice(0, -3)}y`, word.slice(0, -1)]
  return /(?:s|x|z|ch|sh|o)es$/.test(word) ? [word.slice(0, -1), word.slice(0, -2)] : [word.slice(0, -1)]
}

function verbForms(word: string): string[] {
  const match = whole.has(word) || word.endsWith('eed') ? null : /^(.*[aeiouy].*?)(ing|ied|ed)$/.exec(word)
  if (match === null) return []
  const stem = match[1]!
  if (match[2] === 'ied') return [`${stem}y`]
  const single = /([^aeiou])\1$/.test(stem) ? [stem.slice(0, -1)] : []
  return [...(stem.length >= 3 ? [stem] : []), ...(stem.length >= 2 ? [`${stem}e`] : []), ...single]
}

/** Suffixes, longest first within a kind, and what may have stood before them. */
const derivations: readonly (readonly [string, ...string[]])[] = [
  ['ization', 'ize', ''],
  ['isation', 'ise', ''],
  ['ation', 'ate', 'e', ''],
  ['ition', 'ite', 'e', ''],
  ['tion', 't', 'te'],
  ['sion', 'd', 'de', 's', 'se', 't'],
  ['bility', 'ble'],
  ['ity', 'e', ''],
  ['acy', 'ate'],
  ['ancy', 'ant'],
  ['ency', 'ent'],
  ['ance', 'e', '', 'ant'],
  ['ence', 'e', '', 'ent'],
  ['ment', ''],
  ['ness', ''],
  ['ship', ''],
  ['ally', 'al', ''],
  ['bly', 'ble'],
  ['ly', ''],
  ['inal', 'e'],
  ['ical', 'ic', 'y'],
  ['ial', '', 'e', 'y'],
  ['al', '', 'e'],
  ['ative', 'ate', 'e', ''],
  ['ive', 'e', ''],
  ['ator', 'ate'],
  ['er', '', 'e'],
  ['or', '', 'e'],
  ['ant', '', 'e'],
  ['ent', '', 'e'],
  ['able', '', 'e'],
  ['ible', '', 'e'],
  ['ful', ''],
  ['less', ''],
  ['ize', ''],
  ['ise', ''],
  ['ist', ''],
  ['ism', ''],
  ['age', '', 'e'],
  ['ery', 'er'],
  ['ure', '', 'e'],
]

/** What a word may be derived from, itself and its inflections included: `security` leads to `secure`. */
export function stems(word: string): string[] {
  const tail = tailOf(word)
  const found = new Set([...inflections(word), ...(tail === null ? [] : inflections(tail))])
  for (const form of found)
    for (const [suffix, ...before] of derivations)
      if (form.endsWith(suffix) && form.length - suffix.length >= 3)
        for (const ending of before) found.add(form.slice(0, form.length - suffix.length) + ending)
  return [...found].filter(stem => stem.length >= 3)
}

/** Function words: no content, never a term. */
const functionWords = new Set(
  (
    'a about above after again against all also although among an and another any are as at be because been before being below ' +
    'between both but by can cannot could did do does doing done down during each either else etc even every few for from further ' +
    'had has have having he hence her here hereby herein hereinafter hereof hereto hereunder his how however i if in inter alia into is ' +
    'it its itself least less may might more most moreover much must neither no nor not notwithstanding of off on once one only onto or ' +
    'other others otherwise ought our out over own per pursuant rather same shall she should since so some such than that the their ' +
    'theirs them themselves then thence there thereby therefore therefrom therein thereof thereon thereto thereunder these they this ' +
    'those through throughout thus to together too toward towards two under unless until up upon us via was we were what whatever ' +
    'when whenever where whereas whereby wherein whereof whereupon wherever whether which whichever while who whoever whom whose why ' +
    'will with within without would yet you your bis ter quater'
  ).split(' '),
)

export function isFunctionWord(word: string): boolean {
  return functionWords.has(word) || word.length < 2
}
