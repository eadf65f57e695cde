/** What a party has declared of its interests and of who pays for it, or that it has not. */
import type { Ctx } from '../context.js'
import { ActLink, WhenOf } from './names.js'
import { BodyPart, codeWord } from './words.js'

/** Nothing where the procedure asks for none and none were declared. */
export function DeclaredInterests({ ctx, party }: { ctx: Ctx; party: string }) {
  const { t, view } = ctx
  const declared = view.state.proceedings?.interests.get(party)
  const asked = view.state.record.procedure?.interests !== undefined
  const { office } = view.state.seats.parties.get(party)!
  if (declared === undefined && (!asked || office !== null)) return null
  return (
    <section id="interests">
      <h2>{t('interests-title')}</h2>
      {declared === undefined ? (
        <p class="note">{t('interests-none-declared')}</p>
      ) : (
        <>
          {declared.codes.length === 0 ? (
            <p>{t('interests-none')}</p>
          ) : (
            <ul>
              {declared.codes.map(code => (
                <li>{codeWord(t, 'interest', code)}</li>
              ))}
            </ul>
          )}
          <BodyPart ctx={ctx} seq={declared.seq} part="funding" />
          <BodyPart ctx={ctx} seq={declared.seq} part="interests" />
          <p class="prov">
            <WhenOf ctx={ctx} seq={declared.seq} /> · <ActLink ctx={ctx} seq={declared.seq} />
          </p>
        </>
      )}
    </section>
  )
}
