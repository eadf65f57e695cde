/**
 * Tells whoever reads a page that the record has grown since it was made, beside a link that loads it again. The
 * words are the page's; only the number comes from here. A page in the background holds no connection: browsers
 * have few of them for one server, and events that were missed are counted when it comes to the front.
 */

const shown = document.querySelector<HTMLElement>('[data-events]')
if (shown !== null) watch(shown)

function watch(shown: HTMLElement): void {
  const { events, size } = shown.dataset
  const count = shown.querySelector('[data-count]')!
  let source: EventSource | null = null

  function listen(): void {
    source?.close()
    source = document.hidden ? null : new EventSource(`${events}?since=${size}`)
    source?.addEventListener('head', tell)
  }

  function tell({ data }: MessageEvent<string>): void {
    const grown = (JSON.parse(data) as { readonly size: number }).size - Number(size)
    count.textContent = grown.toLocaleString(shown.dataset.locale)
    shown.hidden = false
  }

  document.addEventListener('visibilitychange', listen)
  addEventListener('pagehide', () => source?.close())
  addEventListener('pageshow', listen)
}
