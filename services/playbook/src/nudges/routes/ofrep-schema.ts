// The shapes of OpenFeature's Remote Evaluation Protocol: https://github.com/open-feature/protocol.
import { dayParam } from '@rung/http-service'
import { z } from 'zod'
import { decidedAnswer } from './schema.ts'

/** The one flag there is. */
export const FLAG = 'nudge'

const { decisionId, nudge, reason } = decidedAnswer.shape

export const ofrepBody = z
  .object({
    context: z
      .object({
        targetingKey: z
          .string()
          .min(1)
          .max(255)
          .optional()
          .describe('Your own id of the user. Left out where a token says it'),
        account: z
          .string()
          .min(1)
          .max(255)
          .optional()
          .describe('The account the user is at: its id or your externalId. Left out where a token says it'),
        surface: z
          .string()
          .min(1)
          .max(100)
          .default('default')
          .describe('Where in your product the nudge would be shown; `default` where it is left out'),
      })
      .describe('Of the evaluation. What else is in it is not read'),
  })
  .meta({ id: 'OfrepRequest' })

export const ofrepFlagAnswer = z
  .object({
    key: z.literal(FLAG).describe('The flag'),
    value: z
      .object({
        show: z.boolean().describe('Whether there is something to show'),
        decisionId,
        reason: reason.shape.kind,
        notBefore: reason.shape.notBefore,
        nudge,
      })
      .describe('Always an object: `getObjectValue`'),
    reason: z
      .enum(['TARGETING_MATCH', 'DEFAULT', 'SPLIT', 'STATIC'])
      .describe('Of OpenFeature: shown; not; held out; nobody proved who asks'),
    variant: z.string().describe('The reason of the decision, as in `value`'),
    metadata: z
      .object({
        day: dayParam.describe('The day it is for, in UTC'),
        decisionId: z.string().optional().describe('Where something was decided'),
      })
      .describe('For telemetry'),
  })
  .meta({ id: 'OfrepFlag' })

export type OfrepFlag = z.output<typeof ofrepFlagAnswer>

export const ofrepBulkAnswer = z
  .object({ flags: z.array(ofrepFlagAnswer).describe('The one flag there is') })
  .meta({ id: 'OfrepFlags' })
