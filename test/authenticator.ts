/** An authenticator in software (P-256), which signs whatever it is told to: what a browser would never send. */
import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto'

/** What an honest browser and device would say; a test changes some of it. */
export interface Said {
  readonly challenge: string
  readonly origin: string
  readonly rpId: string
  /** `webauthn.get` or `webauthn.create`. */
  readonly type?: string
  readonly counter?: number
  /** Whether its owner was verified. */
  readonly verified?: boolean
  /** Whether anybody was there. */
  readonly present?: boolean
}

export interface Authenticator {
  readonly id: string
  /** The answer to a wish for a new passkey, as a browser writes it. */
  made(said: Said): object
  /** The answer to a wish to see it. */
  shown(said: Said): object
}

export function authenticator(): Authenticator {
  const id = randomBytes(16)
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const common = { id: base64url(id), rawId: base64url(id), type: 'public-key', clientExtensionResults: {} }
  return {
    id: base64url(id),
    made(said) {
      const length = Buffer.from([0, id.length])
      const data = Buffer.concat([dataOf(said, 0x40), Buffer.alloc(16), length, id, coseOf(publicKey)])
      const attestation = cbor(
        new Map<string, unknown>([
          ['fmt', 'none'],
          ['attStmt', new Map()],
          ['authData', data],
        ]),
      )
      const response = {
        clientDataJSON: base64url(clientDataOf({ type: 'webauthn.create', ...said })),
        attestationObject: base64url(attestation),
        transports: ['internal'],
      }
      return { ...common, response }
    },
    shown(said) {
      const [data, client] = [dataOf(said, 0), clientDataOf({ type: 'webauthn.get', ...said })]
      const signature = sign('sha256', Buffer.concat([data, sha256(client)]), privateKey)
      const response = {
        clientDataJSON: base64url(client),
        authenticatorData: base64url(data),
        signature: base64url(signature),
      }
      return { ...common, response }
    },
  }
}

function dataOf({ rpId, counter = 0, verified = true, present = true }: Said, flags: number): Buffer {
  const count = Buffer.alloc(4)
  count.writeUInt32BE(counter)
  return Buffer.concat([
    sha256(Buffer.from(rpId)),
    Buffer.from([flags | (present ? 1 : 0) | (verified ? 4 : 0)]),
    count,
  ])
}

function clientDataOf({ type, challenge, origin }: Said): Buffer {
  return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }))
}

function coseOf(key: KeyObject): Buffer {
  const { x, y } = key.export({ format: 'jwk' })
  const point = (coordinate: string) => Buffer.from(coordinate, 'base64url')
  return cbor(
    new Map<number, unknown>([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, point(x!)],
      [-3, point(y!)],
    ]),
  )
}

/** As much of RFC 8949 as is needed here. */
function cbor(value: unknown): Buffer {
  if (typeof value === 'number') return value < 0 ? head(1, -1 - value) : head(0, value)
  if (typeof value === 'string') return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)])
  if (Buffer.isBuffer(value)) return Buffer.concat([head(2, value.length), value])
  const entries = [...(value as Map<unknown, unknown>)]
  return Buffer.concat([head(5, entries.length), ...entries.flat().map(cbor)])
}

function head(major: number, length: number): Buffer {
  return Buffer.from(length < 24 ? [(major << 5) | length] : [(major << 5) | 24, length])
}

function sha256(bytes: Buffer): Buffer {
  return createHash('sha256').update(bytes).digest()
}

function base64url(bytes: Buffer): string {
  return bytes.toString('base64url')
}
