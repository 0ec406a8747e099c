// A model of risk, in short: for what it answers since when, and why.
import { z } from 'zod'
import { instant } from './units.ts'

const termKind = z
  .enum(['terms', 'months'])
  .describe('terms: contracts with a term. months: month-to-month plans, a renewal a month')

export const modelHead = z
  .object({
    id: z.string().describe('Our id; of an expert’s model its version'),
    version: z.string().describe('As answers name it'),
    leadDays: z.int().describe('Days before the renewal it is for'),
    answersFor: z
      .array(termKind)
      .describe(
        'Renewals it answers for now; of one that does not answer, those it was learned for. At the longer leads month-to-month plans are judged by the hazard of a month, which the shortest knows',
      ),
    basis: z
      .enum(['prior', 'learned'])
      .describe(
        'prior: an expert’s weights, maybe at the workspace’s own level. learned: fitted to past renewals, with an L2 penalty towards the expert’s weights, or their base rates',
      ),
    status: z
      .enum(['candidate', 'in_force', 'retired'])
      .describe(
        'candidate: learned and judged, and it never answered. retired: another came into force after it',
      ),
    learnedAt: instant.nullable().describe('What it was learned from was known by then; null for a prior'),
    inForceAt: instant
      .nullable()
      .describe('Since when it answers; null for a candidate and for a prior, which always could'),
    retiredAt: instant.nullable().describe('Since when another one does; null while none does'),
    n: z
      .int()
      .describe(
        'Renewals it was learned from; of an expert’s weights those that set their level, 0 where none were decided',
      ),
    lost: z.int().describe('Of those, lost'),
    why: z.string().describe('Why it answers, or why not'),
  })
  .meta({ id: 'RiskModelHead' })
