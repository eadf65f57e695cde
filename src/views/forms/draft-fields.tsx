/** The fields of a draft: its title, each of its amendments with what it is written against, its reasons. */
import type { ComponentChildren } from 'preact'
import { type Basis, basisOf, carriedOver } from '../../core/drafting/bases.js'
import { type Draft, type DraftItem, fieldsOf } from '../../core/drafting/draft.js'
import { inReadingOrder } from '../../core/negotiation/tree.js'
import type { Ctx } from '../context.js'
import { isReasoned } from '../models/drafts.js'
import { Between, ItemTitle, Said } from '../parts/draft-item.js'
import { provisionString } from '../parts/names.js'
import { WithheldPresent } from '../parts/withheld.js'
import { LabelField, markChoices, marksOn, rowsFor } from './amendment-form.js'
import { Checkbox, Radios, Select, TextArea, TextInput, WrittenIn } from './fields.js'
import { type FieldValues, Hidden } from './form.js'

/** What somebody else saved meanwhile: of an item, by its key; and the items that only they have. */
export interface SavedMeanwhile {
  readonly draft: Draft
  readonly saved: ReadonlyMap<number, DraftItem>
  readonly added: ReadonlySet<number>
}

interface DraftFieldsProps {
  readonly ctx: Ctx
  readonly draft: Draft
  /** What was entered, where it could not be taken as it was. */
  readonly entered?: Readonly<Record<string, string>> | undefined
  readonly meanwhile?: SavedMeanwhile | undefined
}

export function DraftFields({ ctx, draft, entered, meanwhile }: DraftFieldsProps) {
  const { t } = ctx
  const written = { ...fieldsOf(draft), ...entered }
  const values: FieldValues = { id: name => name, of: (name, first = '') => written[name] ?? first }
  const other = meanwhile?.draft
  return (
    <>
      <Hidden
        fields={{ textLang: draft.textLang, revises: draft.revises ?? '', from: draft.from?.join(' ') ?? '' }}
      />
      {draft.revises === undefined ? (
        <TextInput values={values} name="title" label={t('form-title')} maxlength={200} />
      ) : (
        <Hidden fields={{ title: draft.title }} />
      )}
      {other === undefined || other.title === draft.title || draft.revises !== undefined ? null : (
        <Saved ctx={ctx} values={values} name="take-title">
          <p lang={other.lang} dir="auto">
            {other.title}
          </p>
        </Saved>
      )}
      <h2>{t('proposal-amendments', { count: draft.items.length })}</h2>
      {draft.items.length === 0 ? <p class="note">{t('draft-no-items')}</p> : null}
      {draft.items.map((item, i) => (
        <ItemFields ctx={ctx} draft={draft} item={item} n={i + 1} values={values} meanwhile={meanwhile} />
      ))}
      <AddProvision ctx={ctx} values={values} />
      <TextArea
        values={values}
        name="reasons"
        label={t('form-reasons')}
        rows={6}
        hint={t(
          isReasoned(ctx, draft.revises === undefined ? 'submit' : 'revise')
            ? 'draft-reasons-needed'
            : 'draft-reasons-free',
        )}
      />
      {other === undefined || other.reasons === draft.reasons ? null : (
        <Saved ctx={ctx} values={values} name="take-reasons">
          <Said lang={other.lang} text={other.reasons} />
        </Saved>
      )}
      <WrittenIn ctx={ctx} values={values} />
    </>
  )
}

interface ItemProps extends Omit<DraftFieldsProps, 'entered'> {
  readonly item: DraftItem
  readonly n: number
  readonly values: FieldValues
}

function ItemFields({ ctx, draft, item, n, values, meanwhile }: ItemProps) {
  const { t } = ctx
  const name = (field: string) => `item-${item.k}-${field}`
  const basis = basisOf(ctx.view, item, draft.textLang)
  const present = basis.present ?? ''
  return (
    <section class="card item" data-item>
      <ItemTitle ctx={ctx} item={item} n={n} basis={basis} />
      <Hidden
        fields={{ [name('on')]: item.on, ...(item.n === undefined ? {} : { [name('n')]: String(item.n) }) }}
      />
      <Standing ctx={ctx} draft={draft} item={item} basis={basis} values={values} />
      <SavedItem ctx={ctx} draft={draft} item={item} values={values} meanwhile={meanwhile} />
      <Radios
        values={values}
        name={name('mark')}
        label={t('form-mark')}
        choices={markChoices(ctx, marksFor(basis))}
        first={item.mark}
      />
      <WithheldPresent ctx={ctx} wordings={basis.wordings} lang={draft.textLang} />
      <TextArea
        values={values}
        name={name('text')}
        label={t('form-text')}
        rows={rowsFor(item.text || present)}
        first={item.text}
        lang={draft.textLang}
        redline={{ from: present, label: t('form-live') }}
        hint={t('form-text-hint')}
      />
      <LabelField ctx={ctx} values={values} name={name('label')} />
      <Checkbox values={values} name={name('out')} label={t('draft-leave-out')} />
    </section>
  )
}

