/** One provision as a treaty prints it: its margin number in the gutter, its label, its text with what is open. */
import type { NegotiatedProvision } from '../../core/analysis/negotiating-text.js'
import type { CompiledProvision, Conflict, Option } from '../../core/text/types.js'
import { type Ctx, link, to } from '../context.js'
import { rich } from '../rich.js'
import { ProvisionLink, RefLink } from './names.js'
import { TextSeq } from './text-seq.js'
import { Wording } from './words.js'

/** Where a provision is shown: its own page, or that of the addition that would create it. */
export function provisionHref(ctx: Ctx, { id, proposed }: CompiledProvision): string {
  return link(ctx, proposed ? to.amendment(id) : to.provision(id))
}

export function ProvisionWords({
  ctx,
  provision,
  lang,
  alone = false,
}: {
  ctx: Ctx
  provision: NegotiatedProvision
  lang: string
  /** Whether this is its own page, to which its number need not lead. */
  alone?: boolean
}) {
  const { compiled } = provision
  const numbered = compiled.label !== null && !isContainer(compiled)
  const more = (option: Option) => `${provisionHref(ctx, compiled).split('#')[0]}#${option.refs[0]}`
  return compiled.text.length === 0 ? null : (
    <p class={compiled.suppressed ? 'legal gone' : 'legal'} lang={lang} dir="auto">
      {!numbered ? null : alone ? (
        <span class="label">{compiled.label} </span>
      ) : (
        [
          <a class="label" href={provisionHref(ctx, compiled)}>
            {compiled.label}
          </a>,
          ' ',
        ]
      )}
      <TextSeq t={ctx.t} seq={compiled.text} more={more} withheld={isWithheld(provision)} />
    </p>
  )
}

/** A provision by itself: its text, a heading's too, and what stands beside it. */
export function ProvisionText(props: { ctx: Ctx; provision: NegotiatedProvision; lang: string }) {
  const { ctx, provision, lang } = props
  const { compiled } = provision
  return (
    <div class="thetext">
      {isContainer(compiled) && compiled.text.length > 0 ? (
        <p class="legal" lang={lang} dir="auto">
          <TextSeq t={ctx.t} seq={compiled.text} withheld={isWithheld(provision)} />
        </p>
      ) : (
        <ProvisionWords {...props} alone />
      )}
      <Beside ctx={ctx} provision={provision} />
    </div>
  )
}

/** Whether the present wording is one that is withheld: its notice stands beside the text. */
export function isWithheld({ summaries }: NegotiatedProvision): boolean {
  return summaries.some(({ ref, text }) => ref === '' && text.hash !== null && text.text === null)
}

/** What stands beside a provision and is not merged: summaries, amendments left behind, conflicts. */
export function Beside({
  ctx,
  provision,
  brief = false,
  titled = false,
}: {
  ctx: Ctx
  provision: NegotiatedProvision
  /** In the run of the text: summaries are marked after them, in one word. */
  brief?: boolean
  /** The base's own summary stands in the heading already. */
  titled?: boolean
}) {
  const { t } = ctx
  const { compiled, behind, missing } = provision
  const summaries = titled ? provision.summaries.filter(s => s.ref !== '') : provision.summaries
  return (
    <>
      {compiled.suppressed ? <p class="note">{t('provision-suppressed')}</p> : null}
      {compiled.proposed ? (
        <p class="tag">{rich(t, 'provision-proposed', { ref: <RefLink ctx={ctx} id={compiled.id} /> })}</p>
      ) : null}
      {missing ? <p class="note">{t('provision-behind')}</p> : null}
      {summaries.map(({ ref, text }) => (
        <div class={ref === '' ? undefined : 'beside'}>
          {ref === '' ? null : (
            <p class="tag">{rich(t, 'summary-of', { ref: <RefLink ctx={ctx} id={ref} /> })}</p>
          )}
          <Wording ctx={ctx} text={text} brief={brief} />
        </div>
      ))}
      {behind.length === 0 ? null : (
        <p class="note">
          {rich(t, 'amendments-behind', { count: behind.length, refs: <Refs ctx={ctx} ids={behind} /> })}
        </p>
      )}
      {compiled.conflicts.map(conflict => (
        <ConflictNote ctx={ctx} conflict={conflict} />
      ))}
    </>
  )
}

export function Refs({ ctx, ids }: { ctx: Ctx; ids: readonly string[] }) {
  return ids.map((id, i) => [i === 0 ? '' : ctx.t('list-separator'), <RefLink ctx={ctx} id={id} />])
}

function ConflictNote({ ctx, conflict }: { ctx: Ctx; conflict: Conflict }) {
  const provisions = conflict.provisions.map((id, i) => [
    i === 0 ? '' : ctx.t('list-separator'),
    <ProvisionLink ctx={ctx} id={id} />,
  ])
  return (
    <p class="conflict">
      {rich(ctx.t, `conflict-${conflict.code}`, { refs: <Refs ctx={ctx} ids={conflict.refs} /> })}
      {provisions.length === 0 ? null : [' ', rich(ctx.t, 'conflict-with', { provisions })]}
    </p>
  )
}

const containers = new Set(['chapter', 'article', 'annex', 'resolution'])

/** Whether the provision is a heading under which others stand. */
export function isContainer({
  kind,
  margin,
}: {
  readonly kind: string
  readonly margin: string | null
}): boolean {
  return containers.has(kind) || (kind === 'preamble' && margin === null)
}
