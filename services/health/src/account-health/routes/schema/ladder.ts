// How they see us, on five levels, and what is missing for the next.
import { dayParam } from '@rung/http-service'
import { ageDays, evidence, shareOrUnknown } from '@rung/judgement/requests'
import { z } from 'zod'

export const ladder = z
  .object({
    level: z.int().min(1).max(5).nullable().describe('Highest level stood on; null while nobody is known'),
    expected: z.number().nullable().describe('Expected level E, 1..5'),
    distribution: z
      .array(z.number())
      .length(5)
      .nullable()
      .describe('P(level = 1) to P(level = 5); adds up to one'),
    atLeast: z.array(z.number()).length(5).nullable().describe('P(level >= 1) to P(level >= 5)'),
    hostility: z
      .number()
      .nullable()
      .describe('How far they are against us, 0..1: by evidence or by their own verdicts, by influence'),
    hostile: z.boolean().nullable().describe('Hostility is 0.5 or more'),
    singleThreaded: z
      .boolean()
      .nullable()
      .describe('We know exactly one person there by more than weak evidence'),
    singleThreadedShare: shareOrUnknown.describe(
      'How far all hangs on one of them, 0..1: 2 less those there are, each as far as they count; null without any',
    ),
    noEconomicBuyer: z.boolean().nullable().describe('Nobody still there decides on the money'),
    championGone: z.boolean().nullable().describe('A champion left and none is there now'),
    championLeftOn: dayParam.nullable().describe('Since when that is so'),
    pin: z
      .object({
        level: z.int().min(1).max(5).describe('The level they see, 1..5'),
        until: dayParam.describe('The first day on which it no longer holds'),
        by: z.string().describe('Our id of the person of yours who set it'),
      })
      .nullable()
      .describe('A CSM’s own opinion of the level, while it holds: shown beside E, and in no number'),
    evidence,
    ageDays,
  })
  .meta({ id: 'HealthLadder' })

export const nextLevel = z
  .object({
    level: z.int().min(1).max(5).describe('The rung to reach'),
    question: z.string().describe('The key question that leads there'),
    stakeholderId: z.string().nullable().describe('Whom to ask; null when nobody is left there'),
    stakeholderName: z.string().nullable().describe('Joined at display'),
  })
  .meta({ id: 'HealthNextLevel' })
