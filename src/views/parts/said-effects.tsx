/** What a text would do, as named authors and sources say, with whoever contests it. */
import { type EffectClaim, effectsOf } from '../../core/assessment/effects.js'
import type { Target } from '../../core/negotiation/acts/fields.js'
import type { Ctx, FormState } from '../context.js'
import { rich } from '../rich.js'
import { Replies, ReplyForm } from './given-answer.js'
import { ActLink, ActorOf, TargetLink } from './names.js'
import { Caution } from './provenance.js'
import { BodyPart, codeWord, Local } from './words.js'

interface SaidProps {
  readonly ctx: Ctx
  readonly subjects: readonly Target[]
  /** Whether it is said, too, that nobody says anything. */
  readonly evenNone?: boolean
  readonly form: FormState | undefined
}

export function SaidEffects({ ctx, subjects, evenNone = false, form }: SaidProps) {
  const { t, view } = ctx
  const effects = effectsOf(view, subjects)
  if (effects.length === 0 && !evenNone) return null
  // The form that contests an act stands once, under the first effect that the act claims.
  const first = new Map(
    effects.flatMap(({ effect, claims }) => claims.map(({ seq }) => [seq, effect] as const)).reverse(),
  )
  return (
    <section id="effects">
      <h2>{t('assessment-effects')}</h2>
      <p class="note">{t(effects.length === 0 ? 'assessment-effects-none' : 'assessment-effects-note')}</p>
      {effects.map(({ effect, label, claims }) => (
        <div>
          <h3 class="effect">
            {Object.keys(label).length === 0 ? (
              codeWord(t, 'effect', effect)
            ) : (
              <Local site={ctx} text={label} />
            )}
          </h3>
          <ul class="plain">
            {claims.map(claim => (
              <li>
                <Claim ctx={ctx} claim={claim} named={subjects.length > 1} />
                {first.get(claim.seq) === effect ? <Contest ctx={ctx} claim={claim} form={form} /> : null}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  )
}

/** With the reason of whoever says nothing else by the same act: other reasons are those of an answer. */
function Claim({ ctx, claim, named }: { ctx: Ctx; claim: EffectClaim; named: boolean }) {
  const { t } = ctx
  return (
    <>
      <p>
        {rich(t, named ? 'assessment-effect-of' : 'assessment-effect-by', {
          party: <ActorOf ctx={ctx} seq={claim.seq} />,
          target: <TargetLink ctx={ctx} target={claim.target} />,
          act: <ActLink ctx={ctx} seq={claim.seq} />,
        })}
        {claim.stale ? [' ', <span class="caution">{t('assessment-effect-stale')}</span>] : null}
        <Caution ctx={ctx} seq={claim.seq} />
      </p>
      {claim.only ? <BodyPart ctx={ctx} seq={claim.seq} part="reasons" /> : null}
      {claim.contested.length === 0 ? null : (
        <p class="tag">{t('assessment-contested', { count: claim.contested.length })}</p>
      )}
      <Replies ctx={ctx} seqs={claim.contested} />
    </>
  )
}

function Contest({ ctx, claim, form }: { ctx: Ctx; claim: EffectClaim; form: FormState | undefined }) {
  if (ctx.seat?.party === claim.author.party) return null
  return (
    <ReplyForm
      ctx={ctx}
      seq={claim.seq}
      place="effects"
      title={ctx.t('assessment-contest')}
      label={ctx.t('assessment-contest-words')}
      form={form}
    />
  )
}
