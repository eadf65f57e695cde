/**
 * The one form in which wordings are kept: NFC, single spaces, one line. Controls and the bidirectional
 * overrides, which can make a text read otherwise than it is stored, are taken out; marks (U+200E, U+200F,
 * U+061C) that Arabic and Hebrew need stay.
 */
const controls = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFEFF]/g

export function normaliseWording(text: string): string {
  return text.normalize('NFC').replace(controls, '').replace(/\s+/gu, ' ').trim()
}
