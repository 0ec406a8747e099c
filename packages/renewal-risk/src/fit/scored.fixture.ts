// Scores of rows, and which of them were lost, drawn with a known chance.
import { boxMuller, mulberry32 } from '@rung/statistics'

export function scored(rows: number, seed: number, truth: (x: number) => number) {
  const draw = mulberry32(seed)
  const normal = boxMuller(draw)
  const logits = Float64Array.from({ length: rows }, () => 2 * normal() - 1)
  return { logits, lost: Uint8Array.from(logits, x => (draw() < truth(x) ? 1 : 0)) }
}
