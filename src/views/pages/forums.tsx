/** Who already deals with what is on the table: topic by topic, with the forums that cover it, or that none does. */
import type { ForumList } from '../../core/assessment/forums/list.js'
import type { OverlapSubject, TableOverlap } from '../../core/assessment/forums/subject.js'
import { type Ctx, link } from '../context.js'
import type { ForumsShown } from '../models/recurring.js'
import { page } from '../page.js'
import { CoveredRow, ForumOverlap, ForumRows } from '../parts/forum-overlap.js'
import { ProposalLink, ProvisionLink } from '../parts/names.js'
import { codeWord } from '../parts/words.js'

/** Of the whole, or of the one part that the query names. */
export type ForumsProps =
  | { readonly whole: TableOverlap; readonly list: ForumList }
  | { readonly part: ForumsShown; readonly of: OverlapSubject }

/** Where a topic was found, that is named; of the rest the number. */
const placesShown = 8

export function forumsPage(ctx: Ctx, props: ForumsProps): string {
  const { t } = ctx
  return page({
    site: ctx,
    ctx,
    title: t('analysis-forums'),
    section: 'analysis',
    json: true,
    children: (
      <>
        <p class="crumbs">
          <a href={link(ctx, '/analysis')}>{t('nav-analysis')}</a>
          {'part' in props ? [' › ', <a href={link(ctx, '/forums')}>{t('analysis-forums')}</a>] : null}
        </p>
        <h1>{t('analysis-forums')}</h1>
        <p class="lead">{t('analysis-forums-lead')}</p>
        {'part' in props ? (
          <>
            <p>
              <SubjectLink ctx={ctx} subject={props.of} />
            </p>
            <ForumOverlap ctx={ctx} shown={props.part} />
          </>
        ) : (
          <Whole ctx={ctx} {...props} />
        )}
      </>
    ),
  })
}

function Whole({ ctx, whole, list }: { ctx: Ctx; whole: TableOverlap; list: ForumList }) {
  const { t } = ctx
  const { topics, searched, lang, year, declared, suggested } = whole
  return (
    <>
      <p class="note">{t('forums-note', { year: year === null ? 'now' : String(year) })}</p>
      {searched ? null : <p>{t('forums-no-words', { lang: codeWord(t, 'language', lang) })}</p>}
      {searched && topics.length === 0 ? <p>{t('forums-no-topic')}</p> : null}
      {topics.length === 0 ? null : (
        <dl class="topics">
          {topics.map(topic => (
            <CoveredRow ctx={ctx} topic={topic} list={list}>
              <Places ctx={ctx} subjects={topic.in} />
            </CoveredRow>
          ))}
        </dl>
      )}
      {declared.length + suggested.length === 0 ? null : (
        <section>
          <h2>{t('forums-details', { declared: declared.length, suggested: suggested.length })}</h2>
          <ForumRows ctx={ctx} list={list} declared={declared} suggested={suggested} said={[]} />
        </section>
      )}
    </>
  )
}

function Places({ ctx, subjects }: { ctx: Ctx; subjects: readonly OverlapSubject[] }) {
  const more = subjects.length - placesShown
  return (
    <small>
      {subjects
        .slice(0, placesShown)
        .map((subject, i) => [
          i === 0 ? '' : ctx.t('list-separator'),
          <SubjectLink ctx={ctx} subject={subject} />,
        ])}
      {more > 0 ? ctx.t('recurring-places-more', { count: more }) : null}
    </small>
  )
}

function SubjectLink({ ctx, subject }: { ctx: Ctx; subject: OverlapSubject }) {
  return 'provision' in subject ? (
    <ProvisionLink ctx={ctx} id={subject.provision} />
  ) : (
    <ProposalLink ctx={ctx} id={subject.proposal} />
  )
}
