// Every kind of fact this context owns.
import type { FactResource } from '@rung/fact-ledger'
import { capability } from './capability.ts'
import { concern } from './concern.ts'
import { customerVerdict } from './customer-verdict.ts'
import { ladderEvidenceFact } from './ladder-evidence.ts'
import { ladderPin } from './ladder-pin.ts'
import { measurement } from './measurement.ts'
import { outcome } from './outcome.ts'
import { promise } from './promise.ts'
import { roadmapItem } from './roadmap-item.ts'
import { segmentPromise } from './segment-promise.ts'
import { vendorVerdict } from './vendor-verdict.ts'

export const allFacts: readonly FactResource[] = [
  outcome,
  measurement,
  customerVerdict,
  vendorVerdict,
  ladderEvidenceFact,
  promise,
  segmentPromise,
  ladderPin,
  concern,
  capability,
  roadmapItem,
]
