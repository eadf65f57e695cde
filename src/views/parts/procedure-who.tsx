/** Who takes part under a procedure: groups and their rights, roles, electorates, bodies, and who may do what. */
import type { ComponentChildren } from 'preact'
import { type Electorate, type Procedure, rights } from '../../core/procedure/procedure.js'
import type { Ctx } from '../context.js'
import { rich } from '../rich.js'
import { type FactRow, Facts } from './procedure-facts.js'
import {
  andList,
  ClauseLink,
  deedWords,
  Label,
  type Labelled,
  orList,
  quoted,
  whoWords,
} from './procedure-words.js'
import { Local } from './words.js'

export function groupsSection(ctx: Ctx, procedure: Procedure): ComponentChildren {
  const { t } = ctx
  return (
    <table class="rights">
      <caption>{t('procedure-groups-caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('standing-group')}</th>
          {rights.map(right => (
            <th scope="col">{t(`right-${right}`)}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {procedure.groups.map(group => (
          <tr>
            <th scope="row">
              <Local site={ctx} text={group.label} />
            </th>
            {rights.map(right => (
              <td>
                {group.rights.includes(right) ? (
                  <span class="yes">{t('yes')}</span>
                ) : (
                  <span class="no">{t('no')}</span>
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Null where the procedure has neither roles nor electorates nor bodies nor classes. */
export function whoSection(ctx: Ctx, procedure: Procedure): ComponentChildren {
  const { t } = ctx
  const { roles = [], classes = [], electorates = [], bodies = [] } = procedure
  const labels = (list: readonly Labelled[]) =>
    andList(
      t,
      quoted(
        ctx,
        list,
        list.map(({ id }) => id),
      ),
    )
  const rows: FactRow[] = [
    [
      t('procedure-roles'),
      roles.length > 0 ? rich(t, 'procedure-roles-are', { roles: labels(roles) }) : null,
    ],
    [
      t('procedure-classes'),
      classes.length > 0 ? rich(t, 'procedure-classes-are', { classes: labels(classes) }) : null,
    ],
    [
      t('procedure-electorates'),
      electorates.length > 0 ? (
        <Electorates ctx={ctx} procedure={procedure} electorates={electorates} />
      ) : null,
    ],
    [
      t('procedure-bodies'),
      bodies.length > 0 ? <Bodies ctx={ctx} procedure={procedure} bodies={bodies} /> : null,
    ],
  ]
  return rows.every(([, words]) => words === null) ? null : <Facts rows={rows} />
}

interface ElectoratesProps {
  readonly ctx: Ctx
  readonly procedure: Procedure
  readonly electorates: readonly Electorate[]
}

function Electorates({ ctx, procedure, electorates }: ElectoratesProps) {
  return (
    <ul class="plain">
      {electorates.map(electorate => (
        <li>
          <b>
            <Local site={ctx} text={electorate.label} />
          </b>
          : {electorateWords(ctx, procedure, electorate)}
        </li>
      ))}
    </ul>
  )
}

/** `Parties that hold the right to vote, of the groups “A” or “B”` */
function electorateWords(
  ctx: Ctx,
  { groups: all, roles: named }: Procedure,
  { right, groups, roles, bound }: Electorate,
): ComponentChildren {
  const { t } = ctx
  const first =
    right === undefined
      ? t('procedure-electorate-all')
      : t('procedure-electorate-right', { right: t(`right-${right}`) })
  const more = [
    groups &&
      rich(t, 'procedure-electorate-groups', {
        count: groups.length,
        groups: orList(t, quoted(ctx, all, groups)),
      }),
    roles && rich(t, 'procedure-electorate-roles', { roles: orList(t, quoted(ctx, named, roles)) }),
    bound && t('procedure-electorate-bound'),
  ].filter(words => words !== undefined)
  return [first, ...more.map(words => [t('list-separator'), words])]
}

interface BodiesProps {
  readonly ctx: Ctx
  readonly procedure: Procedure
  readonly bodies: NonNullable<Procedure['bodies']>
}

function Bodies({ ctx, procedure, bodies }: BodiesProps) {
  const { t } = ctx
  return (
    <ul class="plain">
      {bodies.map(({ label, kind, under, by, establishes = [] }) => (
        <li>
          <b>
            <Local site={ctx} text={label} />
          </b>
          : {t('procedure-body', { kind })}
          {under === undefined
            ? null
            : [
                t('list-separator'),
                rich(t, 'procedure-body-under', { body: <Label site={ctx} list={bodies} id={under} /> }),
              ]}
          {by === undefined
            ? null
            : [t('list-separator'), rich(t, 'procedure-body-by', { who: whoWords(ctx, procedure, by) })]}
          {establishes.length === 0
            ? null
            : [
                t('list-separator'),
                rich(t, 'procedure-body-establishes', {
                  kinds: andList(
                    t,
                    establishes.map(established => t('procedure-body-kinds', { kind: established })),
                  ),
                }),
              ]}
        </li>
      ))}
    </ul>
  )
}

export function permissionsSection(ctx: Ctx, procedure: Procedure): ComponentChildren {
  const { t } = ctx
  return (
    <ul class="plain positions capital">
      {procedure.permissions.map(({ acts, by, stages, clause }) => (
        <li>
          {rich(t, 'procedure-may', {
            who: <b>{whoWords(ctx, procedure, by)}</b>,
            acts: deedWords(ctx, acts),
          })}{' '}
          {stages === undefined
            ? null
            : [
                rich(t, 'procedure-may-stages', {
                  stages: orList(t, quoted(ctx, procedure.stages, stages)),
                }),
                ' ',
              ]}
          <ClauseLink ctx={ctx} id={clause} />
        </li>
      ))}
    </ul>
  )
}
