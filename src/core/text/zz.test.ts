import { test } from 'vitest'
import { compile } from './compile.js'
import { diffWords } from './diff.js'
test('x', () => {
  const show = (seq: any): string => seq.map((p: any) => typeof p === 'string' ? p : '⟦' + p.options.map((o: any) => (o.base ? '=' : '') + show(o.text) + '{' + [...o.refs] + '}').join('|') + '⟧').join('')
  const P = (id: string, text: string | null, extra = {}) => ({ id, parent: null, kind: 'paragraph' as const, text, ...extra })
  const r = compile([P('p', 'the the')], [
   {ref:'A', parties:[], mark:'MOD', target:{provision:'p'}, text:'the of the'},
   {ref:'B', parties:[], mark:'MOD', target:{provision:'p'}, text:'of the of'},
  ])
  console.log(JSON.stringify(show(r.provisions[0]!.text)))
  console.log(JSON.stringify(diffWords('the the'.split(' '), 'of the of'.split(' '))), JSON.stringify(diffWords('the the'.split(' '), 'the of the'.split(' '))))
})
