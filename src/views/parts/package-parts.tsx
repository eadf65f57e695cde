/** What a package chooses, what it costs whom and on which evidence; and what a record by others holds of reasons. */
import type { PackageWork } from '../../core/analysis/package/answer.js'
import { costsOf } from '../../core/analysis/package/cost.js'
import { inferredByReader } from '../../core/analysis/package/drawn.js'
import type { FrontPoint } from '../../core/analysis/package/front.js'
import type { Named } from '../../core/analysis/package/named.js'
import type { Outcome } from '../../core/analysis/package/outcome.js'
import {
  type Evidence,
  favoured,
  type PackageProblem,
  type PackageProvision,
} from '../../core/analysis/package/problem.js'
import { packageShownMax } from '../../core/limits.js'
import { type Ctx, here, link } from '../context.js'
import { rich } from '../rich.js'
import { WideTable } from './analysis-page.js'
import { ActLinks, PartyLink, PartyList, ProvisionLink, RefLink } from './names.js'

/** A choice by name: of an amendment its reference. */
export function ChoiceName({ ctx, id }: { ctx: Ctx; id: string }) {
  if (id === 'base' || id === 'nothing' || id === 'refer') return <span>{ctx.t(`package-choice-${id}`)}</span>
  return <RefLink ctx={ctx} id={id} />
}

interface CostProps {
  readonly ctx: Ctx
  readonly problem: PackageProblem
  readonly outcome: Outcome
}

export function Costs({ ctx, problem, outcome }: CostProps) {
  const { t } = ctx
  const costs = costsOf(problem, outcome).flatMap(({ provision, choice, parties }) =>
    parties.map(cost => ({ provision, choice, ...cost })),
  )
  if (costs.length === 0) return <p>{t('package-costs-nobody')}</p>
  return (
    <>
      <WideTable label={t('package-cost')}>
        <thead>
          <tr>
            <th scope="col">{t('package-provision')}</th>
            <th scope="col">{t('package-choice')}</th>
            <th scope="col">{t('package-party')}</th>
            <th scope="col">{t('package-evidence')}</th>
          </tr>
        </thead>
        <tbody>
          {costs.slice(0, packageShownMax).map(({ provision, choice, party, evidence, alone }) => (
            <tr>
              <th scope="row">
                <ProvisionLink ctx={ctx} id={provision} />
              </th>
              <td>
                <ChoiceName ctx={ctx} id={choice} />
              </td>
              <td>
                <PartyLink ctx={ctx} id={party} />
              </td>
              <td>
                {evidence.map(one => (
                  <>
                    <EvidenceWords ctx={ctx} evidence={one} />{' '}
                  </>
                ))}
                {alone ? t('package-alone') : t('package-also')}
              </td>
            </tr>
          ))}
        </tbody>
      </WideTable>
      <Rest ctx={ctx} of={costs.length} />
    </>
  )
}

/** Says how much of a long list is not on the page, and where it is. */
export function Rest({ ctx, of }: { ctx: Ctx; of: number }) {
  if (of <= packageShownMax) return null
  return (
    <p class="note">
      {ctx.t('package-more', { count: of - packageShownMax })}{' '}
      <a href={`/api${here(ctx, {})}`}>{ctx.t('package-all')}</a>
    </p>
  )
}

/** Who says that it is a red line, with the acts. */
export function EvidenceWords({ ctx, evidence: { kind, by, acts } }: { ctx: Ctx; evidence: Evidence }) {
  const who =
    by === inferredByReader ? (
      ctx.t('package-by-reader')
    ) : by === '' ? (
      ctx.t('package-unnamed')
    ) : (
      <PartyLink ctx={ctx} id={by} />
    )
  return (
    <>
      {rich(ctx.t, `package-evidence-${kind}`, { by: who })} <ActLinks ctx={ctx} seqs={acts} />
    </>
  )
}

interface ChosenProps {
  readonly ctx: Ctx
  readonly work: PackageWork
  readonly chosen: FrontPoint
}

