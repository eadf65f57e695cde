/**
 * A provision at a glance, on one screen: six lines, each leading to the section that has it whole. Rules GL1 to GL6,
 * docs/spec/reports.md.
 */
import type { ComponentChildren } from 'preact'
import type { CheckSet } from '../../core/assessment/checks/rule.js'
import type { Glance, GlanceGroup, GlanceWording } from '../../core/reports/glance.js'
import { type Ctx, link } from '../context.js'
import type { ForumsShown } from '../models/recurring.js'
import { rich } from '../rich.js'
import { ForumName } from './judgement.js'
import { ActLink, ActLinks, GroupName, RefLink } from './names.js'
import { codeWord, Local } from './words.js'

/** New words, forums and wordings that are named; beyond these they are counted. */
const namedMax = 5
/** What is shown of a reason, UTF-16 units. */
const reasonUnits = 150

interface GlanceProps {
  readonly ctx: Ctx
  readonly set: CheckSet
  readonly glance: Glance
  readonly forums?: ForumsShown | null | undefined
}

export function AtAGlance({ ctx, set, glance, forums }: GlanceProps) {
  const { t } = ctx
  const heard = glance.groups.filter(g => g.on !== null || g.objections.length > 0)
  return (
    <section class="glance" aria-label={t('glance-title')}>
      <h2 class="vh">{t('glance-title')}</h2>
      <dl class="facts">
        <Line term={t('glance-imposes')}>
          <Imposes ctx={ctx} set={set} glance={glance} />
        </Line>
        <Line term={t('glance-words')}>
          <NewWords ctx={ctx} glance={glance} />
        </Line>
        {forums == null ? null : (
          <Line term={t('glance-forums')}>
            <Forums ctx={ctx} shown={forums} />
          </Line>
        )}
        <Line term={t('glance-groups')}>
          {heard.length === 0 ? (
            t('glance-groups-none')
          ) : (
            <ul class="plain">
              {heard.map(group => (
                <li>
                  <Group ctx={ctx} group={group} />
                </li>
              ))}
            </ul>
          )}
        </Line>
        <Line term={t('glance-unanswered')}>
          {t('glance-unanswered-count', { count: glance.unanswered.length })}{' '}
          <ActLinks ctx={ctx} seqs={glance.unanswered} most={4} />
        </Line>
        <Line term={t('glance-missing')}>
          <Missing ctx={ctx} glance={glance} />
        </Line>
      </dl>
      <p class="note">{t('glance-note')}</p>
    </section>
  )
}

function Line({ term, children }: { term: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  )
}

/** What the checks read, apart; then what named authors say it would do. */
function Imposes({ ctx, set, glance }: Omit<GlanceProps, 'forums'>) {
  const { t } = ctx
  const { wordings, effects } = glance
  return (
    <>
      {wordings.length === 0 ? <span>{t('glance-imposes-untold')} </span> : null}
      <ul class="plain">
        {wordings.slice(0, namedMax).map(wording => (
          <li>
            {wording.ref === null ? t('glance-present') : <RefLink ctx={ctx} id={wording.ref} />}
            {': '}
            <Does ctx={ctx} set={set} wording={wording} />
          </li>
        ))}
        {wordings.length > namedMax ? (
          <li>{t('glance-more', { count: wordings.length - namedMax })}</li>
        ) : null}
        {effects.map(({ effect, label, claims }) => (
          <li>
            {rich(t, 'glance-effect', {
              effect:
                Object.keys(label).length === 0 ? (
                  codeWord(t, 'effect', effect)
                ) : (
                  <Local site={ctx} text={label} />
                ),
              acts: <ActLinks ctx={ctx} seqs={claims.map(({ seq }) => seq)} most={3} />,
              contested: claims.some(({ contested }) => contested.length > 0) ? 'yes' : 'no',
            })}
          </li>
        ))}
      </ul>
    </>
  )
}

/** Classes of clauses that bind somebody. */
const binding: readonly string[] = ['duty', 'soft-duty', 'qualified-duty', 'prohibition']

/** `duty · States, permission` */
function Does({ ctx, set, wording }: { ctx: Ctx; set: CheckSet; wording: GlanceWording }) {
  const { t } = ctx
  const actors = set.rules.flatMap(rule => rule.actors ?? [])
  return (
    <>
      {wording.clauses.length === 0 ? t('glance-binds-nobody') : null}
      {wording.clauses.map(({ does, bearers, count }, i) => (
        <>
          {i === 0 ? '' : t('list-separator')}
          {t(`machine-class-${does}`)}
          {count > 1 ? ` ×${count}` : ''}
          {bearers.length === 0 && binding.includes(does) ? t('machine-bearer-nobody') : null}
          {bearers.map((id, n) => (
            <>
              {n === 0 ? t('machine-bearer-of') : t('list-separator')}
              <Local site={ctx} text={actors.find(actor => actor.id === id)?.label ?? { en: id }} />
            </>
          ))}
        </>
      ))}
      {wording.from === 'summary' ? <small class="by"> {t('glance-from-summary')}</small> : null}
    </>
  )
}

