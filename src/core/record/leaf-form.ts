/**
 * The form of a leaf that a stranger's log holds, before anything reads its members: rules E2, E4 and E6 of
 * docs/spec/envelope.md. What an act says is checked by its definition.
 */

import type { Leaf } from './leaf.js'
import { isWhen } from './when.js'

/** Whether parsed JSON has the form of a leaf. Members of the author part that are not known are let through. */
export function isLeaf(value: unknown): value is Leaf {
  if (!isObject(value) || Object.keys(value).sort().join() !== 'at,auth,author,index') return false
  return isMoment(value.at) && isCount(value.index) && isAuth(value.auth) && isAuthor(value.author)
}

function isAuth(auth: unknown): boolean {
  if (!isObject(auth) || !['attested', 'recorded', 'signed'].includes(auth.how as string)) return false
  return isOptional(auth.key, isText) && isOptional(auth.sig, isText)
}

function isAuthor(author: unknown): boolean {
  if (!isObject(author) || author.v !== 1 || !isObject(author.act)) return false
  const { act, log, party, credential, claimed, head, nonce } = author
  return (
    [log, credential, act.kind].every(isText) &&
    (party === null || isText(party)) &&
    isMoment(claimed) &&
    isCount(head) &&
    isText(nonce) &&
    /^[0-9a-f]{32}$/.test(nonce) &&
    isOptional(author.unnamed, isUnnamed) &&
    isOptional(author.on, on => isText(on) && isWhen(on)) &&
    isOptional(author.provenance, isProvenance) &&
    isOptional(author.body, isCommitment)
  )
}

function isUnnamed(value: unknown): boolean {
  return isObject(value) && isText(value.howMany) && isOptional(value.group, isText)
}

function isProvenance(value: unknown): boolean {
  if (!isObject(value) || !Array.isArray(value.sources)) return false
  return value.sources.every(isText) && isText(value.confidence) && isText(value.how)
}

function isCommitment(value: unknown): boolean {
  return isObject(value) && isText(value.commit) && isCount(value.length)
}

function isOptional(value: unknown, is: (value: unknown) => boolean): boolean {
  return value === undefined || is(value)
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isText(value: unknown): value is string {
  return typeof value === 'string'
}

function isMoment(value: unknown): boolean {
  return Number.isSafeInteger(value)
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0
}
