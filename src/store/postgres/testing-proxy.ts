/** A way to a server that can be broken: for tests of what a lost connection does. */
import { connect, createServer, type Socket } from 'node:net'

export interface TestProxy {
  /** The address of the database by this way. */
  readonly url: string
  /** What becomes of what is sent from now on: it passes, or the connection breaks before it or before its answer. */
  mode: 'pass' | 'lose-requests' | 'lose-answers'
  /** Breaks all connections. */
  cut(): void
  /** Breaks all connections and takes no more. */
  down(): Promise<void>
  up(): Promise<void>
}

export async function proxyTo(url: string): Promise<TestProxy> {
  const target = new URL(url)
  const sockets = new Set<Socket>()
  const server = createServer(client => {
    const upstream = connect(Number(target.port), target.hostname)
    for (const socket of [client, upstream]) {
      sockets.add(socket)
      socket.on('error', () => {})
      socket.on('close', () => {
        sockets.delete(socket)
        client.destroy()
        upstream.destroy()
      })
    }
    client.on('data', data => (proxy.mode === 'lose-requests' ? client.destroy() : upstream.write(data)))
    upstream.on('data', data => (proxy.mode === 'lose-answers' ? client.destroy() : client.write(data)))
  })
  const listen = (port: number) => new Promise<void>(resolve => server.listen(port, '127.0.0.1', resolve))
  await listen(0)
  const port = (server.address() as { port: number }).port
  const here = new URL(url)
  here.host = `127.0.0.1:${port}`
  const proxy: TestProxy = {
    url: here.href,
    mode: 'pass',
    cut() {
      for (const socket of sockets) socket.destroy()
    },
    down() {
      const closed = new Promise<void>(resolve => server.close(() => resolve()))
      proxy.cut()
      return closed
    },
    up: () => listen(port),
  }
  return proxy
}
