/** The field by which an intention or a signature says which home consultation it follows. */
import { announcedBy } from '../../core/negotiation/consultations.js'
import type { Ctx } from '../context.js'
import { localString } from '../parts/words.js'
import { Select } from './fields.js'
import type { FieldValues } from './form.js'

/** Of the reader's own party; the latest result that it cites is chosen at first. */
export function ConsultedField({ ctx, values }: { ctx: Ctx; values: FieldValues }) {
  const { t, view, seat } = ctx
  const own = announcedBy(view.state, seat!.party).toReversed()
  if (own.length === 0) return null
  const choices = own.map(({ seq, results, question }) => {
    const cited = results.at(-1)
    return {
      value: String(cited?.seq ?? seq),
      label: t('board-consulted-choice', {
        question: localString(ctx, question),
        state: cited === undefined ? 'open' : 'cited',
      }),
    }
  })
  const first = own.find(({ results }) => results.length > 0)?.results.at(-1)?.seq
  return (
    <Select
      values={values}
      name="consulted"
      label={t('board-consulted')}
      choices={[{ value: '', label: t('board-consulted-none') }, ...choices]}
      first={first === undefined ? '' : String(first)}
    />
  )
}
