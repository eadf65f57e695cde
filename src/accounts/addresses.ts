/**
 * E-mail addresses in one form. Mail goes to that form and to no other, so that whoever answers it has exactly the
 * mailbox that the account is found by: a letter that looks like another, or becomes one in lower case, gains nothing.
 */
import { domainToASCII } from 'node:url'
import { utf8 } from '../core/canonical/hash.js'
import { ok, type Result, refuse } from '../core/canonical/result.js'
import { addressBytesMax, addressLocalBytesMax } from '../core/limits.js'

/** An address in its one form: no white space, no control, no quote, no bracket; one @; an ASCII domain. */
export type Address = string & { readonly isAddress: true }

/** Dots stand between other characters. Letters of any script; the signs of RFC 5322's atoms. */
const local = /^[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+(\.[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+)*$/u
const domainWritten = /^[\p{L}\p{M}\p{N}.-]+$/u
const label = '[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?'
/** Two labels at least, and no number at the end: that would be an IP address. */
const domainKept = new RegExp(`^(${label}\\.)+(?!\\d+$)${label}$`)

/** Reads what somebody wrote; `malformed-address`. Lower case, NFC, the domain as the DNS knows it. */
export function readAddress(written: string): Result<Address> {
  const [name = '', domain = '', ...more] = written.replace(/^ +| +$/g, '').split('@')
  const kept = lowerCase(name)
  const host = domainWritten.test(domain) ? domainToASCII(domain.normalize('NFC')).toLowerCase() : ''
  const address = `${kept}@${host}`
  const fits = utf8(kept).length <= addressLocalBytesMax && utf8(address).length <= addressBytesMax
  return fits && more.length === 0 && local.test(kept) && domainKept.test(host)
    ? ok(address as Address)
    : refuse('malformed-address')
}

function lowerCase(text: string): string {
  return text.normalize('NFC').toLowerCase().normalize('NFC')
}
