/** The brief in sentences. What a proposal would do is always said to be somebody's classification; judgements bear names. */
import type { Brief } from '../core/reports/brief.js'
import type { ForumRow } from '../core/reports/forums.js'
import type { Contrary, Judgement, Recommendation } from '../core/reports/judgements.js'
import type { NewWord } from '../core/reports/new-words.js'
import type { Classifier, Sought, SoughtBy } from '../core/reports/seeks.js'
import { ledgerStatement } from './outcome-decisions.js'
import {
  groupName,
  holderName,
  list,
  local,
  parties,
  plain,
  type Quote,
  type ReportPage,
  type ReportSection,
  type Statement,
  section,
  shortList,
  statement,
  subjectName,
  symbolName,
  wordsOf,
  wordsOr,
} from './report-document.js'

export function briefSections(page: ReportPage, brief: Brief): ReportSection[] {
  return [
    ...soughtSection(page, brief.seeks),
    ...section(
      page,
      'brief-section-lost',
      brief.lost.map(l => lost(page, l)),
    ),
    ...section(
      page,
      'brief-section-words',
      brief.newWords.map(w => word(page, w)),
    ),
    ...section(
      page,
      'brief-section-forums',
      brief.forums.map(f => forum(page, f)),
    ),
    ...section(
      page,
      'brief-section-judgements',
      brief.judgements.map(j => judgement(page, j)),
    ),
    ...section(
      page,
      'brief-section-recommends',
      brief.recommends.map(r => recommendation(page, brief, r)),
    ),
    ...section(
      page,
      'brief-section-objections',
      brief.objections.map(o => ledgerStatement(page, o)),
    ),
  ]
}

export function soughtSection(page: ReportPage, seeks: readonly Sought[]): ReportSection[] {
  return section(
    page,
    'brief-section-seeks',
    seeks.map(s => sought(page, s)),
  )
}

function sought(page: ReportPage, { label, proposals, texts, classifiedBy, onlySources }: Sought): Statement {
  const { t } = page
  const by = classifiedBy.map(c => classifier(page, c))
  const acts = [...new Set(classifiedBy.flatMap(c => c.acts))].sort((a, b) => a - b)
  const sources = [...new Set(classifiedBy.flatMap(c => c.sources))].sort()
  const others = texts.map(subject => subjectName(page, subject))
  const sentences = [
    t('brief-effect', {
      effect: local(page, label),
      count: proposals.length,
      by: by.length === 0 ? 'nobody' : shortList(page, by),
    }),
    others.length > 0 && t('brief-text-too', { texts: list(page, others) }),
    onlySources.length === 1 && t('brief-only-source', { source: onlySources[0]! }),
  ]
  return statement(
    page,
    { acts, sources },
    sentences,
    [],
    proposals.map(p => proposal(page, p)),
  )
}

function classifier(page: ReportPage, { party, name, group, acts }: Classifier): string {
  if (party === 'recorder') return page.t('brief-recorder')
  if (name !== null) return local(page, name)
  const unnamed = page.view.leaf(acts[0]!)?.author.unnamed ?? null
  return holderName(page, { party, name, group, unnamed })
}

function proposal(page: ReportPage, row: SoughtBy): Statement {
  const { t } = page
  const { authors, unnamed, status, stale } = row
  const symbol = symbolName(page, row.symbol, row.title)
  const nobody =
    unnamed === null
      ? t('report-nobody-named')
      : holderName(page, { party: null, name: null, group: unnamed.group ?? null, unnamed })
  const by = authors.length === 0 ? nobody : parties(page, authors)
  const sentence = t('brief-proposal', { symbol, authors: by, status: t(`brief-status-${status}`) })
  return statement(page, row, [sentence, stale && t('brief-proposal-stale')])
}

function lost(page: ReportPage, { label, sources }: Brief['lost'][number]): Statement {
  return statement(page, { sources }, [
    page.t('brief-lost', { effect: local(page, label), sources: list(page, sources) }),
  ])
}

