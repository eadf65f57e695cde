/** The steps of a check as the page shows them: how each stands, what it found, and what is wrong, with its place. */
import type { Problem } from '../core/record/log-files.js'
import type { Step } from '../views/models/verify.js'
import type { Told } from './told.js'
import { canSay, element, made, say } from './words.js'

type State = 'running' | 'read' | 'passed' | 'failed' | 'skipped'
type OfStep = Extract<Told, { readonly step: Step }>

/** Problems of one step that are shown. */
const shownMax = 5

export function clearSteps(): void {
  for (const item of document.querySelectorAll<HTMLElement>('[data-step]')) {
    delete item.dataset.state
    found(item).replaceChildren()
    item.querySelector('.state')!.textContent = ''
  }
}

export function showStep(told: OfStep): void {
  const item = itemOf(told.step)
  if (told.kind === 'running') {
    for (const other of document.querySelectorAll<HTMLElement>('[data-state=running]'))
      if (other !== item) setState(other, 'read')
    announce(told.step, item)
    found(item).textContent = told.total === 0 ? '' : say('verify-found-count', told)
  }
  if (told.kind === 'passed') found(item).replaceChildren(...finding(told))
  if (told.kind === 'failed')
    found(item).replaceChildren(...told.problems.slice(0, shownMax).flatMap(problem), ...rest(told.problems))
  if (told.kind === 'skipped') found(item).textContent = say('verify-state-skipped')
  setState(item, told.kind)
}

/** Says aloud that a step has begun, once. */
function announce(step: Step, item: HTMLElement): void {
  if (item.dataset.state !== 'running')
    element('#check-now').textContent = `${itemOf(step).querySelector('h3')!.firstChild!.textContent}…`
}

function itemOf(step: Step): HTMLElement {
  return element(`[data-step=${step}]`)
}

function found(item: HTMLElement): HTMLElement {
  return item.querySelector<HTMLElement>('.found')!
}

function setState(item: HTMLElement, state: State): void {
  item.dataset.state = state
  item.querySelector('.state')!.textContent = `(${say(`verify-state-${state}`)})`
}

function finding({ say: id, args, hash }: Extract<Told, { readonly kind: 'passed' }>): (Node | string)[] {
  return [say(`verify-found-${id}`, args), ...(hash === undefined ? [] : [leftToRight('code', hash)])]
}

/** What is wrong, and where. */
function problem({ where, code, args }: Problem): HTMLElement[] {
  const id = `fault-${code}`
  const sentence = canSay(id) ? say(id, args) : say('fault-other', { code })
  return [made('p', sentence), leftToRight('code', where)]
}

/** Hashes, paths and notes are read from left to right in every language. */
function leftToRight(tag: string, text: string): HTMLElement {
  const one = made(tag, text)
  one.dir = 'ltr'
  return one
}

function rest(problems: readonly Problem[]): HTMLElement[] {
  const more = problems.length - shownMax
  return more > 0 ? [made('p', say('fault-more', { more }))] : []
}

/** Two checkpoints that contradict each other are proof against who signed them: both are handed to the reader. */
export function showEvidence(before: string, now: string): void {
  const item = itemOf('since')
  if (item.dataset.state !== 'failed') return
  const evidence = document.createElement('details')
  evidence.append(made('summary', say('verify-evidence')))
  for (const [name, note] of [
    ['before', before],
    ['now', now],
  ] as const) {
    evidence.append(made('p', say(`verify-evidence-${name}`)), leftToRight('pre', note))
  }
  found(item).append(evidence)
}
