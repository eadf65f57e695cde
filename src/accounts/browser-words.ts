/** What browser a session is in, in a few words, so that its owner knows it again. Nothing finer is kept. */

/** In this order: browsers that name others beside themselves come first. */
const browsers = [
  ['Edge', /\bEdgA?\//],
  ['Opera', /\bOPR\//],
  ['Samsung Internet', /\bSamsungBrowser\//],
  ['Firefox', /\b(Firefox|FxiOS)\//],
  ['Chrome', /\b(Chrome|CriOS)\//],
  ['Safari', /\bSafari\//],
] as const
const systems = [
  ['Android', /\bAndroid\b/],
  ['iOS', /\b(iPhone|iPad)\b/],
  ['Windows', /\bWindows\b/],
  ['macOS', /\bMacintosh\b/],
  ['ChromeOS', /\bCrOS\b/],
  ['Linux', /\bLinux\b/],
] as const

/** Such as `Firefox, Android`; empty where the header says neither. */
export function browserWords(userAgent: string): string {
  const known = [browsers, systems].map(list => list.find(([, mark]) => mark.test(userAgent))?.[0])
  return known.filter(word => word !== undefined).join(', ')
}
