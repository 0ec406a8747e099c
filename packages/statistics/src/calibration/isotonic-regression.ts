// Isotonic regression: of all maps that never fall, the one of least squares.
import { logit } from '../logistic/logit.ts'
import type { CalibrationStep } from './calibration.ts'

/**
 * value at i = max over j <= i of min over k >= i of the mean label of rows j to k, by pooling adjacent violators
 *
 * Rows of one score are one from the start. Shares are kept half a row of all rows away from 0 and 1, since no number of rows says
 * that an event is impossible. Units: log-odds in and out. Errors: none.
 * Source: Ayer and others, Annals of Mathematical Statistics 26 (1955); Zadrozny and Elkan, KDD (2002) (as a calibration).
 *
 * @example
 * fitIsotonic(Float64Array.of(0, 1, 2, 3), Uint8Array.of(0, 1, 0, 1))
 * // => [{ from: 0, to: logit(1 / 8) }, { from: 1, to: 0 }, { from: 3, to: logit(7 / 8) }]
 */
export function fitIsotonic(logits: Float64Array, labels: Uint8Array): CalibrationStep[] {
  const pools: Pool[] = []
  for (const next of byScore(logits, labels)) {
    let top = next
    for (
      let under = pools.at(-1);
      under && under.events * top.rows >= top.events * under.rows;
      under = pools.at(-1)
    ) {
      pools.pop()
      top = { from: under.from, events: under.events + top.events, rows: under.rows + top.rows }
    }
    pools.push(top)
  }
  const least = 0.5 / labels.length
  return pools.map(pool => ({
    from: pool.from,
    to: logit(Math.min(Math.max(pool.events / pool.rows, least), 1 - least)),
  }))
}

type Pool = { readonly from: number; readonly events: number; readonly rows: number }

/** Rows by score, rising. */
function byScore(logits: Float64Array, labels: Uint8Array): Pool[] {
  const pools = new Map<number, Pool>()
  for (const [row, from] of logits.entries()) {
    const pool = pools.get(from) ?? { from, events: 0, rows: 0 }
    pools.set(from, { from, events: pool.events + (labels[row] as number), rows: pool.rows + 1 })
  }
  return [...pools.values()].sort((a, b) => a.from - b.from)
}
