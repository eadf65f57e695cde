/** Corrects a slip in the words of a provision that was adopted, in each language that it has them in. */
import type { ProvisionState } from '../../core/negotiation/state.js'
import { verbatimIn } from '../../core/negotiation/view.js'
import { mayDo, wouldRefuse } from '../models/may.js'
import { codeWord } from '../parts/words.js'
import { DeedForm, type DeedProps } from './deed-form.js'
import { TextArea } from './fields.js'

export function RectifyForm({ ctx, provision, form }: DeedProps & { provision: ProvisionState }) {
  const { t, view } = ctx
  const { id, version, wordings } = provision
  const act = { kind: 'rectify', provision: id, version, text: wordings as never }
  if (!mayDo(ctx, 'rectify') || wouldRefuse(ctx, act) !== null) return null
  const langs = wordings.flatMap(({ lang, kind }) => (kind === 'verbatim' ? lang : []))
  return (
    <DeedForm ctx={ctx} kind="rectify" hidden={{ provision: id, version: String(version) }} form={form}>
      {values =>
        langs.map(lang => {
          const words = verbatimIn(view, wordings, lang) ?? ''
          return (
            <TextArea
              values={values}
              name={`text-${lang}`}
              label={t('form-rectify-text', { language: codeWord(t, 'language', lang) })}
              first={words}
              lang={lang}
              redline={{ from: words, label: t('form-live') }}
            />
          )
        })
      }
    </DeedForm>
  )
}
