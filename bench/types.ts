/** One measured figure with the bar that it must reach. */
export interface BenchRow {
  readonly name: string
  readonly unit: string
  readonly value: number
  readonly bar: string
  readonly ok: boolean
  readonly note: string
}
