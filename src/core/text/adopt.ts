/**
 * The step from a compilation to an instrument: possible only when nothing is open any more. Nothing is chosen
 * here; brackets are settled before, by decisions that name their wordings.
 */
import { isOpen, plainText } from './reading.js'
import type { Compilation, CompiledProvision, Provision, ProvisionId } from './types.js'

type Adopted =
  | { readonly ok: true; readonly provisions: readonly Provision[] }
  /** `open` names the provisions with a bracket, or with an amendment beside them. */
  | { readonly ok: false; readonly why: 'still-open'; readonly open: readonly ProvisionId[] }
  /** `orphans` would stand under a proposed provision that was not taken. */
  | { readonly ok: false; readonly why: 'parent-not-adopted'; readonly orphans: readonly ProvisionId[] }

/**
 * The instrument as compiled. A provision settled on no words is kept in its place, suppressed, with its number;
 * one that was only proposed and is settled on no words is left out.
 */
export function adopt({ provisions }: Compilation): Adopted {
  const open = provisions.filter(isOpen).map(({ id }) => id)
  if (open.length > 0) return { ok: false, why: 'still-open', open }
  const left = new Set(provisions.filter(isLeftOut).map(({ id }) => id))
  const taken = provisions.filter(({ id }) => !left.has(id))
  const orphans = taken.filter(({ parent }) => parent !== null && left.has(parent)).map(({ id }) => id)
  if (orphans.length > 0) return { ok: false, why: 'parent-not-adopted', orphans }
  return { ok: true, provisions: taken.map(adopted) }
}

function isLeftOut({ proposed, text }: CompiledProvision): boolean {
  return proposed && text.length === 0
}

function adopted({
  id,
  parent,
  kind,
  label,
  margin,
  base,
  text,
  suppressed,
  proposed,
}: CompiledProvision): Provision {
  const words = plainText(text)
  const unknown = base === null && !proposed && words === ''
  const gone = suppressed || (words === '' && base !== null && base !== '')
  return {
    id,
    parent,
    kind,
    ...(label === null ? {} : { label }),
    ...(margin === null ? {} : { margin }),
    text: unknown ? null : words,
    ...(gone ? { suppressed: true } : {}),
  }
}
