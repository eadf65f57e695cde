/**
 * The rules a negotiation runs under, in words: its stages drawn, who may do what and when, what is put to whom
 * and what carries it, what follows signature, every clause with its source. A procedure that lacks something
 * has no section on it.
 */
import type { ComponentChildren } from 'preact'
import { hashText } from '../../core/canonical/hash.js'
import { canonicalize, type Json } from '../../core/canonical/json.js'
import type { Procedure } from '../../core/procedure/procedure.js'
import { type Ctx, link } from '../context.js'
import { page } from '../page.js'
import { ActSentence } from '../parts/act-line.js'
import { ModerationRule } from '../parts/moderation.js'
import { ActLink } from '../parts/names.js'
import {
  challengesSection,
  circulationSection,
  exceptionsSection,
  ledgerSection,
  treatySection,
} from '../parts/procedure-after.js'
import { decisionsSection, findingSection, questionsSection } from '../parts/procedure-decisions.js'
import { stagesSection } from '../parts/procedure-stages.js'
import { groupsSection, permissionsSection, whoSection } from '../parts/procedure-who.js'
import { andList, ClauseLink, deedWords, orList, quoted } from '../parts/procedure-words.js'
import { codeWord, Local } from '../parts/words.js'
import { rich } from '../rich.js'

export function procedurePage(ctx: Ctx): string {
  const { t, view } = ctx
  const { procedure } = view.state.record
  return page({
    site: ctx,
    ctx,
    title: t('procedure-title'),
    section: 'procedure',
    json: true,
    children: procedure === null ? <h1>{t('procedure-none')}</h1> : <Whole ctx={ctx} procedure={procedure} />,
  })
}

interface Props {
  readonly ctx: Ctx
  readonly procedure: Procedure
}

/** In the order they are read. What a section has to say is null where the procedure says nothing of it. */
const sections: Readonly<Record<string, (ctx: Ctx, procedure: Procedure) => ComponentChildren>> = {
  stages: stagesSection,
  groups: groupsSection,
  who: whoSection,
  permissions: permissionsSection,
  rules: rulesSection,
  questions: questionsSection,
  decisions: decisionsSection,
  finding: findingSection,
  ledger: ledgerSection,
  challenges: challengesSection,
  moderation: moderationSection,
  informal: informalSection,
  exceptions: exceptionsSection,
  circulation: circulationSection,
  treaty: treatySection,
  clauses: clausesSection,
  breaches: breachesSection,
  source: sourceSection,
}

/** Above so many sections a page says what is on it. */
const sectionsMaxWithoutContents = 6

