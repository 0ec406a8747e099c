// A contradiction of a judgement as it is shown, with the acknowledgement of its run.
import type { Contradiction } from '@rung/health-score'
import type { z } from 'zod'
import type { Acknowledgement } from '../judge/storage/contradiction-acknowledgements.ts'
import type { contradiction } from './contradiction-schema.ts'

export function presentContradiction(
  { pair, left, right, distance, size, since }: Contradiction,
  acknowledgement: Pick<Acknowledgement, 'acknowledgedAt' | 'acknowledgedBy'> | null,
): z.output<typeof contradiction> {
  return {
    pair,
    left: presentSide(left),
    right: presentSide(right),
    distance,
    size,
    since,
    acknowledgedAt: acknowledgement?.acknowledgedAt.toISOString() ?? null,
    acknowledgedBy: acknowledgement?.acknowledgedBy ?? null,
  }
}

/** Both sides of a contradiction are known. */
function presentSide({ name, value, evidence }: Contradiction['left']) {
  return { name, value: Number(value), evidence: [...evidence] }
}
