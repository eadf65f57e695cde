/** Arrays of bytes as PostgreSQL sends and receives them in binary: half the time of the same bytes in hexadecimal. */

const headerBytes = 20
const byteaOid = 17

/**
 * A parameter of type `bytea[]` with one dimension and no nulls (array_recv in PostgreSQL's arrayfuncs.c): number
 * of dimensions, whether there are nulls, element type, then length and lower bound of the dimension; each
 * element has its length before it. All numbers have 32 bits, highest byte first.
 */
export function byteaArray(items: readonly Uint8Array[]): Buffer {
  const bytes = Buffer.allocUnsafe(items.reduce((sum, item) => sum + 4 + item.length, headerBytes))
  let offset = 0
  for (const number of [1, 0, byteaOid, items.length, 1]) offset = bytes.writeInt32BE(number, offset)
  for (const item of items) {
    offset = bytes.writeInt32BE(item.length, offset)
    bytes.set(item, offset)
    offset += item.length
  }
  return bytes
}
