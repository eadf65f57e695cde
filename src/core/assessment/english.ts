/** The English that the word rules know: irregular forms, suffixes, function words. Data; words.ts applies it. */

const irregular =
  'analyses:analysis bases:basis crises:crisis criteria:criterion phenomena:phenomenon children:child men:man ' +
  'women:woman feet:foot lives:life selves:self appendices:appendix indices:index matrices:matrix arisen:arise ' +
  'arose:arise begun:begin began:begin borne:bear bore:bear born:bear bound:bind brought:bring built:build ' +
  'chosen:choose chose:choose dealt:deal drawn:draw drew:draw driven:drive drove:drive found:find given:give ' +
  'gave:give grown:grow grew:grow held:hold kept:keep known:know knew:know laid:lay led:lead left:leave lent:lend ' +
  'lost:lose made:make meant:mean met:meet paid:pay risen:rise rose:rise said:say seen:see saw:see sent:send ' +
  'shown:show sought:seek sold:sell spent:spend spoken:speak spoke:speak taken:take took:take taught:teach ' +
  'told:tell understood:understand undertaken:undertake undertook:undertake withdrawn:withdraw ' +
  'withdrew:withdraw won:win written:write wrote:write'

/** Forms that no suffix rule reaches, and the words they are forms of. */
export const irregularForms: ReadonlyMap<string, string> = new Map(
  irregular.split(' ').map(pair => pair.split(':') as [string, string]),
)

/** Words in -ing and -ed that are no forms of a shorter word. */
export const notVerbForms: ReadonlySet<string> = new Set(
  'bring during evening everything morning nothing something anything thing string spring king ring hundred sacred naked wicked kindred'.split(
    ' ',
  ),
)

/** Suffixes of derived words, and what may stand in their place in the word they come from. */
export const derivations: readonly (readonly [suffix: string, ...before: string[]])[] = [
  ['ization', 'ize', ''],
  ['isation', 'ise', ''],
  ['ation', 'ate', 'e', ''],
  ['ition', 'ite', 'e', ''],
  ['tion', 't', 'te'],
  ['mission', 'mit'],
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

/** Words without content of their own: never a term. */
export const functionWords: ReadonlySet<string> = new Set(
  (
    'a about above after again against all also although among an and another any are as at be because been before being below ' +
    'between both but by can cannot could did do does doing done down during each either else etc even every few for from further ' +
    'had has have having he hence her here hereby herein hereinafter hereof hereto hereunder his how however i if in inter alia into is ' +
    'it its itself least less may might more most moreover much must neither no nor not notwithstanding of off on once one ones only onto or ' +
    'other others otherwise ought our out over own per pursuant rather same shall she should since so some such than that the their ' +
    'theirs them themselves then thence there thereby therefore therefrom therein thereof thereon thereto thereunder these they this ' +
    'those through throughout thus to together too toward towards two under unless until up upon us via was we were what whatever ' +
    'when whenever where whereas whereby wherein whereof whereupon wherever whether which whichever while who whoever whom whose why ' +
    'will with within without would yet you your bis ter quater'
  ).split(' '),
)
