// GET /v1/accounts/:id/ladder: how each stakeholder sees us, the account's standing, and what is missing for the next rung.
import type { App } from '@rung/http-service'
import { isRefusal } from '@rung/kernel'
import type { AccountNextRung, NextRung, PerLevel, StakeholderStanding } from '@rung/relationship-ladder'
import { z } from 'zod'
import { type JudgedAccount, judgeOne } from '../../actions/judge-one.ts'
import type { OutcomesDeps } from '../../deps.ts'
import { outcomesPolicy } from '../../policy.ts'
import { askedOf, headOf, headShape, reading, readingSchema, viewParams, viewQuery } from './view.ts'

const perLevel = z.object({ 1: z.number(), 2: z.number(), 3: z.number(), 4: z.number(), 5: z.number() })
const missing = z.object({
  level: z.int(),
  askAbout: z.int().meta({ description: 'The rung that gives way on the way there' }),
  keyQuestion: z.string(),
  lacks: z.enum(['evidence', 'doubt_answered', 'customer_said']),
})
const standingShape = {
  level: z.int().nullable(),
  expected: z.number().nullable(),
  atLeast: perLevel.nullable().meta({ description: 'P(level >= l); null while nobody is known' }),
  distribution: perLevel.nullable().meta({ description: 'P(level = l)' }),
  hostile: z.boolean().nullable(),
  evidence: z.array(z.string()),
  ageDays: z.number().nullable(),
}

const answer = z.object({
  ...headShape,
  ...standingShape,
  hostileShare: z.number().nullable(),
  relationship: readingSchema,
  relationshipLastKnown: readingSchema,
  targetLevel: z.int(),
  next: z.object({ level: z.int(), whom: z.string().nullable(), missing: missing.nullable() }).nullable(),
  singleThreaded: z.boolean().nullable(),
  noEconomicBuyer: z.boolean().nullable(),
  championGone: z.boolean().nullable(),
  stakeholders: z.array(
    z.object({ id: z.string(), known: z.boolean(), ...standingShape, next: missing.nullable() }),
  ),
})

export function serveLadder(app: App, { database, clock }: OutcomesDeps): void {
  app.get(
    '/v1/accounts/:id/ladder',
    {
      config: { scope: 'read' },
      schema: {
        tags: ['accounts'],
        summary: 'How one customer sees you',
        description:
          'The standing of each stakeholder on five levels, the account’s, and the question to ask next.',
        params: viewParams,
        querystring: viewQuery,
        response: { 200: answer },
      },
    },
    async request => {
      const asked = askedOf(request.params, request.query, clock())
      const judged = await judgeOne(database, request.caller.workspaceId, asked, outcomesPolicy)
      if (isRefusal(judged)) throw judged
      return present(judged)
    },
  )
}

function present(judged: JudgedAccount): z.output<typeof answer> {
  const { relationship } = judged.judgement
  return {
    ...headOf(judged),
    level: relationship.level,
    expected: relationship.expected,
    atLeast: numbers(relationship.atLeast),
    distribution: numbers(relationship.distribution),
    hostile: relationship.hostile,
    evidence: [...relationship.evidence],
    ageDays: relationship.ageDays,
    hostileShare: relationship.hostileShare,
    relationship: reading(relationship.relationship),
    relationshipLastKnown: reading(relationship.relationshipLastKnown),
    targetLevel: relationship.targetLevel,
    next: presentNext(relationship.next),
    singleThreaded: relationship.flags.singleThreaded,
    noEconomicBuyer: relationship.flags.noEconomicBuyer,
    championGone: relationship.flags.championGone,
    stakeholders: relationship.stakeholders.map(presentPerson),
  }
}

function presentPerson(person: StakeholderStanding) {
  return {
    id: person.stakeholderId,
    known: person.known,
    level: person.level,
    expected: person.expected,
    atLeast: person.known ? numbers(person.atLeast) : null,
    distribution: person.known ? numbers(person.distribution) : null,
    hostile: person.hostile,
    evidence: [...person.evidence],
    ageDays: person.ageDays,
    next: presentMissing(person.next),
  }
}

function presentNext(next: AccountNextRung | null) {
  return next && { level: next.level, whom: next.whom, missing: presentMissing(next.missing) }
}

function presentMissing(next: NextRung | null) {
  return (
    next && {
      level: next.level,
      askAbout: next.ask.level,
      keyQuestion: next.ask.keyQuestion,
      lacks: next.lacks,
    }
  )
}

function numbers(levels: PerLevel | null) {
  return levels && { ...levels }
}
