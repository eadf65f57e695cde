/**
 * Signing keys in this browser: Ed25519, made here, and not to be taken out, not even by our own script. One for each
 * credential, by the log's origin and the credential. Rules K1 and K2, docs/spec/accounts.md.
 */

/** A key that signs for a credential. */
export interface BrowserKey {
  readonly private: CryptoKey
  /** The public key, lower-case hex, as acts name it. */
  readonly hex: string
}

const database = 'travaux'
const keys = 'keys'

/** Whether this browser can make and keep such keys: it needs HTTPS (or this machine) and WebCrypto with Ed25519. */
export async function canKeepKeys(): Promise<boolean> {
  try {
    return (await makeKey()).hex.length === 64 && (await open()) !== null
  } catch {
    return false
  }
}

/** Makes a key; it is kept only by `keepKey`. Throws where the browser cannot. */
export async function makeKey(): Promise<BrowserKey> {
  const pair = (await crypto.subtle.generateKey('Ed25519', false, ['sign', 'verify'])) as CryptoKeyPair
  const raw = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey))
  return { private: pair.privateKey, hex: hexOf(raw) }
}

/** Signs a message: 64 bytes in lower-case hex. */
export async function sign(key: BrowserKey, message: Uint8Array): Promise<string> {
  const signature = await crypto.subtle.sign('Ed25519', key.private, message as Uint8Array<ArrayBuffer>)
  return hexOf(new Uint8Array(signature))
}

/** The key kept for a credential that is in force, of those in hex; null where this browser has none. */
export async function keptKey(name: string, inForce: readonly string[]): Promise<BrowserKey | null> {
  for (const slot of slots(name)) {
    const key = await read(slot)
    if (key !== null && inForce.includes(key.hex)) return key
  }
  return null
}

/**
 * Keeps a new key, before it is enrolled: so none is ever enrolled and lost. The one in force stays until another is,
 * since the new one may be refused.
 */
export async function keepKey(name: string, key: BrowserKey, inForce: readonly string[]): Promise<void> {
  const [first, second] = slots(name)
  const before = await read(first)
  const slot = before !== null && inForce.includes(before.hex) ? second : first
  await done((await store('readwrite')).put(key, slot))
}

/** Two places for each credential. */
function slots(name: string): readonly [string, string] {
  return [name, `${name} next`]
}

async function read(slot: string): Promise<BrowserKey | null> {
  try {
    return (await done<BrowserKey | undefined>((await store('readonly')).get(slot))) ?? null
  } catch {
    return null
  }
}

/** What a key is kept under. */
export function keyName(log: string, credential: string): string {
  return `${log} ${credential}`
}

async function store(mode: IDBTransactionMode): Promise<IDBObjectStore> {
  return (await open()).transaction(keys, mode).objectStore(keys)
}

function open(): Promise<IDBDatabase> {
  const request = indexedDB.open(database, 1)
  request.onupgradeneeded = () => request.result.createObjectStore(keys)
  return done(request)
}

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}

function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('')
}
