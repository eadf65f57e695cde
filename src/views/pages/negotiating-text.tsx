/** The negotiating text as a treaty prints it, with everything that is open in brackets. Computed, never typed. */
import { type NegotiatedProvision, negotiatingText } from '../../core/analysis/negotiating-text.js'
import type { Leaf } from '../../core/record/leaf.js'
import { isOpen, plainText } from '../../core/text/reading.js'
import { type Ctx, type FormState, here } from '../context.js'
import { SeatInvitation } from '../forms/position-form.js'
import { page } from '../page.js'
import {
  Beside,
  isContainer,
  isWithheld,
  ProvisionWords,
  provisionHref,
  Refs,
} from '../parts/provision-text.js'
import { TextSeq } from '../parts/text-seq.js'
import { WholePositions } from '../parts/whole-positions.js'
import { codeWord } from '../parts/words.js'
import { rich } from '../rich.js'

/** `textLang` is one of the instrument's languages; the working one if left out. */
export function negotiatingTextPage(
  ctx: Ctx,
  {
    textLang,
    leaves = [],
    form,
  }: {
    textLang?: string | undefined
    /** The acts that the view lets through. */
    leaves?: readonly Leaf[]
    form?: FormState | undefined
  },
): string {
  const { t, view } = ctx
  const { languages } = view.state.record
  const lang = textLang !== undefined && languages.includes(textLang) ? textLang : (languages[0] ?? 'en')
  const { provisions, unplaced } = negotiatingText(view, lang)
  const treaty = provisions.filter(p => !p.besideTreaty)
  const resolutions = provisions.filter(p => p.besideTreaty)
  return page({
    site: ctx,
    ctx,
    title: t('text-title'),
    section: 'text',
    json: true,
    children: (
      <>
        <h1>{t('text-title')}</h1>
        <p class="lead">{t('text-lead')}</p>
        {provisions.some(p => p.summaries.some(summary => summary.ref === '')) ? (
          <p class="note">{t('text-summaries')}</p>
        ) : null}
        <LanguageChoice ctx={ctx} lang={lang} />
        <SeatInvitation ctx={ctx} />
        {provisions.length === 0 ? <p>{t('text-empty')}</p> : null}
        <div class="withtoc">
          <Contents ctx={ctx} provisions={treaty} />
          <div class="treaty">
            {treaty.map(p => (
              <Row ctx={ctx} provision={p} lang={lang} />
            ))}
          </div>
        </div>
        {resolutions.length === 0 ? null : (
          <section class="treaty resolutions">
            <h2>{t('text-resolutions')}</h2>
            <p class="note">{t('text-resolutions-note')}</p>
            {resolutions.map(p => (
              <Row ctx={ctx} provision={p} lang={lang} />
            ))}
          </section>
        )}
        {unplaced.length === 0 ? null : (
          <p class="note">{rich(t, 'text-unplaced', { refs: <Refs ctx={ctx} ids={unplaced} /> })}</p>
        )}
        <WholePositions ctx={ctx} leaves={leaves} form={form} />
      </>
    ),
  })
}

export function LanguageChoice({ ctx, lang }: { ctx: Ctx; lang: string }) {
  const { languages, authentic } = ctx.view.state.record
  if (languages.length < 2) return null
  return (
    <nav class="choice" aria-label={ctx.t('text-languages')}>
      {languages.map(code => (
        <a href={here(ctx, { in: code })} aria-current={code === lang ? 'true' : undefined}>
          {codeWord(ctx.t, 'language', code)}
          {authentic.includes(code) ? ` (${ctx.t('text-authentic')})` : ''}
        </a>
      ))}
    </nav>
  )
}

/** The summary of a heading of which the record has no words. */
function ownTitle({ compiled, summaries }: NegotiatedProvision): string | null {
  return compiled.text.length > 0 ? null : (summaries.find(s => s.ref === '')?.text.text ?? null)
}

/** The words of a heading, where they say more than its label. */
function titleOf(provision: NegotiatedProvision): string {
  const words = ownTitle(provision) ?? plainText(provision.compiled.text)
  return words === provision.compiled.label ? '' : words
}

/** The headings, to jump to: beside the text where there is room. */
function Contents({ ctx, provisions }: { ctx: Ctx; provisions: readonly NegotiatedProvision[] }) {
  const heads = provisions.filter(
    ({ compiled }) => isContainer(compiled) && compiled.label !== null && !compiled.proposed,
  )
  if (heads.length < 2) return null
  return (
    <nav class="toc" aria-label={ctx.t('text-contents')}>
      <ul>
        {heads.map(provision => (
          <li>
            <a href={`#p-${provision.compiled.id}`}>
              <bdi>{provision.compiled.label}</bdi>
              <span> {titleOf(provision)}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Row({ ctx, provision, lang }: { ctx: Ctx; provision: NegotiatedProvision; lang: string }) {
  const { compiled } = provision
  const container = isContainer(compiled)
  return (
    <div class={isOpen(compiled) ? 'row open' : 'row'} id={`p-${compiled.id}`}>
      {container && compiled.margin === null ? <span /> : <Gutter ctx={ctx} provision={provision} />}
      <div>
        {container ? (
          <Heading ctx={ctx} provision={provision} lang={lang} />
        ) : (
          <ProvisionWords ctx={ctx} provision={provision} lang={lang} />
        )}
        <Beside ctx={ctx} provision={provision} brief titled={container && !isWithheld(provision)} />
      </div>
    </div>
  )
}

/** The margin number, which leads to the provision. */
function Gutter({ ctx, provision }: { ctx: Ctx; provision: NegotiatedProvision }) {
  const { compiled } = provision
  return (
    <p class="gutter">
      <a
        href={provisionHref(ctx, compiled)}
        aria-label={ctx.t('provision-open', { name: compiled.margin ?? compiled.label ?? compiled.id })}
      >
        <bdi>{compiled.margin ?? '§'}</bdi>
      </a>
    </p>
  )
}

/** `ARTICLE 5` over its title, centred. A heading nobody has words for is its label alone. */
function Heading({ ctx, provision, lang }: { ctx: Ctx; provision: NegotiatedProvision; lang: string }) {
  const { compiled } = provision
  const Level = compiled.parent === null && !provision.besideTreaty ? 'h2' : 'h3'
  const own = ownTitle(provision)
  return (
    <Level class="title" lang={lang} dir="auto">
      <a class="label" href={provisionHref(ctx, compiled)}>
        {compiled.label ?? (compiled.text.length === 0 && own === null ? compiled.id : '§')}
      </a>{' '}
      <TextSeq t={ctx.t} seq={compiled.text} withheld={isWithheld(provision)} />
      {own === null || own === compiled.label ? null : <span class="own">{own}</span>}
    </Level>
  )
}
