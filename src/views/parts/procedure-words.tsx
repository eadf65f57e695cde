/** What a procedure names, in words: who, which acts, groups, stages, positions by their labels, and its clauses. */
import type { ComponentChildren } from 'preact'
import { localized } from '../../core/negotiation/view.js'
import type { LocalText, Procedure } from '../../core/procedure/procedure.js'
import { rights } from '../../core/procedure/procedure.js'
import type { Translate } from '../../locales/locale.js'
import { type Ctx, link, type Site } from '../context.js'
import { rich } from '../rich.js'

/** What a procedure declares, by the name that is shown. */
export interface Labelled {
  readonly id: string
  readonly label: LocalText
}

/** `Clause secretariat`, linked to where it is written out; `bare` is only its name. */
export function ClauseLink({ ctx, id, bare = false }: { ctx: Ctx; id: string; bare?: boolean }) {
  const there = ctx.path === `${ctx.base}/procedure`
  return (
    <a class="ref" href={there ? `#${id}` : link(ctx, `/procedure#${id}`)}>
      {bare ? null : `${ctx.t('clause')} `}
      <bdi>{id}</bdi>
    </a>
  )
}

function joined(
  t: Translate,
  nodes: readonly ComponentChildren[],
  last: 'list-and' | 'list-or',
): ComponentChildren[] {
  const before = (i: number) => (i === 0 ? '' : i === nodes.length - 1 ? t(last) : t(`${last}-before`))
  return nodes.map((node, i) => [before(i), node])
}

/** `A, B or C` */
export function orList(t: Translate, nodes: readonly ComponentChildren[]): ComponentChildren[] {
  return joined(t, nodes, 'list-or')
}

/** `A, B and C` */
export function andList(t: Translate, nodes: readonly ComponentChildren[]): ComponentChildren[] {
  return joined(t, nodes, 'list-and')
}

/** The label of what has this id in a list of the procedure; the id where there is none. */
export function Label({ site, list, id }: { site: Site; list: readonly Labelled[] | undefined; id: string }) {
  const found = list?.find(entry => entry.id === id)
  if (found === undefined) return <bdi>{id}</bdi>
  // Labels are most of what a long procedure's page weighs: the page's own language is not repeated on each.
  const { lang, text } = localized(found.label, site.lang)
  return <bdi lang={lang === site.lang ? undefined : lang}>{text}</bdi>
}

/** The labels of several, each in quotation marks. */
export function quoted(
  site: Site,
  list: readonly Labelled[] | undefined,
  ids: readonly string[],
): ComponentChildren[] {
  return ids.map(id => rich(site.t, 'rule-quoted', { words: <Label site={site} list={list} id={id} /> }))
}

/** `the chair or whoever may vote` */
export function whoWords(site: Site, { roles }: Procedure, by: readonly string[]): ComponentChildren[] {
  const known: readonly string[] = ['anyone', 'chair', 'secretariat', ...rights]
  return orList(
    site.t,
    by.map(id => (known.includes(id) ? site.t(`may-${id}`) : <Label site={site} list={roles} id={id} />)),
  )
}

/** `put questions and close questions` */
export function deedWords({ t }: Site, acts: readonly string[]): ComponentChildren[] {
  return andList(
    t,
    acts.map(kind => (t.has(`deed-${kind}`) ? t(`deed-${kind}`) : <bdi>{kind}</bdi>)),
  )
}
