// A play as it is answered.
import { instantParam } from '@rung/http-service'
import { AIMS, GAP_KINDS, HELP_LEVELS, REASON_KINDS } from '@rung/worklist'
import { z } from 'zod'
import { playContent, playStep } from '../../../plays-in-force/schema.ts'
import { beta, MEANS, reactions, talk } from './play-fields.ts'

export const playAnswer = z
  .object({
    key: z.string().describe(MEANS.key),
    version: z.int().describe('0 as it comes with Rung; 1, 2, 3 ... the workspace’s own'),
    retired: z.boolean().describe('True: it leads no card and is offered to nobody'),
    ships: z.boolean().describe('True: it comes with Rung, and can be put back as it came'),
    name: z.string().describe(MEANS.name),
    reasons: z.array(z.enum(REASON_KINDS)).describe(MEANS.reasons),
    gapKinds: z.array(z.enum(GAP_KINDS)).describe(MEANS.gapKinds),
    concernLevels: z.array(z.int()).describe(MEANS.concernLevels),
    reachesLevel: z.int().nullable().describe(MEANS.reachesLevel),
    help: z.enum(HELP_LEVELS).describe(MEANS.help),
    content: playContent.nullable().describe(MEANS.content),
    steps: z.array(playStep).describe(MEANS.steps),
    hours: z.number().describe(MEANS.hours),
    restDays: z.int().describe(MEANS.restDays),
    preventsWhenItWorks: z.number().describe(MEANS.preventsWhenItWorks),
    works: z
      .object({
        low: beta(z.number()).describe('Where the risk is low'),
        medium: beta(z.number()).describe('Where it is medium'),
        high: beta(z.number()).describe('Where it is high'),
      })
      .describe(MEANS.works),
    leadDays: z.int().describe(MEANS.leadDays),
    effectHalvesDays: z.int().describe(MEANS.effectHalvesDays),
    aim: z.enum(AIMS).describe(MEANS.aim),
    talk: talk.describe(MEANS.talk),
    notes: z.array(z.string()).describe(MEANS.notes),
    reactions: reactions.describe(MEANS.reactions),
    recordedAt: instantParam.nullable().describe('When the version was written; null as it comes with Rung'),
    personId: z
      .string()
      .nullable()
      .describe('Our id of who wrote it; null for a program, and as it comes with Rung'),
    personName: z.string().nullable().describe('Joined at display; null when unknown or erased'),
  })
  .meta({ id: 'Play' })

export type PlayAnswer = z.output<typeof playAnswer>
