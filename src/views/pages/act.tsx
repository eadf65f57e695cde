/** One act, whole: what was done, what was said with it, where it rests, and its leaf as it stands in the log. */
import type { Json } from '../../core/canonical/json.js'
import { textsNamed } from '../../core/negotiation/texts-named.js'
import { happened } from '../../core/negotiation/view.js'
import { type Leaf, leafBytes, leafHash } from '../../core/record/leaf.js'
import { type Ctx, type FormState, link, logLink, to } from '../context.js'
import { ChallengeForms } from '../forms/challenge-form.js'
import { page } from '../page.js'
import { ActLine } from '../parts/act-line.js'
import { Fact } from '../parts/fact.js'
import { Receipt } from '../parts/moderation.js'
import { Actor, Moment, When } from '../parts/names.js'
import { Disputes, Provenance } from '../parts/provenance.js'
import { HexPrint, Vouched } from '../parts/vouched.js'
import { WithheldNote } from '../parts/withheld.js'
import { codeWord } from '../parts/words.js'

/** Null where the log has no such act. */
export function actPage(
  ctx: Ctx,
  { seq, form }: { seq: number; form?: FormState | undefined },
): string | null {
  const { t, view } = ctx
  const leaf = view.leaf(seq)
  if (leaf === null) return null
  return page({
    site: ctx,
    ctx,
    title: t('entry-title', { seq: String(seq) }),
    section: 'acts',
    json: true,
    children: (
      <>
        <p class="crumbs">
          <a href={link(ctx, '/acts')}>{t('nav-acts')}</a>
        </p>
        <h1>{t('entry-title', { seq: String(seq) })}</h1>
        <p class="lead">
          <ActLine ctx={ctx} leaf={leaf} />
        </p>
        <Receipt ctx={ctx} leaf={leaf} />
        <Disputes ctx={ctx} seq={seq} />
        <Said ctx={ctx} leaf={leaf} />
        <WithheldTexts ctx={ctx} leaf={leaf} />
        <Provenance ctx={ctx} seq={seq} />
        <ChallengeForms ctx={ctx} seq={seq} form={form} />
        <Envelope ctx={ctx} leaf={leaf} />
        <Fields ctx={ctx} leaf={leaf} />
        <nav class="pages" aria-label={t('pages')}>
          {seq > 0 ? <a href={link(ctx, to.act(seq - 1))}>{t('entry-before')}</a> : null}{' '}
          {view.leaf(seq + 1) === null ? null : <a href={link(ctx, to.act(seq + 1))}>{t('entry-after')}</a>}
        </nav>
      </>
    ),
  })
}

function Said({ ctx, leaf }: { ctx: Ctx; leaf: Leaf }) {
  if (leaf.author.body === undefined) return null
  const body = ctx.view.body(leaf.index)
  if (body === null) return <WithheldNote ctx={ctx} what={`body/${leaf.index}`} />
  const { lang, ...parts } = body
  return Object.entries(parts).map(([part, words]) => (
    <section>
      <h2>{codeWord(ctx.t, 'body', part)}</h2>
      <blockquote class="said" lang={lang} dir="auto">
        {words!.split(/\n+/).map(paragraph => (
          <p>{paragraph}</p>
        ))}
      </blockquote>
    </section>
  ))
}

/** The texts that the act names and that are withheld by now. */
function WithheldTexts({ ctx, leaf }: { ctx: Ctx; leaf: Leaf }) {
  const hashes = new Set(textsNamed(leaf.author.act).map(text => text.hash))
  return [...hashes]
    .filter(hash => ctx.view.text(hash) === null)
    .map(hash => (
      <section>
        <h2>
          {ctx.t('entry-wording')} <HexPrint hex={hash} />
        </h2>
        <WithheldNote ctx={ctx} what={`text/${hash}`} />
      </section>
    ))
}

function Envelope({ ctx, leaf }: { ctx: Ctx; leaf: Leaf }) {
  const { t } = ctx
  const { author } = leaf
  return (
    <section>
      <h2>{t('entry-envelope')}</h2>
      <dl class="facts">
        <Fact term={t('entry-who')}>
          <Actor ctx={ctx} leaf={leaf} />
        </Fact>
        <Fact term={t('entry-credential')}>
          <bdi>{author.credential}</bdi>
        </Fact>
        <Fact term={t('entry-vouched')}>
          <Vouched ctx={ctx} leaf={leaf} />
        </Fact>
        <Fact term={t('entry-when')}>
          <When site={ctx} when={happened(leaf)} />
        </Fact>
        <Fact term={t('entry-recorded')}>
          <Moment site={ctx} ms={leaf.at} />
        </Fact>
        <Fact term={t('entry-leaf-hash')}>
          <code>{leafHash(leafBytes(leaf))}</code>
        </Fact>
        <Fact term={t('entry-raw')}>
          <a href={`/api${ctx.base}${to.act(leaf.index)}`}>{t('entry-raw-link')}</a>
        </Fact>
        <Fact term={t('entry-receipt')}>
          <a href={logLink(ctx, `/receipt/${leaf.index}`)}>{t('entry-receipt-link')}</a>
        </Fact>
      </dl>
    </section>
  )
}

/** The act's own fields as they were entered. Values are data, and stay in the form they have in the log. */
function Fields({ ctx, leaf }: { ctx: Ctx; leaf: Leaf }) {
  return (
    <section>
      <h2>{ctx.t('entry-fields')}</h2>
      <section class="scroll" tabindex={0} aria-label={ctx.t('entry-fields')}>
        <pre>
          <bdi>{printed(leaf.author.act as Json)}</bdi>
        </pre>
      </section>
    </section>
  )
}

/** Fields printed on this page, characters; the raw leaf has the rest. */
const printedMax = 20_000

function printed(act: Json): string {
  const text = JSON.stringify(act, null, 2)
  return text.length > printedMax ? `${text.slice(0, printedMax)}…` : text
}