function word(page: ReportPage, row: NewWord): Statement {
  const { t } = page
  const { term, inBase, count, defined, usedBy } = row
  const present = count === null ? 'brief-word-partly' : 'brief-word-present'
  const appears = inBase === null ? 'brief-word-unknown' : inBase ? present : 'brief-word-absent'
  const used = (kind: 'verbatim' | 'summary') => usedBy.filter(u => u.kind === kind).map(u => u.symbol)
  const [own, summarised] = [used('verbatim'), used('summary')]
  return statement(page, row, [
    t(appears, { term, count: count ?? 0 }),
    usedBy.length === 0 && t('brief-word-unused'),
    own.length > 0 && t('brief-word-used', { refs: shortList(page, own) }),
    summarised.length > 0 && t('brief-word-summarised', { refs: shortList(page, summarised) }),
    usedBy.length > 0 && t(defined ? 'brief-word-defined' : 'brief-word-undefined'),
  ])
}

function forum(page: ReportPage, row: ForumRow): Statement {
  const { t } = page
  const topics = row.covers.map(({ topic, label }) => wordsOr(page, label, 'topic', topic))
  const note: Quote[] = row.note === null ? [] : [{ lead: null, lang: t.lang, text: local(page, row.note) }]
  const sentences = [
    t('brief-forum', { name: forumName(page, row), since: row.since === null ? 'none' : String(row.since) }),
    topics.length > 0 && t('brief-forum-covers', { topics: list(page, topics) }),
    row.cites !== null && t('brief-forum-cites', { cites: row.cites }),
    !row.checked && t('brief-forum-unchecked'),
    row.namedBy.length > 0 && t('brief-forum-named', { count: row.namedBy.length }),
  ]
  return statement(page, row, sentences, note)
}

/** What a forum is called; one that nobody described is called by its code. */
export function forumName(page: ReportPage, { id, name }: Pick<ForumRow, 'id' | 'name'>): string {
  return wordsOr(page, name, 'forum', id)
}

/** The forum that somebody would refer a matter to; null is one that nobody named. */
export function namedForum(page: ReportPage, forums: readonly ForumRow[], id: string | null): string {
  if (id === null) return page.t('brief-another-forum')
  return forumName(page, forums.find(forum => forum.id === id) ?? { id, name: {} })
}

function judgement(page: ReportPage, row: Judgement): Statement {
  const { t } = page
  const { criterion, label, answer, contrary } = row
  const asked = wordsOr(page, label, 'criterion', criterion)
  const args = {
    author: holderName(page, row.author),
    subject: subjectName(page, row.subject),
    criterion: asked,
  }
  const sentence = t('brief-judgement', {
    ...args,
    answer: answer === null ? '' : t(`brief-answer-${answer}`),
  })
  const against = contrary === null ? t('brief-no-contrary') : null
  const acts = [...row.acts, ...(contrary === null ? [] : [contrary.act])]
  const quotes = [...wordsOf(page, row.why), ...contraryWords(page, contrary)]
  return statement(page, { ...row, acts }, [sentence, against], quotes)
}

/** The strongest contrary reason, under the name of whoever gives it. */
function contraryWords(page: ReportPage, contrary: Contrary | null): Quote[] {
  if (contrary === null) return []
  const { t } = page
  const groups = contrary.supportedByGroups.map(id => groupName(page, id))
  const supported =
    groups.length === 0 ? '' : ` (${t('brief-contrary-supported', { groups: list(page, groups) })})`
  const lead = t('brief-contrary', { author: `${holderName(page, contrary.author)}${supported}` })
  const words = wordsOf(page, contrary.why, lead)
  return words.length > 0 ? words : [{ lead: plain(lead), lang: t.lang, text: t('report-no-reasons') }]
}

function recommendation(page: ReportPage, brief: Brief, row: Recommendation): Statement {
  const { t } = page
  const forum = namedForum(page, brief.forums, row.forum)
  const sentence = t(`brief-recommends-${row.recommends}`, { author: holderName(page, row.author), forum })
  return statement(
    page,
    row,
    [sentence],
    row.why.flatMap(act => wordsOf(page, act)),
  )
}