function Whole({ ctx, procedure }: Props) {
  const { t } = ctx
  const count = ctx.view.state.record.breaches.length
  const shown = Object.entries(sections)
    .map(([id, section]) => ({ id, title: t(`procedure-${id}`, { count }), words: section(ctx, procedure) }))
    .filter(({ words }) => words !== null)
  return (
    <>
      <h1>
        <Local site={ctx} text={procedure.title} />
      </h1>
      <p class="lead">{t('procedure-lead')}</p>
      <p>
        <a href={link(ctx, '/next')}>{t('next-title')}</a> ·{' '}
        <a href={link(ctx, '/what-if')}>{t('decisions-what-if')}</a>
      </p>
      {shown.length <= sectionsMaxWithoutContents ? null : (
        <nav class="contents" aria-label={t('procedure-contents')}>
          <ul class="words">
            {shown.map(({ id, title }) => (
              <li>
                <a href={`#part.${id}`}>{title}</a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {shown.map(({ id, title, words }) => (
        <section id={`part.${id}`}>
          <h2>{title}</h2>
          {words}
        </section>
      ))}
    </>
  )
}

function informalSection(ctx: Ctx, { informal }: Procedure): ComponentChildren {
  if (informal === undefined) return null
  return (
    <p>
      {ctx.t('informal-asked', { days: informal.days })} <ClauseLink ctx={ctx} id={informal.clause} />{' '}
      <a href={link(ctx, '/informal')}>{ctx.t('informal-title')}</a>
    </p>
  )
}

function moderationSection(ctx: Ctx, { moderation }: Procedure): ComponentChildren {
  if (moderation === undefined) return null
  return (
    <>
      <ModerationRule ctx={ctx} />
      <p>
        <a href={link(ctx, '/moderation')}>{ctx.t('moderation-title')}</a>
      </p>
    </>
  )
}

/** What must be reasoned, answered, told, declared and vouched for; and what carries a vote, where one rule says it. */
function rulesSection(ctx: Ctx, procedure: Procedure): ComponentChildren {
  const { t } = ctx
  const { reasoned, answers, vote, told, vouching, registration, interests } = procedure
  const { credentials, proxies, provenance, otherwise } = procedure
  const lost = credentials?.rights.map(right => t(`right-${right}`)) ?? []
  const rules: (readonly [words: ComponentChildren, clause: string] | undefined)[] = [
    ...reasoned.map(
      ({ acts, clause }) => [rich(t, 'procedure-reasoned', { acts: deedWords(ctx, acts) }), clause] as const,
    ),
    answers && [t('procedure-answers'), answers.clause],
    vote && [
      t(vote.share.strict ? 'procedure-vote-more' : 'procedure-vote', {
        num: vote.share.num,
        den: vote.share.den,
      }),
      vote.clause,
    ],
    told && [t('procedure-told'), told.clause],
    vouching && [t('procedure-vouching', { vouches: vouching.vouches }), vouching.clause],
    registration && [
      rich(t, 'procedure-registration', {
        groups: orList(t, quoted(ctx, procedure.groups, registration.groups)),
        units: registration.units.length === 2 ? 'both' : registration.units[0]!,
      }),
      registration.clause,
    ],
    interests && [
      rich(t, 'procedure-interests', { acts: deedWords(ctx, interests.before) }),
      interests.clause,
    ],
    credentials && [
      lost.length === 0
        ? t('procedure-credentials-none')
        : rich(t, 'procedure-credentials', { rights: andList(t, lost) }),
      credentials.clause,
    ],
    proxies && [t('procedure-proxies', { most: proxies.most }), proxies.clause],
    provenance && [t('procedure-provenance'), provenance.clause],
    otherwise && [t('procedure-otherwise'), otherwise.clause],
  ]
  const said = rules.filter(rule => rule !== undefined)
  if (said.length === 0) return null
  return (
    <ul class="plain positions">
      {said.map(([words, clause]) => (
        <li>
          {words} <ClauseLink ctx={ctx} id={clause} />
        </li>
      ))}
    </ul>
  )
}

function clausesSection(ctx: Ctx, { clauses }: Procedure): ComponentChildren {
  const { t } = ctx
  return (
    <dl class="clauses">
      {clauses.map(({ id, text, cites, verified }) => (
        <div id={id}>
          <dt>
            <bdi>{id}</bdi>
          </dt>
          <dd>
            <p class="legal">
              <Local site={ctx} text={text} />
            </p>
            {cites === undefined ? null : (
              <p class="prov">{rich(t, 'clause-cites', { cites: <bdi>{cites}</bdi> })}</p>
            )}
            {verified ? null : <p class="note unverified">{t('clause-unverified')}</p>}
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** Observed negotiations: where the record shows that the rules were not kept. */
function breachesSection(ctx: Ctx): ComponentChildren {
  const { breaches } = ctx.view.state.record
  if (breaches.length === 0) return null
  return (
    <ul class="plain positions">
      {breaches.map(({ seq, why, clause }) => (
        <li>
          <ActSentence ctx={ctx} seq={seq} /> <ActLink ctx={ctx} seq={seq} />
          <br />
          {rich(ctx.t, 'procedure-breach', { why: codeWord(ctx.t, 'report-why', why) })}{' '}
          {clause === '' ? null : <ClauseLink ctx={ctx} id={clause} />}
        </li>
      ))}
    </ul>
  )
}

/** Its sources, and by which hash one knows that this is the procedure of the record. */
function sourceSection(ctx: Ctx, procedure: Procedure): ComponentChildren {
  const { id, version, sources = [] } = procedure
  return (
    <>
      {sources.length === 0 ? null : (
        <ul>
          {sources.map(source => (
            <li>
              <bdi>{source}</bdi>
            </li>
          ))}
        </ul>
      )}
      <p>{rich(ctx.t, 'procedure-named', { id: <bdi>{id}</bdi>, version })}</p>
      <p>
        <code dir="ltr">{hashText(canonicalize(procedure as unknown as Json))}</code>{' '}
        <ActLink ctx={ctx} seq={0} />
      </p>
    </>
  )
}
