/** For tests: reads iCalendar strictly. A line that is too long, or is no property, throws. */

export interface Property {
  readonly name: string
  readonly value: string
}

export function propertiesOf(ics: string): Property[] {
  if (!ics.endsWith('\r\n')) throw new Error('the last line has no end')
  const lines = ics.slice(0, -2).split('\r\n')
  for (const line of lines)
    if (/[\r\n]/.test(line) || new TextEncoder().encode(line).length > 75) throw new Error(`a line: ${line}`)
  return lines
    .join('\r\n')
    .replace(/\r\n[ \t]/g, '')
    .split('\r\n')
    .map(line => {
      const [, name, value] = /^([A-Z-]+)(?:;[A-Z-]+=[^:;,"]+)*:(.*)$/s.exec(line) ?? []
      if (name === undefined) throw new Error(`no property: ${line}`)
      return { name, value: value! }
    })
}

/** The properties of each event by name. */
export function eventsOf(ics: string): Readonly<Record<string, string>>[] {
  const events: Record<string, string>[] = []
  for (const { name, value } of propertiesOf(ics)) {
    if (name === 'BEGIN' && value === 'VEVENT') events.push({})
    else if (events.length > 0 && name !== 'END') events.at(-1)![name] = value
  }
  return events
}

export function unescapeText(value: string): string {
  return value.replace(/\\(.)/g, (_, character: string) => (/[nN]/.test(character) ? '\n' : character))
}
