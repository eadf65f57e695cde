/**
 * What is about to be sent, before it is: the redline, the new words, the reasons, and what will be public and
 * cannot be taken back. Nothing has been recorded yet.
 */

import { newTerms } from '../../core/assessment/terms.js'
import { parseTargetKey, type Wording } from '../../core/negotiation/acts/fields.js'
import { inReadingOrder } from '../../core/negotiation/tree.js'
import { verbatimIn } from '../../core/negotiation/view.js'
import { redlineTexts } from '../../core/text/redline.js'
import { type Ctx, link, type Query, targetPath } from '../context.js'
import { Hidden } from '../forms/form.js'
import { page } from '../page.js'
import { TargetLink } from '../parts/names.js'
import { EditedText, redlineSummary } from '../parts/redline.js'
import { WithheldPresent } from '../parts/withheld.js'
import { rich } from '../rich.js'
import { NewWords } from './compare.js'

/** `values` are the fields of a form of kind `submit`, sent again whole when it is confirmed. */
export function previewPage(ctx: Ctx, { values }: { values: Query }): string {
  const { t } = ctx
  const { kind: _, token: __, confirm: ___, ...kept } = values
  const target = parseTargetKey(values.target ?? '')
  const back = target === null ? ctx.base : link(ctx, targetPath(target) ?? '')
  // This page was sent for, and has no address: its links in place lead back to where the form was.
  const site = { ...ctx, path: back.replace(/[?#].*$/, ''), query: {} }
  return page({
    site,
    ctx: site,
    title: t('preview-title'),
    section: 'preview',
    children: (
      <>
        <h1>{t('preview-title')}</h1>
        <p class="lead">
          {target === null
            ? t('preview-lead-bare')
            : rich(t, 'preview-lead', {
                target: <TargetLink ctx={ctx} target={target} />,
                mark: values.mark ?? '',
                words: t(`form-mark-${markOf(values)}`),
              })}
        </p>
        <Change ctx={ctx} values={values} />
        <h2>{t('preview-reasons')}</h2>
        <blockquote class="said" lang={values.lang} dir="auto">
          {(values.reasons ?? '').split(/\n+/).map(paragraph => (
            <p>{paragraph}</p>
          ))}
        </blockquote>
        <div class="warning">
          <h2>{t('preview-public')}</h2>
          <p>{t('preview-public-words')}</p>
          <form method="post" action={`${ctx.base}/act`}>
            <Hidden fields={{ ...kept, kind: values.kind ?? 'submit', token: ctx.formToken, confirm: '1' }} />
            <p class="send">
              <button type="submit">{t('preview-send')}</button> <a href={back}>{t('preview-back')}</a>
            </p>
          </form>
        </div>
      </>
    ),
  })
}

const marks = ['MOD', 'SUP', 'NOC', 'ADD']

function markOf({ mark = '' }: Query): string {
  return marks.includes(mark) ? mark : 'MOD'
}

function Change({ ctx, values }: { ctx: Ctx; values: Query }) {
  const { t } = ctx
  const mark = markOf(values)
  if (mark === 'SUP' || mark === 'NOC') return <p class="effect">{t(`effect-${mark}`)}</p>
  const text = values.text ?? ''
  const present = mark === 'ADD' ? [] : presentWordings(ctx, values)
  const { textLang = 'en' } = values
  const edits = redlineTexts(verbatimIn(ctx.view, present, textLang) ?? '', text)
  return (
    <>
      <WithheldPresent ctx={ctx} wordings={present} lang={textLang} />
      <div class="redline">
        <p class="legal" lang={textLang} dir="auto">
          <EditedText edits={edits} />
        </p>
        <p class="prov">{redlineSummary(t, edits)}</p>
      </div>
      <NewWords site={ctx} words={newTerms(presentText(ctx, textLang), text)} />
    </>
  )
}

/** The wordings that would be replaced. */
function presentWordings({ view }: Ctx, { target = '' }: Query): readonly Wording[] {
  const parsed = parseTargetKey(target)
  if (parsed === null) return []
  const { provisions, amendments } = view.state.text
  const found =
    'provision' in parsed
      ? provisions.get(parsed.provision)
      : 'amendment' in parsed
        ? amendments.get(parsed.amendment)
        : undefined
  return found?.wordings ?? []
}

/** Every verbatim provision of the present text in one language. */
function presentText({ view }: Ctx, lang: string): string[] {
  return inReadingOrder(view.state.text).flatMap(p => verbatimIn(view, p.wordings, lang) ?? [])
}
