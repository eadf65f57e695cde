/** What a program sends, as the fields of a form: so that both mean the same. */
import type { Form } from './form.js'

/** Members that are strings; and those of each of its `items`, under the names that the form of a draft has. */
export function formOfJson(sent: unknown): Form {
  if (sent === null || typeof sent !== 'object') return {}
  const { items } = sent as { items?: unknown }
  const named = Array.isArray(items) ? items.flatMap((item, i) => strings(item, `item-${i + 1}-`)) : []
  return Object.fromEntries([...strings(sent), ...named])
}

function strings(value: unknown, prefix = ''): [string, string][] {
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([name, member]) =>
    typeof member === 'string' ? [[`${prefix}${name}`, member] as [string, string]] : [],
  )
}
