/** One after the other: for what must see what came of the request before it, and is not one act of the log. */

/** Runs what is asked for under one key in turn, within this process; keys do not wait for one another. */
export function inTurn(): <T>(key: string, run: () => Promise<T>) => Promise<T> {
  const last = new Map<string, Promise<unknown>>()
  return (key, run) => {
    const turn = (last.get(key) ?? Promise.resolve()).then(run, run)
    const done = () => {
      if (last.get(key) === turn) last.delete(key)
    }
    last.set(key, turn)
    turn.then(done, done)
    return turn
  }
}
