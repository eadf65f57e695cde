/** Every stakeholder group with how many of its parties have spoken: a group nobody speaks for is listed as such. */
import type { View } from '../../core/negotiation/view.js'
import { voices } from '../../core/reports/voices.js'

export interface GroupHeard {
  readonly group: string
  readonly seated: number
  /** Its parties of which the record has a word. */
  readonly heard: number
  /** Acts of the group whose source names nobody. */
  readonly unnamed: number
  readonly parties: ReadonlySet<string>
}

export function groupsHeard(view: View): GroupHeard[] {
  const spoken = new Map(voices(view).map(voice => [voice.group, voice]))
  const parties = [...view.state.seats.parties.values()]
  return (view.state.record.procedure?.groups ?? []).map(({ id }) => {
    const voice = spoken.get(id)
    const seated = parties.filter(p => p.group === id).length
    return {
      group: id,
      seated,
      heard: voice?.parties.length ?? 0,
      unnamed: voice?.unnamed ?? 0,
      parties: new Set(voice?.parties),
    }
  })
}
