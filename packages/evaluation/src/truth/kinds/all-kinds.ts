// Every kind of truth the bench plants, by section of the domain.
import { contradictionKinds } from './contradiction-kinds.ts'
import { healthKinds } from './health-kinds.ts'
import type { Kind } from './kind.ts'
import { ladderKinds } from './ladder-kinds.ts'
import { promiseKinds } from './promise-kinds.ts'
import { successGapKinds } from './success-gap-kinds.ts'

export const allKinds: readonly Kind[] = [
  ...successGapKinds,
  ...ladderKinds,
  ...promiseKinds,
  ...healthKinds,
  ...contradictionKinds,
]
