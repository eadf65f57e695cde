/**
 * Where a stranger checks the record: what the log has signed, the steps by which this browser can check it, the
 * commands that do the same without us, and what a check proves and does not prove. Whole without script.
 */
import type { ComponentChildren } from 'preact'
import { formatLocale } from '../../locales/locale.js'
import { type Ctx, link, logLink } from '../context.js'
import { faults, findings, type Printed, printedOf, type Signed, steps } from '../models/verify.js'
import { page } from '../page.js'
import { Fact } from '../parts/fact.js'

interface VerifyProps {
  /** Null until the log has signed a checkpoint. */
  readonly signed: Signed | null
  /** The public address of the log's files, without a slash at the end. */
  readonly address: string
}

export function verifyPage(ctx: Ctx, { signed, address }: VerifyProps): string {
  const { t } = ctx
  const printed = signed === null ? null : printedOf(signed)
  return page({
    site: ctx,
    ctx,
    title: t('verify-title'),
    section: 'acts',
    json: true,
    children: (
      <>
        <p class="crumbs">
          <a href={link(ctx, '/acts')}>{t('nav-acts')}</a>
        </p>
        <h1>{t('verify-title')}</h1>
        <p class="lead">{t('verify-lead')}</p>
        {signed === null || printed === null ? (
          <p class="note">{t('verify-unsigned')}</p>
        ) : (
          <>
            <Check ctx={ctx} printed={printed} />
            <Says ctx={ctx} printed={printed} checkpoint={signed.checkpoint} />
          </>
        )}
        <Without ctx={ctx} address={address} />
        <Proves ctx={ctx} />
      </>
    ),
  })
}

/** What the server prints, for the browser to compute again. */
function Says({ ctx, printed, checkpoint }: { ctx: Ctx; printed: Printed; checkpoint: string }) {
  const { t } = ctx
  const { origin, size, root, stateRoot, key, provisions, proposals, openObjections, parties } = printed
  const count = (n: number) => n.toLocaleString('en-GB')
  return (
    <section>
      <h2>{t('verify-printed')}</h2>
      <p>{t('verify-printed-words')}</p>
      <dl class="facts says">
        <Fact term={t('verify-origin')}>
          <bdi>{origin}</bdi>
        </Fact>
        <Fact term={t('verify-size')}>{count(size)}</Fact>
        <Fact term={t('verify-root')}>
          <Code>{root}</Code>
        </Fact>
        <Fact term={t('verify-state-root')}>
          <Code>{stateRoot}</Code>
        </Fact>
        <Fact term={t('verify-key')}>
          <Code>{key}</Code>
        </Fact>
        <Fact term={t('verify-provisions')}>{count(provisions)}</Fact>
        <Fact term={t('verify-proposals')}>{count(proposals)}</Fact>
        <Fact term={t('verify-objections')}>{count(openObjections)}</Fact>
        <Fact term={t('verify-parties')}>{count(parties)}</Fact>
      </dl>
      <details class="more">
        <summary>{t('verify-checkpoint')}</summary>
        <pre dir="ltr">{checkpoint}</pre>
      </details>
    </section>
  )
}

/** Hashes, keys and commands are read from left to right in every language. */
function Code({ children }: { children: ComponentChildren }) {
  return <code dir="ltr">{children}</code>
}

/** The steps. The script (src/browser/verify.ts) knows this by its ids and data attributes, and shows the button. */
function Check({ ctx, printed }: { ctx: Ctx; printed: Printed }) {
  const { t } = ctx
  return (
    <section
      id="check"
      data-log={logLink(ctx)}
      data-api={`/api${ctx.base}`}
      data-locale={formatLocale[ctx.lang]}
      data-printed={JSON.stringify(printed)}
    >
      <h2>{t('verify-in-tab')}</h2>
      <noscript>
        <p class="note">{t('verify-no-script')}</p>
      </noscript>
      <p class="send">
        <button type="button" id="check-go" data-again={t('verify-again')} hidden>
          {t('verify-go')}
        </button>
        <span id="check-now" role="status" hidden>
          {t('verify-now-ready')}
        </span>
      </p>
      <p class="note" id="check-copied" hidden />
      <ol class="steps">
        {steps.map(step => (
          <li data-step={step}>
            <h3>
              {t(`verify-step-${step}`)} <span class="vh state" />
            </h3>
            <p class="why">{t(`verify-why-${step}`)}</p>
            <div class="found" />
          </li>
        ))}
      </ol>
      <section id="check-memory" hidden>
        <h3>{t('verify-memory')}</h3>
        <p class="none">{t('verify-memory-none')}</p>
        <p class="some" hidden />
        <button type="button" class="quiet" hidden>
          {t('verify-memory-forget')}
        </button>
      </section>
      <Words ctx={ctx} />
      <script src="/verify.js" defer />
    </section>
  )
}

/** What the script may have to say: whole sentences by the name of their message, with `{name}` where a value goes. */
function Words({ ctx: { t } }: { ctx: Ctx }) {
  const ids = [
    ...['copied', 'good', 'wrong', 'broken'].map(name => `verify-now-${name}`),
    ...['running', 'read', 'passed', 'failed', 'skipped'].map(name => `verify-state-${name}`),
    ...findings.map(name => `verify-found-${name}`),
    ...['memory-some', 'evidence', 'evidence-before', 'evidence-now'].map(name => `verify-${name}`),
    ...[...faults, 'more', 'other'].map(code => `fault-${code}`),
  ]
  return (
    <template id="check-words">
      {ids.map(id => (
        <p data-say={id}>{t(id, gaps)}</p>
      ))}
    </template>
  )
}

/** Every value that one of these sentences may name. */
const gaps: Readonly<Record<string, string>> = Object.fromEntries(
  'at before bytes code done expected files here index kilobytes log max more name on origin problem size there total why withheld'
    .split(' ')
    .map(name => [name, `{${name}}`]),
)

function Without({ ctx, address }: { ctx: Ctx; address: string }) {
  const { t } = ctx
  const folder = address.slice(address.lastIndexOf('/') + 1)
  return (
    <section>
      <h2>{t('verify-without')}</h2>
      <p>{t('verify-without-words')}</p>
      <pre class="commands" dir="ltr">
        {`npx travaux mirror ${address} ${folder}\nnpx travaux verify ${folder}`}
      </pre>
      <p>{t('verify-without-spec')}</p>
    </section>
  )
}

const proves = ['log', 'pages', 'grown']
const provesNot = ['left-out', 'others', 'true', 'script']

function Proves({ ctx: { t } }: { ctx: Ctx }) {
  const list = (title: string, ids: readonly string[]) => (
    <section>
      <h2>{title}</h2>
      <ul class="proves">
        {ids.map(id => (
          <li>{t(id)}</li>
        ))}
      </ul>
    </section>
  )
  return (
    <div class="halves">
      {list(
        t('verify-proves'),
        proves.map(name => `verify-proves-${name}`),
      )}
      {list(
        t('verify-not'),
        provesNot.map(name => `verify-not-${name}`),
      )}
    </div>
  )
}
