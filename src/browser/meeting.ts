/**
 * Keeps the page of a meeting as the record is: told by server-sent events that it has grown, asks for the parts that
 * everybody sees, and for one's own when their forms have changed. When the network drops it says so, and since when;
 * when it is back, what was missed is asked for from where this page stood, and ballots that were kept are sent.
 */
import { sendTaps } from './meeting-ballots.js'
import { replaceMine, replaceParts } from './meeting-parts.js'

/** Everybody is told in the same moment, and asks within this time, milliseconds. */
const spreadMs = 600
/** Before a line that broke is tried again where the browser does not, milliseconds. */
const retryMs = 3_000

const line = document.querySelector<HTMLElement>('[data-meeting]')
if (line !== null) follow(line)

function follow(line: HTMLElement): void {
  const { events, live, mine, act, seat, locale, on, off, back, recorded, again } = line.dataset as Record<
    string,
    string
  >
  const said = line.querySelector<HTMLElement>('[data-line]')!
  const heard = line.querySelector<HTMLElement>('[data-say]')!
  const clock = Date.now() - Number(line.dataset.now)
  let shown = Number(line.dataset.size)
  let told = shown
  let turn = line.dataset.turn!
  /** Since when there has been no line, and what the page showed then. */
  let lost: { at: number; size: number } | null = null
  let source: EventSource | null = null
  let asking: Promise<void> | null = null
  line.querySelector<HTMLElement>('[data-reload]')!.hidden = true
  const sender = act ? sendTaps({ act, seat, recorded, again } as never, refreshAll) : null

  function listen(): void {
    source?.close()
    source = null
    if (document.hidden && lost === null) return
    const now = new EventSource(`${events}?since=${told}`)
    source = now
    now.addEventListener('open', () => void connected())
    now.addEventListener('head', ({ data }: MessageEvent<string>) => {
      told = Math.max(told, (JSON.parse(data) as { size: number }).size)
      void refresh()
    })
    now.addEventListener('error', () => {
      disconnected()
      if (now.readyState === EventSource.CLOSED && source === now) setTimeout(listen, retryMs)
    })
  }

  function disconnected(): void {
    lost ??= { at: Date.now(), size: shown }
    const time = new Date(lost.at).toLocaleTimeString(locale, { hour: '2-digit', minute: '2-digit' })
    said.textContent = off!.replace('0:00', time)
    line.classList.add('lost')
  }

  async function connected(): Promise<void> {
    line.classList.remove('lost')
    if (lost === null) {
      said.textContent = on!
      return
    }
    const { size } = lost
    lost = null
    await refresh(0)
    said.textContent = back!.replace('#', String(shown - size))
    await sender?.sendKept()
  }

  /** One question at a time: whoever comes meanwhile is answered by the next. */
  function refresh(spread = spreadMs): Promise<void> {
    asking ??= new Promise<void>(later => setTimeout(later, Math.random() * spread)).then(ask).finally(() => {
      asking = null
      if (told > shown && lost === null) void refresh()
    })
    return asking
  }

  async function ask(): Promise<void> {
    const html = await text(`${live}&size=${told}`)
    const frame = html === null ? null : replaceParts(html)
    if (frame === null) {
      disconnected()
      setTimeout(listen, retryMs)
      return
    }
    shown = Math.max(shown, frame.size)
    told = Math.max(told, shown)
    if (heard.textContent !== frame.say) heard.textContent = frame.say
    if (frame.turn !== turn) await askMine()
    turn = frame.turn
    tick()
  }

  async function askMine(): Promise<void> {
    const html = mine ? await text(mine) : null
    if (html !== null) replaceMine(html)
  }

  async function refreshAll(): Promise<void> {
    await Promise.all([refresh(0), askMine()])
  }

  /** Counts on what the server wrote: how long somebody speaks, how long until a question opens. */
  function tick(): void {
    const now = Date.now() - clock
    for (const since of document.querySelectorAll<HTMLElement>('[data-from]'))
      since.textContent = minutes(now - Number(since.dataset.from))
    for (const until of document.querySelectorAll<HTMLElement>('[data-until]')) {
      const left = Number(until.dataset.until) - now
      until.dataset.at ??= until.textContent!
      until.textContent =
        left > 0
          ? `${until.dataset.at} · ${until.dataset.left!.replace('0:00', minutes(left))}`
          : until.dataset.at
      if (left <= 0 && lost === null) void refresh()
    }
  }

  addEventListener('offline', () => {
    source?.close()
    disconnected()
  })
  addEventListener('online', listen)
  addEventListener('visibilitychange', listen)
  addEventListener('pagehide', () => source?.close())
  addEventListener('pageshow', listen)
  setInterval(tick, 1_000)
  tick()
  void sender?.sendKept()
}

async function text(address: string): Promise<string | null> {
  try {
    const answer = await fetch(address)
    return answer.ok ? await answer.text() : null
  } catch {
    return null
  }
}

function minutes(ms: number): string {
  const seconds = Math.max(0, Math.round(ms / 1000))
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