function NewWords({ ctx, glance: { newWords } }: { ctx: Ctx; glance: Glance }) {
  const { t, view } = ctx
  if (newWords.length === 0) return <>{t('glance-words-none')}</>
  const lang = view.state.record.languages[0] ?? 'en'
  return (
    <>
      {newWords.slice(0, namedMax).map(({ term }, i) => [
        i === 0 ? '' : t('list-separator'),
        <b>
          <bdi lang={lang}>{term}</bdi>
        </b>,
      ])}
      {newWords.length > namedMax ? ` ${t('glance-more', { count: newWords.length - namedMax })}` : ''}
    </>
  )
}

/** Forums of the topics found, and, as loudly, the topics that none covers. */
function Forums({ ctx, shown: { overlap, list } }: { ctx: Ctx; shown: ForumsShown }) {
  const { t } = ctx
  const { topics } = overlap
  const forums = [...new Set(topics.flatMap(topic => topic.forums))]
  const bare = topics.filter(({ coverage }) => coverage !== 'covered')
  const name = (id: string) => list.forums.find(forum => forum.id === id)?.name
  return (
    <>
      {forums
        .slice(0, namedMax)
        .map((id, i) => [
          i === 0 ? '' : t('list-separator'),
          <a href="#forums">
            {name(id) === undefined ? <ForumName ctx={ctx} id={id} /> : <Local site={ctx} text={name(id)!} />}
          </a>,
        ])}
      {forums.length > namedMax ? ` ${t('glance-more', { count: forums.length - namedMax })}` : ''}
      {topics.length === 0 ? t('glance-forums-none') : null}
      {bare.map(({ topic, coverage }) => (
        <>
          {' '}
          <strong class="chip red-line">
            <Local site={ctx} text={list.topics.find(({ id }) => id === topic)?.label ?? { en: topic }} />
            {': '}
            {t(`forums-coverage-${coverage}`)}
          </strong>
        </>
      ))}
    </>
  )
}

/** `Advocates: 3 ask for a change, 1 for none (of the whole text). “…”` */
function Group({ ctx, group }: { ctx: Ctx; group: GlanceGroup }) {
  const { t } = ctx
  const { asks, fine, unclear, objections, on, reason } = group
  const acts = [...asks, ...fine, ...unclear, ...objections]
    .filter(seq => seq !== reason?.act)
    .sort((a, b) => a - b)
  return (
    <>
      <b>
        <GroupName ctx={ctx} id={group.group} />
      </b>
      {': '}
      {on === null
        ? ''
        : t(`glance-judged-${on}`, { asks: asks.length, fine: fine.length, unclear: unclear.length })}{' '}
      {objections.length === 0 ? '' : t('glance-objects', { count: objections.length })}{' '}
      <ActLinks ctx={ctx} seqs={acts} most={3} />
      {reason === null ? null : <Why ctx={ctx} act={reason.act} />}
    </>
  )
}

/** The beginning of a reason, in its own language; the act has the whole. */
function Why({ ctx, act }: { ctx: Ctx; act: number }) {
  const body = ctx.view.body(act)
  const words = (body?.reasons ?? body?.ground ?? '').replace(/\s+/g, ' ').trim()
  if (body === null || words === '') return null
  const cut = words.length > reasonUnits ? `${words.slice(0, words.lastIndexOf(' ', reasonUnits))} …` : words
  return (
    <>
      {' '}
      <q class="why" lang={body.lang} dir="auto">
        {cut}
      </q>{' '}
      <ActLink ctx={ctx} seq={act} />
    </>
  )
}

function Missing({ ctx, glance }: { ctx: Ctx; glance: Glance }) {
  const { t } = ctx
  if (glance.missing.length === 0) return <>{t('glance-missing-nothing')}</>
  const silent = glance.groups.filter(g => g.on === null && g.objections.length === 0)
  return (
    <>
      {glance.missing.map(({ code, args }) => (
        <span>
          {rich(t, code, {
            ...args,
            groups: (
              <>
                {silent.map(({ group }, i) => [
                  i === 0 ? '' : t('list-separator'),
                  <GroupName ctx={ctx} id={group} />,
                ])}
              </>
            ),
          })}{' '}
        </span>
      ))}
      {ctx.view.state.record.mode === 'observed' ? (
        <a href={link(ctx, '/sources')}>{t('nav-sources')}</a>
      ) : null}
    </>
  )
}
