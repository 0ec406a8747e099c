// One point of an account's lines, as the API answers it.
import { z } from 'zod'
import type { LinePoint } from '../storage/read-lines.ts'

const share = z.number().min(0).max(1).nullable()

export const lineShape = {
  score: z.number().min(0).max(100).nullable().describe('Points; null is unknown'),
  band: z.enum(['healthy', 'watch', 'at_risk', 'unknown']).describe('Of the score'),
  state: z
    .enum(['thriving', 'hollow', 'quiet_success', 'failing', 'unknown'])
    .describe('Usage beside attained'),
  usage: share.describe('U: what they do; null is unknown'),
  attained: share.describe('A: what they got; null is unknown'),
  relationship: share.describe('R; null is unknown'),
  trust: share.describe('T; null is unknown'),
  level: z
    .int()
    .min(1)
    .max(5)
    .nullable()
    .describe(
      'The highest rung of the ladder stood on. Null is unknown, and where R is known: judged before levels were kept; `rung scores rebuild` makes those days anew',
    ),
}

const line = z.object(lineShape)

export const presentLine = (point: LinePoint): z.output<typeof line> => ({
  score: point.scoreHundredths === null ? null : point.scoreHundredths / 100,
  band: point.band as z.output<typeof line>['band'],
  state: point.state as z.output<typeof line>['state'],
  usage: point.usage,
  attained: point.attained,
  relationship: point.relationship,
  trust: point.trust,
  level: point.level,
})
