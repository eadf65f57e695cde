/** Under the text of a provision: the ways to what stands far below it, each opened, for whoever may. */
import type { Ctx } from '../context.js'
import { formPath } from '../forms/form.js'
import { mayDo } from '../models/may.js'

/** The forms in which a party says where it stands, by the key of `ActForm`, with the short words of a link to each. */
export const speakForms = [
  { kind: 'position', key: 'position', message: 'form-position' },
  { kind: 'object', key: 'object-', message: 'speak-object' },
] as const

export function SpeakLinks({ ctx }: { ctx: Ctx }) {
  const { t } = ctx
  return (
    <nav class="send speak" aria-label={t('speak-nav')}>
      {speakForms
        .filter(({ kind }) => mayDo(ctx, kind))
        .map(({ key, message }) => (
          <a class="button quiet" href={formPath(ctx, key)}>
            {t(message)}
          </a>
        ))}
      <a class="button quiet" href="#follow-feed">
        {t('follow', { kind: 'provision' })}
      </a>
    </nav>
  )
}
