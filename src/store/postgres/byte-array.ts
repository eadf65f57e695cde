/** Arrays of bytes as PostgreSQL sends and receives them in binary: half the time of the same bytes in hexadecimal. */

const headerBytes = 20
const byteaOid = 17

/**
 * A parameter of type `bytea[]`, texts as their UTF-8, with one dimension and no nulls (array_recv in PostgreSQL's
 * arrayfuncs.c): number of dimensions, whether there are nulls, element type, then length and lower bound of the
 * dimension; each element has its length before it. All numbers have 32 bits, highest byte first.
 */
export function byteaArray(items: readonly (Uint8Array | string)[]): Buffer {
  const lengths = items.map(item => (typeof item === 'string' ? Buffer.byteLength(item) : item.length))
  const bytes = Buffer.allocUnsafe(lengths.reduce((sum, length) => sum + 4 + length, headerBytes))
  let offset = 0
  for (const number of [1, 0, byteaOid, items.length, 1]) offset = bytes.writeInt32BE(number, offset)
  for (const [i, item] of items.entries()) {
    offset = bytes.writeInt32BE(lengths[i]!, offset)
    if (typeof item === 'string') bytes.write(item, offset)
    else bytes.set(item, offset)
    offset += lengths[i]!
  }
  return bytes
}
