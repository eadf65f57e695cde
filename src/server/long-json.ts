/** JSON that may be long: an object that ends with a list, written in pieces, so that others are answered between them. */
import type { Steps } from '../core/canonical/steps.js'
import { inPieces } from './pieces.js'

export class LongJson {
  /** The members before the list. */
  readonly head: object
  readonly name: string
  readonly items: Iterable<unknown>
  constructor(head: object, name: string, items: Iterable<unknown>) {
    this.head = head
    this.name = name
    this.items = items
  }
}

/** The bytes of it, made as they are read: one chunk for each piece of work. */
export function streamOf({ head, name, items }: LongJson): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  const left = items[Symbol.iterator]()
  const before = JSON.stringify({ ...head, [name]: [] }).slice(0, -2)
  let written = 0
  return new ReadableStream({
    async pull(controller) {
      const parts = written === 0 ? [before] : []
      const isOver = await inPieces(chunk(parts))
      controller.enqueue(encoder.encode(parts.join('')))
      if (isOver) controller.close()
    },
  })

  /** Items until there is enough for one chunk; whether it was the last. */
  function* chunk(parts: string[]): Steps<boolean> {
    for (let units = 0; units < chunkUnits; ) {
      const { done, value } = left.next()
      if (done === true) {
        parts.push(']}')
        return true
      }
      const text = `${written++ === 0 ? '' : ','}${JSON.stringify(value)}`
      parts.push(text)
      units += text.length
      yield
    }
    return false
  }
}

/** UTF-16 units of one chunk, about. */
const chunkUnits = 256 * 1024
