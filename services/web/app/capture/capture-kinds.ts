// Each kind of fact that is recorded where one reads, in the order in which they are offered.
import type { CaptureKind } from './capture-kind.ts'
import { promise, renewalCall } from './commitment-kinds.ts'
import { measurement, wantedOutcome } from './outcome-kinds.ts'
import { evidence, note, pulse, touch } from './relationship-kinds.ts'
import { ourVerdict, theirVerdict } from './verdict-kinds.ts'

export const CAPTURE_KINDS = {
  'their-verdict': theirVerdict,
  'our-verdict': ourVerdict,
  evidence,
  promise,
  touch,
  pulse,
  outcome: wantedOutcome,
  measurement,
  'renewal-call': renewalCall,
  note,
} as const satisfies Readonly<Record<string, CaptureKind>>

export type CaptureName = keyof typeof CAPTURE_KINDS
export const CAPTURE_NAMES = Object.keys(CAPTURE_KINDS) as CaptureName[]