function marksFor({ subject }: Basis) {
  if (subject?.provision !== undefined) return marksOn(subject.provision)
  return ['MOD', 'SUP', 'NOC'] as const
}

/** That the text has moved on since the item was written, and what can be done about it. Nothing is done unasked. */
function Standing({
  ctx,
  draft,
  item,
  basis,
  values,
}: Pick<ItemProps, 'ctx' | 'draft' | 'item' | 'values'> & { basis: Basis }) {
  const { t } = ctx
  const lang = draft.textLang
  if (basis.stands === 'present') return null
  if (basis.stands === 'gone') return <p class="conflict">{t('draft-item-gone')}</p>
  const carried = carriedOver(ctx.view, item, lang)
  const choices = [
    ...(carried?.ok === true ? [{ value: 'carry', label: t('draft-carry') }] : []),
    { value: 'keep', label: t('draft-keep-words') },
    { value: '', label: t('draft-decide-later') },
  ]
  return (
    <div class="warning">
      <p>{t('draft-item-moved')}</p>
      {basis.before === null || basis.present === null ? null : (
        <Between
          ctx={ctx}
          from={basis.before}
          to={basis.present}
          lang={lang}
          title={t('draft-moved-since')}
        />
      )}
      {carried?.ok === true ? (
        <Between ctx={ctx} from={basis.present!} to={carried.text} lang={lang} title={t('draft-carried')} />
      ) : item.mark === 'MOD' ? (
        <p>{t('draft-not-carried')}</p>
      ) : null}
      <Radios
        values={values}
        name={`item-${item.k}-base`}
        label={t('draft-moved-choice')}
        choices={choices}
        first=""
      />
    </div>
  )
}

function SavedItem({ ctx, draft, item, values, meanwhile }: Omit<ItemProps, 'n'>) {
  const saved = meanwhile?.saved.get(item.k)
  if (meanwhile === undefined) return null
  const { t } = ctx
  if (meanwhile.added.has(item.k)) return <p class="note">{t('draft-added-meanwhile')}</p>
  if (saved === undefined) return <p class="note">{t('draft-not-in-saved')}</p>
  if (saved.text === item.text && saved.mark === item.mark && saved.label === item.label) return null
  return (
    <Saved ctx={ctx} values={values} name={`item-${item.k}-take`}>
      {saved.mark === item.mark ? null : <p>{t(`form-mark-${saved.mark}`)}</p>}
      <Between
        ctx={ctx}
        from={saved.text}
        to={item.text}
        lang={draft.textLang}
        title={t('draft-saved-to-yours')}
      />
    </Saved>
  )
}

/** What others saved of one field, and the choice between theirs and one's own. */
function Saved({
  ctx,
  values,
  name,
  children,
}: {
  ctx: Ctx
  values: FieldValues
  name: string
  children: ComponentChildren
}) {
  const { t } = ctx
  const choices = [
    { value: '', label: t('draft-take-own') },
    { value: 'saved', label: t('draft-take-saved') },
  ]
  return (
    <div class="warning">
      <p class="tag">{t('draft-saved-by-others')}</p>
      {children}
      <Radios values={values} name={name} label={t('draft-take')} choices={choices} first="" />
    </div>
  )
}

/** One more amendment: on which provision. Its text is there to edit once the draft was saved. */
function AddProvision({ ctx, values }: { ctx: Ctx; values: FieldValues }) {
  const choices = inReadingOrder(ctx.view.state.text)
    .filter(p => p.suppressed === null)
    .map(p => ({ value: p.id, label: provisionString(ctx, p) }))
  return (
    <Select
      values={values}
      name="add"
      label={ctx.t('draft-add')}
      choices={[{ value: '', label: ctx.t('draft-add-none') }, ...choices]}
    />
  )
}