/** Every contested provision with its choice; each can be kept or dropped, and the rest worked out again. */
export function ChosenTable({ ctx, work, chosen }: ChosenProps) {
  const { t } = ctx
  return (
    <WideTable label={t('package-chosen')}>
      <thead>
        <tr>
          <th scope="col">{t('package-provision')}</th>
          <th scope="col">{t('package-choice')}</th>
          <th scope="col">{t('package-support')}</th>
          <th scope="col">{t('package-wish')}</th>
        </tr>
      </thead>
      <tbody>
        {work.problem.provisions.map(provision => (
          <ChosenRow ctx={ctx} provision={provision} choice={chosen.outcome.choices[provision.id]!} />
        ))}
      </tbody>
    </WideTable>
  )
}

function ChosenRow({ ctx, provision, choice }: { ctx: Ctx; provision: PackageProvision; choice: string }) {
  const { t } = ctx
  const best = favoured(provision)
  const departs = best.length > 0 && !best.some(({ id }) => id === choice)
  return (
    <tr>
      <th scope="row">
        <ProvisionLink ctx={ctx} id={provision.id} />
      </th>
      <td>
        <ChoiceName ctx={ctx} id={choice} />
      </td>
      <td>
        {best.length === 0
          ? t('package-no-support')
          : departs
            ? rich(t, 'package-departs-from', {
                choices: best.map(({ id }, i) => [
                  i === 0 ? '' : t('list-separator'),
                  <ChoiceName ctx={ctx} id={id} />,
                ]),
              })
            : t('package-has-most')}
      </td>
      <td class="wish">
        <Wish ctx={ctx} name="keep" wish={`${provision.id}=${choice}`} />{' '}
        <Wish ctx={ctx} name="drop" wish={`${provision.id}=${choice}`} />
      </td>
    </tr>
  )
}

/** A link that asks the same with one wish more. */
function Wish({ ctx, name, wish }: { ctx: Ctx; name: 'keep' | 'drop'; wish: string }) {
  const before = ctx.query[name] ?? ''
  const wishes = before === '' ? wish : `${before},${wish}`
  return (
    <a rel="nofollow" href={here(ctx, { [name]: wishes, in: '' })}>
      {ctx.t(`package-${name}-this`)}
      <span class="vh"> {wish}</span>
    </a>
  )
}

/** What the record holds of those that did not sign. No package comes of it, and the page says why. */
export function NamedReasons({ ctx, named }: { ctx: Ctx; named: Named }) {
  const { t } = ctx
  const { notSigned, reasons, naming, cannotTell, provisions } = named
  const wordsOnly = reasons.filter(one => one.provisions.length === 0)
  return (
    <>
      <p class="lead">{t('package-observed')}</p>
      <p>
        {rich(t, 'package-reasons', {
          ...{ notSigned, reasons: reasons.length, cannotTell },
          strong: words => <b>{words}</b>,
        })}
      </p>
      <p class="missing">{t('package-cannot-save', { count: cannotTell })}</p>
      {provisions.length === 0 ? null : (
        <>
          <h2>{t('package-named')}</h2>
          <p class="note">{t('package-named-note', { count: naming })}</p>
          <WideTable label={t('package-named')}>
            <thead>
              <tr>
                <th scope="col">{t('package-provision')}</th>
                <th scope="col">{t('package-named-by')}</th>
                <th scope="col">{t('package-acts')}</th>
              </tr>
            </thead>
            <tbody>
              {provisions.map(({ provision, parties, acts }) => (
                <tr>
                  <th scope="row">
                    <ProvisionLink ctx={ctx} id={provision} />
                  </th>
                  <td>
                    <PartyList ctx={ctx} ids={parties} />
                  </td>
                  <td class="wish">
                    <ActLinks ctx={ctx} seqs={acts} />
                  </td>
                </tr>
              ))}
            </tbody>
          </WideTable>
        </>
      )}
      {wordsOnly.map(({ party, acts }) => (
        <p>
          {rich(t, 'package-words-only', { party: <PartyLink ctx={ctx} id={party} /> })}{' '}
          <ActLinks ctx={ctx} seqs={acts} />
        </p>
      ))}
      <p>
        <a href={link(ctx, '/signatures')}>{t('package-see-signatures')}</a>
      </p>
    </>
  )
}
