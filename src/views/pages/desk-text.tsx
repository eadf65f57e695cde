/** Two pages of the desk on the text: which wordings lack a translation, and the numbers of an edition to be published. */
import { provisionsPerActMax } from '../../core/limits.js'
import { desk, renumberedText, type Untranslated } from '../../core/reports/desk.js'
import type { NewNumbers } from '../../core/text/renumbering.js'
import { type Ctx, type FormState, link } from '../context.js'
import { NumbersForm, TranslateForm } from '../forms/desk-forms.js'
import { page } from '../page.js'
import { ActLink, ProvisionLink, RefLink } from '../parts/names.js'
import { codeWord } from '../parts/words.js'

/** So many wordings are listed at once; those that are done make room for the next. */
const listedMax = 100

/** `of` is the hash of the wording to translate. */
export function translationsPage(
  ctx: Ctx,
  { of, form }: { of?: string | undefined; form?: FormState | undefined },
): string {
  const { t } = ctx
  const { untranslated } = desk(ctx.view, ctx.now)
  const wanted = form?.values.of ?? of
  const chosen = untranslated.find(({ hash }) => hash === wanted)
  return page({
    site: ctx,
    ctx,
    title: t('desk-translations'),
    section: 'desk',
    children: (
      <>
        <Crumbs ctx={ctx} />
        <h1>{t('desk-translations')}</h1>
        <p class="lead">{t('desk-translations-lead')}</p>
        {chosen === undefined ? null : <Chosen ctx={ctx} of={chosen} form={form} />}
        {untranslated.length === 0 ? <p>{t('desk-untranslated-none')}</p> : null}
        <ul class="log">
          {untranslated.slice(0, listedMax).map(one => (
            <li>
              <Subject ctx={ctx} of={one} /> <span class="note">{lacking(ctx, one)}</span>{' '}
              <a href={link(ctx, '/desk/translations', { of: one.hash })}>{t('desk-translate-this')}</a>{' '}
              <ActLink ctx={ctx} seq={one.act} />
            </li>
          ))}
        </ul>
        {untranslated.length > listedMax ? (
          <p class="note">{t('desk-more', { count: untranslated.length - listedMax })}</p>
        ) : null}
      </>
    ),
  })
}

function Crumbs({ ctx }: { ctx: Ctx }) {
  return (
    <p class="crumbs">
      <a href={link(ctx, '/desk')}>{ctx.t('desk-title')}</a>
    </p>
  )
}

function Subject({ ctx, of: { provision, amendment } }: { ctx: Ctx; of: Untranslated }) {
  if (provision !== undefined) return <ProvisionLink ctx={ctx} id={provision} />
  return <RefLink ctx={ctx} id={amendment ?? ''} />
}

function lacking({ t }: Ctx, { missing }: Untranslated): string {
  const languages = missing.map(lang => codeWord(t, 'language', lang)).join(t('list-separator'))
  return t('desk-lacks', { languages })
}

function Chosen({ ctx, of, form }: { ctx: Ctx; of: Untranslated; form: FormState | undefined }) {
  return (
    <section class="card">
      <h2>
        <Subject ctx={ctx} of={of} />
      </h2>
      <p class="legal" lang={of.lang} dir="auto">
        {ctx.view.text(of.hash) ?? ''}
      </p>
      <TranslateForm ctx={ctx} form={form} of={of} />
    </section>
  )
}

export function numberingPage(ctx: Ctx, { form }: { form?: FormState | undefined }): string {
  const { t, view } = ctx
  const changed = renumberedText(view.state)
  const numbers = changed.slice(0, provisionsPerActMax)
  return page({
    site: ctx,
    ctx,
    title: t('desk-numbering'),
    section: 'desk',
    children: (
      <>
        <Crumbs ctx={ctx} />
        <h1>{t('desk-numbering')}</h1>
        <p class="lead">{t('desk-numbering-lead')}</p>
        {numbers.length === 0 ? <p>{t('desk-numbering-none')}</p> : <Changes ctx={ctx} numbers={numbers} />}
        {changed.length > numbers.length ? (
          <p class="note">{t('desk-more', { count: changed.length - numbers.length })}</p>
        ) : null}
        <NumbersForm ctx={ctx} form={form} numbers={numbers} />
      </>
    ),
  })
}

function Changes({ ctx, numbers }: { ctx: Ctx; numbers: readonly NewNumbers[] }) {
  const { t, view } = ctx
  return (
    <div class="scroll">
      <table>
        <caption>{t('desk-numbering-caption', { count: numbers.length })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('desk-now')}</th>
            <th scope="col">{t('desk-then')}</th>
          </tr>
        </thead>
        <tbody>
          {numbers.map(({ id, label, margin }) => {
            const before = view.state.text.provisions.get(id)!
            return (
              <tr>
                <th scope="row">
                  <ProvisionLink ctx={ctx} id={id} /> <small dir="auto">{before.margin}</small>
                </th>
                <td>
                  <b dir="auto">{label}</b> <small dir="auto">{margin}</small>
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
