/** For tests: a static file server on a free port, as anybody may put before a mirror. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface StaticServer {
  readonly url: string
  /** Paths that were asked for, in order. */
  readonly asked: string[]
  close(): Promise<void>
}

/** Answers a path with bytes, or with a status, and an address to go to instead. */
export type Answering = (path: string) => Promise<Uint8Array | readonly [status: number, location?: string]>

export async function staticServer(answer: Answering): Promise<StaticServer> {
  const asked: string[] = []
  const server = createServer(async (request, response) => {
    asked.push(request.url!.slice(1))
    const given = await answer(request.url!.slice(1))
    if (given instanceof Uint8Array) response.end(given)
    else response.writeHead(given[0], given[1] === undefined ? {} : { location: given[1] }).end()
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    asked,
    close: () => new Promise(resolve => server.close(() => resolve())),
  }
}
