/**
 * Arrays as PostgreSQL receives them in binary, in half the time of the same in text: with one dimension and no
 * nulls (array_recv in PostgreSQL's arrayfuncs.c). Number of dimensions, whether there are nulls, element type,
 * then length and lower bound of the dimension; each element has its length before it. All these have 32 bits,
 * highest byte first.
 */
import { assert } from '../../core/canonical/result.js'
import { hashBytes } from '../../core/record/tree.js'

const headerBytes = 20
const byteaOid = 17
const int8Oid = 20

/** A parameter of type `bytea[]`; texts are sent as their UTF-8. */
export function byteaArray(items: readonly (Uint8Array | string)[]): Buffer {
  const lengths = items.map(item => (typeof item === 'string' ? Buffer.byteLength(item) : item.length))
  const bytes = Buffer.allocUnsafe(lengths.reduce((sum, length) => sum + 4 + length, headerBytes))
  let offset = writeHeader(bytes, byteaOid, items.length)
  for (const [i, item] of items.entries()) {
    offset = bytes.writeInt32BE(lengths[i]!, offset)
    if (typeof item === 'string') bytes.write(item, offset)
    else bytes.set(item, offset)
    offset += lengths[i]!
  }
  return bytes
}

const hashLength = hashBytes.toString(16).padStart(8, '0')

/** A parameter of type `bytea[]`: hashes or salts in hexadecimal, all read in one step. */
export function hashArray(hashes: readonly string[]): Buffer {
  const bytes = Buffer.allocUnsafe(headerBytes + hashes.length * (4 + hashBytes))
  const start = writeHeader(bytes, byteaOid, hashes.length)
  const written = bytes.write(hashes.map(hash => hashLength + hash).join(''), start, 'hex')
  const whole = start + written === bytes.length && hashes.every(hash => hash.length === 2 * hashBytes)
  assert(whole, 'hashes and salts are 32 bytes in hexadecimal')
  return bytes
}

/** A parameter of type `bigint[]`, of safe integers. */
export function bigintArray(numbers: readonly number[]): Buffer {
  const bytes = Buffer.allocUnsafe(headerBytes + numbers.length * 12)
  let offset = writeHeader(bytes, int8Oid, numbers.length)
  for (const number of numbers) {
    const high = Math.floor(number / 2 ** 32)
    offset = bytes.writeInt32BE(8, offset)
    offset = bytes.writeInt32BE(high, offset)
    offset = bytes.writeUInt32BE(number - high * 2 ** 32, offset)
  }
  return bytes
}

function writeHeader(bytes: Buffer, elementOid: number, length: number): number {
  let offset = 0
  for (const number of [1, 0, elementOid, length, 1]) offset = bytes.writeInt32BE(number, offset)
  return offset
}
