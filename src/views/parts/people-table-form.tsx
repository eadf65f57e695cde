/** Where a table of people is chosen or pasted, with an example and what its columns mean: sent to be looked at first. */
import type { ComponentChildren } from 'preact'
import type { Ctx } from '../context.js'
import { Hidden } from '../forms/form.js'

interface PeopleTableProps {
  readonly ctx: Ctx
  readonly title: string
  readonly lead: string
  /** Where it goes, below the negotiation. */
  readonly to: string
  /** What was pasted before. */
  readonly text: string
  readonly example: string
  readonly columns: ComponentChildren
}

export function PeopleTableForm({ ctx, title, lead, to, text, example, columns }: PeopleTableProps) {
  const { t } = ctx
  return (
    <section>
      <h2>{title}</h2>
      <p>{lead}</p>
      <form class="seatform" method="post" action={`${ctx.base}${to}`} enctype="multipart/form-data">
        <Hidden fields={{ token: ctx.formToken }} />
        <p class="field">
          <label for="table-file">{t('bulk-file')}</label>
          <input id="table-file" name="file" type="file" accept=".csv,text/csv,text/plain" />
        </p>
        <p class="field">
          <label for="table-csv">{t('bulk-paste')}</label>
          <textarea id="table-csv" name="csv" rows={8} dir="ltr" spellcheck={false}>
            {text}
          </textarea>
        </p>
        <p class="send">
          <button type="submit">{t('bulk-look')}</button> <span class="note">{t('bulk-nothing-yet')}</span>
        </p>
      </form>
      <h3>{t('bulk-example')}</h3>
      <pre dir="ltr">{example}</pre>
      <p class="note">{columns}</p>
    </section>
  )
}
