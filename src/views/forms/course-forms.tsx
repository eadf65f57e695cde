/**
 * What moves the negotiation on and sets it up: stages, the class of document, bodies and what is before them, roles,
 * proxies, exceptions, actions. Each only for whoever may do it in this stage.
 */
import { judgeMove, movesFrom } from '../../core/negotiation/acts/procedure/advance.js'
import { isOneOf } from '../../core/negotiation/permission.js'
import type { ActionState } from '../../core/negotiation/proceedings.js'
import { inReadingOrder } from '../../core/negotiation/tree.js'
import type { Procedure } from '../../core/procedure/procedure.js'
import type { Ctx } from '../context.js'
import { clausesOf } from '../models/clauses.js'
import { clauseOf, mayDo, wouldRefuse } from '../models/may.js'
import { JudgedClauses } from '../parts/judged.js'
import { provisionString } from '../parts/names.js'
import { ClauseLink, Label, type Labelled } from '../parts/procedure-words.js'
import { Ready, together } from '../parts/ready.js'
import { codeWord, localString } from '../parts/words.js'
import { DeedForm, type DeedProps } from './deed-form.js'
import { Checkboxes, type Choice, MomentInput, Radios, Select, TextInput, WrittenIn } from './fields.js'
import { canAct } from './form.js'

/** To each stage that a move leads to and that the seat may make, with what it needs. */
export function AdvanceForm({ ctx, form }: DeedProps) {
  const { t, view, now } = ctx
  const { procedure } = view.state.record
  const moves = movesFrom(view.state).filter(({ by }) => isOneOf(view.state, ctx.seat!.party, by))
  if (procedure === null || moves.length === 0) return null
  return (
    <DeedForm ctx={ctx} kind="advance" form={form}>
      {values => (
        <fieldset>
          <legend>{t('form-advance-to')}</legend>
          {moves.map(move => {
            const judged = judgeMove(view.state, move, now)
            return (
              <div class="option">
                <label>
                  <input
                    type="radio"
                    name="to"
                    value={move.to}
                    checked={values.of('to') === move.to}
                    disabled={wouldRefuse(ctx, { kind: 'advance', to: move.to }) !== null}
                    required
                  />{' '}
                  <Label site={ctx} list={procedure.stages} id={move.to} />
                </label>{' '}
                <Ready ctx={ctx} verdict={together(judged)} /> <ClauseLink ctx={ctx} id={move.clause} />
                {judged.length === 0 ? null : (
                  <details class="more">
                    <summary>{t('form-needs')}</summary>
                    <JudgedClauses ctx={ctx} clauses={clausesOf(procedure, judged)} reading="met" />
                  </details>
                )}
              </div>
            )
          })}
        </fieldset>
      )}
    </DeedForm>
  )
}

const organising = [
  'give-proxy',
  'appoint',
  'establish',
  'transmit',
  'classify',
  'assign-action',
  'end-action',
]

/** Whether the seat may do any of what `OrganiseForms` has. */
export function mayOrganise(ctx: Ctx): boolean {
  const by = ctx.view.state.record.procedure?.exceptions?.by ?? []
  return (
    canAct(ctx) && (organising.some(kind => mayDo(ctx, kind)) || isOneOf(ctx.view.state, ctx.seat!.party, by))
  )
}

/** Everything else, in the order in which it is likely to be wanted. */
export function OrganiseForms({ ctx, form }: DeedProps) {
  const { procedure } = ctx.view.state.record
  if (procedure === null || !canAct(ctx)) return null
  const props = { ctx, form, procedure }
  return (
    <>
      <GiveProxy {...props} />
      <Appoint {...props} />
      <Establish {...props} />
      <Transmit {...props} />
      <Classify {...props} />
      <Exception {...props} />
      <Assign {...props} />
      {[...(ctx.view.state.proceedings?.actions.values() ?? [])].map(action => (
        <EndAction ctx={ctx} form={form} action={action} />
      ))}
    </>
  )
}

interface Props extends DeedProps {
  readonly procedure: Procedure
}

function Classify({ ctx, form, procedure }: Props) {
  const { classes } = procedure
  if (classes === undefined || !mayDo(ctx, 'classify')) return null
  return (
    <DeedForm ctx={ctx} kind="classify" form={form}>
      {values => (
        <Radios
          values={values}
          name="as"
          label={ctx.t('form-classify-as')}
          choices={choicesOf(ctx, classes)}
          first={ctx.view.state.proceedings?.class ?? ''}
        />
      )}
    </DeedForm>
  )
}

