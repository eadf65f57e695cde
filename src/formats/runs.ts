/** Consecutive numbers as runs of their ends: 1, 2, 3, 7 gives [1, 3] and [7]. Pairs stay two numbers. */
export function runs(numbers: readonly number[]): (readonly [number] | readonly [number, number])[] {
  const sorted = [...new Set(numbers)].sort((a, b) => a - b)
  const found: (readonly [number] | readonly [number, number])[] = []
  let start = 0
  for (let i = 1; i <= sorted.length; i++) {
    if (i < sorted.length && sorted[i] === sorted[i - 1]! + 1) continue
    const run = sorted.slice(start, i)
    if (run.length > 2) found.push([run[0]!, run.at(-1)!])
    else for (const number of run) found.push([number])
    start = i
  }
  return found
}
