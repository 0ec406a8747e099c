// A component with the facts behind it.
import type { ComponentReading } from '@rung/health-score'
import type { Reading } from '@rung/kernel'

/** Behind a stale value stand the facts that went stale. */
export type GroundedReading = ComponentReading & Omit<Reading, 'value'>
