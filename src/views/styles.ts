/**
 * The stylesheet: one file, system fonts, logical properties only, light and dark by the reader's own setting.
 * A serif for legal text, a sans for the interface, one accent colour; in the charts its strength, pattern and
 * outline carry what colours would.
 */
import { base } from './styles/base.js'
import { board } from './styles/board.js'
import { controls } from './styles/controls.js'
import { decisions } from './styles/decisions.js'
import { figures } from './styles/figures.js'
import { frame } from './styles/frame.js'
import { legal } from './styles/legal.js'
import { print } from './styles/print.js'
import { procedure } from './styles/procedure.js'
import { verify } from './styles/verify.js'

/** Served as /style.css. Indentation is left out: it is most of what a stylesheet weighs before it is compressed. */
export const stylesheet: string = [
  base,
  frame,
  legal,
  figures,
  controls,
  verify,
  procedure,
  decisions,
  board,
  print,
]
  .join('')
  .replace(/\n\s*/g, '\n')
