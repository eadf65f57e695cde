import { writeFileSync } from 'node:fs'
import { test } from 'vitest'
import { actDefinitions } from '../src/core/negotiation/acts/index.js'
import { emptyState } from '../src/core/negotiation/state.js'
import { evolve, inFoldOrder, stateRoot } from '../src/core/negotiation/replay.js'
import { procedureIds, readProcedure } from '../src/sequencer/procedures.js'
import { walk } from './walk.js'
const plain = (v: any): any => v instanceof Map ? Object.fromEntries([...v].map(([k, m]) => [String(k), plain(m)])) : Array.isArray(v) ? v.map(plain) : v !== null && typeof v === 'object' ? Object.fromEntries(Object.entries(v).filter(([, m]) => m !== undefined).map(([k, m]) => [k, plain(m)])) : v
test('dump', async () => {
  const steps = Number(process.env.WALK_STEPS ?? 300)
  const seeds = (process.env.SEEDS ?? '1,2').split(',').map(Number)
  for (const id of await procedureIds(2)) {
    const read = await readProcedure(id, 2)
    if (!read.ok) continue
    for (const seed of seeds) {
      const all: { author: any; at: number }[] = []
      let last = 0
      const trail: unknown[] = []
      const w = walk(read.value, seed, steps, {
        admitted: (l: any) => { last = l.at; trail.push({ leaf: l }); all.push({ author: l.author, at: l.at }) },
        refused: (r: any, c: any, wk: any) => {
          trail.push({ refused: c.author, at: wk.room.now, why: r.why, clause: r.clause ?? null })
          if (actDefinitions.get(c.author.act.kind)?.schema.safeParse(c.author.act).success) all.push({ author: c.author, at: last })
        },
      } as any)
      const out = (name: string, leaves: any[]) => {
        const state = emptyState()
        let err = ''
        let n = 0
        try { for (const l of inFoldOrder(leaves)) { n = l.index; evolve(state, l) } } catch (e) { err = `${n} ${String(e)}`; console.log(name, err) }
        let root = ''
        try { root = stateRoot(state) } catch (e) { err ||= String(e) }
        writeFileSync(`/tmp/walks2/${name}.json`, JSON.stringify({ leaves, root, err, state: plain(state) }))
      }
      out(`${id}-${seed}-hosted`, w.leaves)
      writeFileSync(`/tmp/walks2/${id}-${seed}.steps`, JSON.stringify(trail))
      out(`${id}-${seed}-observed`, all.map(({ author, at }, index) => {
        const act = index === 0 ? { ...author.act, mode: 'observed' } : author.act
        const on = new Date(at - (index % 17 === 5 ? 86400000 * 9 : 0)).toISOString().slice(0, 16)
        const dated = index === 0 || ['seat', 'credential'].includes(act.kind) || (index % 5 === 0 && ['grant-rights', 'enter-provisions', 'adopt-base'].includes(act.kind)) ? {} : { on: index % 7 === 0 ? on.slice(0, 10) : on }
        return { author: { ...author, act, ...dated }, auth: { how: 'recorded' }, index, at }
      }))
    }
  }
}, 300000)
import { scenarios } from './scenarios/index.js'
import { played } from './testing-scenarios.js'
test('scenarios', async () => {
  for (const s of scenarios) for (const seed of [1, 2]) {
    const log = await played(s, seed)
    const leaves = log.leaves()
    const state = log.tentative()
    writeFileSync(`/tmp/walks2/scen-${s.id}-${seed}-hosted.json`, JSON.stringify({ leaves, root: stateRoot(state), err: '', state: plain(state) }))
    writeFileSync(`/tmp/walks2/scen-${s.id}-${seed}.steps`, JSON.stringify(leaves.map(leaf => ({ leaf }))))
  }
}, 300000)
