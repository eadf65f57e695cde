/**
 * The stylesheets: system fonts, logical properties only, light and dark by the reader's own setting.
 * A serif for legal text, a sans for the interface, one accent colour; in the charts its strength, pattern and
 * outline carry what colours would.
 */
import { assessments } from './styles/assessments.js'
import { base } from './styles/base.js'
import { board } from './styles/board.js'
import { checks } from './styles/checks.js'
import { computed } from './styles/computed.js'
import { answered, consultations } from './styles/consultations.js'
import { controls } from './styles/controls.js'
import { decisions } from './styles/decisions.js'
import { deeds } from './styles/deeds.js'
import { discussion } from './styles/discussion.js'
import { drafting } from './styles/drafting.js'
import { embed } from './styles/embed.js'
import { figures } from './styles/figures.js'
import { frame } from './styles/frame.js'
import { glance } from './styles/glance.js'
import { legal } from './styles/legal.js'
import { meetings } from './styles/meetings.js'
import { opinionMap } from './styles/opinion-map.js'
import { packages } from './styles/package.js'
import { onePage, print } from './styles/print.js'
import { procedure } from './styles/procedure.js'
import { recurring } from './styles/recurring.js'
import { seats } from './styles/seats.js'
import { verify } from './styles/verify.js'
import { workspace } from './styles/workspace.js'

/** Served as /style.css: what every page needs, and what is read. */
export const stylesheet: string = sheetOf([
  base,
  frame,
  legal,
  figures,
  controls,
  verify,
  procedure,
  decisions,
  board,
  answered,
  print,
])

/** Served as /analysis.css, after the first: for pages that show what is computed. */
export const analysisSheet: string = sheetOf([
  computed,
  glance,
  checks,
  assessments,
  opinionMap,
  recurring,
  packages,
  onePage,
])

/** Served as /taking-part.css, after the first: for pages on which people act, so that readers are spared it. */
export const takingPartSheet: string = sheetOf([
  seats,
  deeds,
  meetings,
  discussion,
  drafting,
  workspace,
  consultations,
])

/** Served as /embed.css, for views on other sites: without the frame of pages, without forms. */
export const embedSheet: string = sheetOf([base, legal, figures, procedure, decisions, board, embed])

/** Indentation is left out: it is most of what a stylesheet weighs before it is compressed. */
function sheetOf(parts: readonly string[]): string {
  return parts.join('').replace(/\n\s*/g, '\n')
}
