import { test } from 'vitest'
import { serveDemo } from './running.js'
test('real server', async () => {
  const server = await serveDemo()
  try {
    for (const [p, h] of [['/n/open-waters/feed.atom?lang=en', {}], ['/n/open-waters/feed.atom', { 'if-none-match': 'W/"337-en"' }], ['/n/open-waters/calendar.ics', {}], ['/n/wcit-12/provisions/nope/feed.atom', {}], ['/n/open-waters/feed.atom?before=x', {}]] as const) {
      for (const method of ['GET', 'HEAD']) {
        const r = await fetch(server.url + p, { headers: { 'accept-encoding': 'gzip', ...h }, method })
        console.log(method, p, r.status, JSON.stringify([...r.headers].filter(([k]) => !/security|policy|opener|nosniff/.test(k))), (await r.text()).length)
      }
    }
    const t0 = Date.now()
    await (await fetch(server.url + '/n/wcit-12/parties/USA/feed.atom')).text()
    console.log('ms', Date.now() - t0)
  } finally { await server.close() }
}, 60000)