function Establish({ ctx, form, procedure }: Props) {
  const { t, view } = ctx
  const bodies = [...(view.state.proceedings?.bodies ?? [])]
  const under = bodies.filter(([id, { kind }]) => establishable(procedure, id, kind).length > 0)
  if (under.length === 0 || !mayDo(ctx, 'establish')) return null
  const kinds = [...new Set(under.flatMap(([id, { kind }]) => establishable(procedure, id, kind)))]
  return (
    <DeedForm ctx={ctx} kind="establish" form={form}>
      {values => (
        <>
          <TextInput
            values={values}
            name="label"
            label={t('form-establish-label')}
            required
            maxlength={200}
          />
          <TextInput
            values={values}
            name="body"
            label={t('form-establish-body')}
            hint={t('form-establish-body-hint')}
            pattern="[a-z][a-z0-9\-]{0,39}"
            required
          />
          <Select
            values={values}
            name="bodyKind"
            label={t('form-establish-kind')}
            choices={kinds.map(value => ({ value, label: t('decision-body', { kind: value }) }))}
          />
          <Select
            values={values}
            name="under"
            label={t('form-establish-under')}
            choices={under.map(([value, { label }]) => ({ value, label: localString(ctx, label) }))}
          />
        </>
      )}
    </DeedForm>
  )
}

/** Kinds of body that one establishes, as the procedure says of it or of the first of its kind. */
function establishable({ bodies = [] }: Procedure, id: string, kind: string): readonly string[] {
  return (bodies.find(body => body.id === id) ?? bodies.find(body => body.kind === kind))?.establishes ?? []
}

function Transmit({ ctx, form }: Props) {
  const { t, view } = ctx
  const bodies = [...(view.state.proceedings?.bodies ?? [])]
  const provisions = inReadingOrder(view.state.text)
  if (bodies.length === 0 || provisions.length === 0 || !mayDo(ctx, 'transmit')) return null
  return (
    <DeedForm ctx={ctx} kind="transmit" form={form}>
      {values => (
        <>
          <Select
            values={values}
            name="to"
            label={t('form-transmit-to')}
            choices={bodies.map(([value, { label }]) => ({ value, label: localString(ctx, label) }))}
          />
          <details class="more">
            <summary>{t('form-transmit-choose')}</summary>
            <Checkboxes
              values={values}
              name="provisions"
              label={t('form-transmit-provisions')}
              choices={provisions.map(p => ({ value: p.id, label: provisionString(ctx, p) }))}
            />
          </details>
        </>
      )}
    </DeedForm>
  )
}

function Appoint({ ctx, form, procedure }: Props) {
  const { t } = ctx
  const { roles } = procedure
  if (roles === undefined || !mayDo(ctx, 'appoint')) return null
  const held = ['true', 'false'].map(value => ({ value, label: t(`form-appoint-held-${value}`) }))
  return (
    <DeedForm ctx={ctx} kind="appoint" form={form}>
      {values => (
        <>
          <Select values={values} name="to" label={t('form-party')} choices={partyChoices(ctx)} />
          <Select
            values={values}
            name="role"
            label={t('form-appoint-role')}
            choices={choicesOf(ctx, roles)}
          />
          <Radios values={values} name="held" label={t('form-appoint-held')} choices={held} first="true" />
        </>
      )}
    </DeedForm>
  )
}

function GiveProxy({ ctx, form, procedure }: Props) {
  const { t, view, seat } = ctx
  if (procedure.proxies === undefined || !mayDo(ctx, 'give-proxy')) return null
  const given = view.state.proceedings?.proxies.get(seat!.party)
  const others = partyChoices(ctx).filter(({ value }) => value !== seat!.party)
  return (
    <DeedForm ctx={ctx} kind="give-proxy" form={form} clause={procedure.proxies.clause}>
      {values => (
        <Select
          values={values}
          name="to"
          label={t('form-give-proxy-to')}
          choices={[{ value: '', label: t('form-give-proxy-none') }, ...others]}
          first={given?.to ?? ''}
        />
      )}
    </DeedForm>
  )
}

