/** Whether an English word is a participle: in -ed, or one of the irregular ones that a rule lists. */
export function isParticiple(word: string, irregular: ReadonlySet<string>): boolean {
  return (word.length > 3 && /[^e]ed$/.test(word)) || irregular.has(word)
}
