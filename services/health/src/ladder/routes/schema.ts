// The answer of GET /v1/accounts/:id/ladder, each field with its unit and meaning.
import { stuckSchema } from '@rung/http-service'
import { versions } from '@rung/judgement/requests'
import { z } from 'zod'

const BEFORE = 'null of days published before 0.2: POST /v1/signals/backfill publishes them anew'
const share = z.number().min(0).max(1)
const perLevel = z.object({
  1: share.meta({ description: 'Commodity' }),
  2: share.meta({ description: 'Transactional' }),
  3: share.meta({ description: 'Credible source' }),
  4: share.meta({ description: 'Partner' }),
  5: share.meta({ description: 'Trusted adviser' }),
})
const missing = z.object({
  level: z.int().meta({ description: 'The rung to reach' }),
  askAbout: z.int().meta({ description: 'The rung that gives way on the way there' }),
  keyQuestion: z.string().meta({ description: 'The question that leads there' }),
  lacks: z.enum(['evidence', 'doubt_answered', 'customer_said']).meta({
    description: 'Anything at all, an answer to what speaks against it, or something the customer said',
  }),
})
const standingShape = {
  level: z.int().nullable().meta({ description: 'The highest rung stood on, 1 to 5; null while unknown' }),
  expected: z.number().nullable().meta({ description: 'The expected level E, 1 to 5' }),
  atLeast: perLevel.nullable().meta({ description: 'P(level >= l); null while nobody is known' }),
  distribution: perLevel.nullable().meta({ description: 'P(level = l)' }),
  hostility: share.nullable().meta({
    description:
      'How far they are against you, by evidence or by what they said of their outcomes; null while unknown',
  }),
  hostile: z.boolean().nullable().meta({ description: 'Hostility is 0.5 or more' }),
  evidence: z.array(z.string()).meta({ description: 'Ids of the facts behind it' }),
  ageDays: z.number().nullable().meta({ description: 'Age of the newest of them' }),
}

const readingSchema = z.object({
  value: z.number().nullable().meta({ description: 'null is unknown' }),
  evidence: z.array(z.string()).meta({ description: 'Ids of the facts behind it' }),
  ageDays: z.number().nullable().meta({ description: 'Age of the newest of them' }),
})

const weakEvidence = z
  .array(
    z.object({
      source: z.enum(['csat', 'nps', 'topic', 'touch']).meta({
        description: 'Where: a survey, what a ticket, touch or note was about, or a two-way touch itself',
      }),
      on: z.string().meta({ description: 'The day of the newest' }),
      evidence: z.array(z.string()).meta({ description: 'Ids of the facts' }),
    }),
  )
  .meta({
    description:
      'What of the evidence is weak, having been said elsewhere: it makes somebody known, and is no thread',
  })

export const ladderAnswer = z.object({
  accountId: z.string().meta({ description: 'Our id of the account' }),
  externalId: z.string().meta({ description: 'Your own id of it' }),
  asOf: z.string().meta({ description: 'The day judged, its end included' }),
  knownAt: z.string().meta({ description: 'Only facts recorded by this instant were used' }),
  stuck: stuckSchema,
  versions,
  ...standingShape,
  hostileShare: z
    .number()
    .nullable()
    .meta({
      description: `Share of the influence of all who were ever heard of that hostile people hold; ${BEFORE}`,
    }),
  hostilityLastKnown: share.nullable().meta({
    description:
      'The account’s hostility with everybody at least as hostile as when they were last known, halved every 90 days since',
  }),
  relationship: readingSchema.meta({ description: 'R: how far E is on the way to the target level, 0..1' }),
  relationshipLastKnown: readingSchema.meta({ description: 'R on the last day it was known' }),
  targetLevel: z.int().meta({ description: 'The level aimed at in this segment' }),
  next: z
    .object({
      level: z.int().meta({ description: 'The rung to reach' }),
      whom: z.string().nullable().meta({ description: 'The stakeholder to ask' }),
      missing: missing.nullable().meta({ description: `What they lack for it; ${BEFORE}` }),
    })
    .nullable()
    .meta({ description: 'The next step; null on the top rung' }),
  pin: z
    .object({
      id: z.string().meta({ description: 'Our id of the ladder pin' }),
      level: z.int().meta({ description: 'The level that person sees, 1 to 5' }),
      by: z.string().meta({ description: 'Our id of the person of yours who set it' }),
      reason: z.string().nullable().meta({ description: 'Why; null when erased' }),
      since: z.string().meta({ description: 'The day it was set' }),
      expiresOn: z.string().meta({ description: 'The first day on which it no longer holds' }),
    })
    .nullable()
    .meta({
      description: 'The newest ladder pin that holds on the day: an opinion beside E, which enters no number',
    }),
  singleThreaded: z
    .boolean()
    .nullable()
    .meta({ description: 'You know exactly one person there by more than weak evidence' }),
  noEconomicBuyer: z.boolean().nullable().meta({ description: 'Nobody there decides on the money' }),
  championGone: z.boolean().nullable().meta({ description: 'A champion left and none is there now' }),
  championLeftOn: z.string().nullable().meta({
    description: 'Since when that is so: the day the last of them left; null while somebody has the role',
  }),
  championsLeft: z
    .array(
      z.object({
        id: z.string().meta({ description: 'Our id of the stakeholder' }),
        departedOn: z.string().meta({ description: 'The day they left' }),
      }),
    )
    .meta({ description: 'Champions who left, whoever has the role now; by id' }),
  weakEvidence: weakEvidence.meta({
    description:
      'What nobody in particular said: spread evenly over the people who count, and alone the account’s standing where none does',
  }),
  stakeholders: z.array(
    z.object({
      id: z.string(),
      known: z.boolean().meta({ description: 'Some evidence is younger than its half-life' }),
      knownWell: z.boolean().meta({ description: 'Some of that is more than weak' }),
      weakEvidence,
      ...standingShape,
      next: missing.nullable().meta({ description: `What they lack for the next rung; ${BEFORE}` }),
    }),
  ),
})

export type LadderAnswer = z.output<typeof ladderAnswer>