function Exception({ ctx, form, procedure }: Props) {
  const { t, view, seat } = ctx
  const rule = procedure.exceptions
  if (rule === undefined || !isOneOf(view.state, seat!.party, rule.by)) return null
  const clauses = procedure.clauses.filter(({ id }) => rule.clauses.includes(id))
  const everybody = { value: '', label: t('form-exception-everybody') }
  return (
    <DeedForm ctx={ctx} kind="exception" form={form} clause={rule.clause} reasons="required">
      {values => (
        <>
          <Select
            values={values}
            name="clause"
            label={t('form-exception-clause')}
            choices={clauses.map(({ id, text }) => ({
              value: id,
              label: `${id}: ${localString(ctx, text)}`.slice(0, 120),
            }))}
          />
          <Checkboxes
            values={values}
            name="acts"
            label={t('form-exception-acts')}
            choices={kindsUnder(procedure, rule.clauses).map(value => ({
              value,
              label: codeWord(t, 'deed', value),
            }))}
          />
          <Select
            values={values}
            name="party"
            label={t('form-exception-party')}
            choices={[everybody, ...partyChoices(ctx)]}
          />
          <MomentInput
            values={values}
            name="until"
            label={t('form-exception-until')}
            hint={t('form-exception-until-hint')}
          />
        </>
      )}
    </DeedForm>
  )
}

/** The kinds of act that clauses can refuse: those of their permissions, and of the rules they stand behind. */
function kindsUnder(
  { permissions, reasoned, interests, stages, questions }: Procedure,
  clauses: readonly string[],
) {
  const listed = [...permissions, ...reasoned].filter(({ clause }) => clauses.includes(clause))
  const moves = stages?.some(stage => stage.moves.some(({ clause }) => clauses.includes(clause))) ?? false
  const asked = questions?.some(({ clause }) => clauses.includes(clause)) ?? false
  return [
    ...new Set([
      ...(moves ? ['advance'] : []),
      ...(asked ? ['put', 'ballot', 'close'] : []),
      ...listed.flatMap(({ acts }) => acts),
      ...(interests !== undefined && clauses.includes(interests.clause) ? interests.before : []),
    ]),
  ]
}

function Assign({ ctx, form }: Props) {
  const { t } = ctx
  if (!mayDo(ctx, 'assign-action')) return null
  return (
    <DeedForm ctx={ctx} kind="assign-action" form={form} reasons="none">
      {values => (
        <>
          <TextInput
            values={values}
            name="title"
            label={t('form-assign-action-title')}
            required
            maxlength={400}
          />
          <Select
            values={values}
            name="owner"
            label={t('form-assign-action-owner')}
            choices={partyChoices(ctx)}
          />
          <MomentInput values={values} name="due" label={t('form-assign-action-due')} />
          <WrittenIn ctx={ctx} values={values} />
        </>
      )}
    </DeedForm>
  )
}

function EndAction({ ctx, form, action }: DeedProps & { action: ActionState }) {
  const { t } = ctx
  const ends = (outcome: string) =>
    wouldRefuse(ctx, { kind: 'end-action', action: action.seq, outcome }) === null
  if (action.outcome !== 'open' || !ends('done')) return null
  const outcomes = ['done', 'dropped'].map(value => ({ value, label: t(`form-end-action-${value}`) }))
  return (
    <DeedForm
      ctx={ctx}
      kind="end-action"
      hidden={{ action: String(action.seq) }}
      form={form}
      title={t('form-end-action-of', { title: localString(ctx, action.title) })}
      clause={clauseOf(ctx, 'end-action')}
    >
      {values => (
        <Radios values={values} name="outcome" label={t('form-end-action-outcome')} choices={outcomes} />
      )}
    </DeedForm>
  )
}

function choicesOf(ctx: Ctx, list: readonly Labelled[]): Choice[] {
  return list.map(({ id, label }) => ({ value: id, label: localString(ctx, label) }))
}

/** Everybody seated, by name. */
function partyChoices(ctx: Ctx): Choice[] {
  const { seats, proceedings } = ctx.view.state
  return [...seats.parties.values()]
    .filter(({ id }) => proceedings?.unseated.has(id) !== true)
    .map(({ id, name }) => ({ value: id, label: localString(ctx, name) }))
    .sort((a, b) => a.label.localeCompare(b.label, ctx.lang))
}
