// Scores of rows and their labels, drawn with a known chance.
import { boxMuller } from '../random/box-muller.ts'
import { mulberry32 } from '../random/mulberry32.ts'

export function scored(rows: number, seed: number, truth: (x: number) => number) {
  const draw = mulberry32(seed)
  const normal = boxMuller(draw)
  const logits = Float64Array.from({ length: rows }, () => 2 * normal() - 1)
  return { logits, labels: Uint8Array.from(logits, x => (draw() < truth(x) ? 1 : 0)) }
}
