// GET /v1/accounts/:id/ladder: how each stakeholder sees us, the account's standing, and what is missing for the next rung.
import type { App } from '@rung/http-service'
import { dayOf, isRefusal } from '@rung/kernel'
import type { AccountNextRung, NextRung, PerLevel, StakeholderStanding } from '@rung/relationship-ladder'
import { z } from 'zod'
import { type JudgedAccount, judgeOne } from '../../actions/judge-one.ts'
import type { OutcomesDeps } from '../../deps.ts'
import { askedOf, headOf, headShape, reading, readingSchema, viewParams, viewQuery } from './view.ts'

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
  hostile: z.boolean().nullable().meta({ description: 'They think less of you than of a commodity' }),
  evidence: z.array(z.string()).meta({ description: 'Ids of the facts behind it' }),
  ageDays: z.number().nullable().meta({ description: 'Age of the newest of them' }),
}

const answer = z.object({
  ...headShape,
  ...standingShape,
  hostileShare: z.number().nullable().meta({ description: 'Share of the known influence that is hostile' }),
  relationship: readingSchema.meta({ description: 'R: how far E is on the way to the target level, 0..1' }),
  relationshipLastKnown: readingSchema.meta({ description: 'R on the last day it was known' }),
  targetLevel: z.int().meta({ description: 'The level aimed at in this segment' }),
  next: z
    .object({
      level: z.int().meta({ description: 'The rung to reach' }),
      whom: z.string().nullable().meta({ description: 'The stakeholder to ask' }),
      missing: missing.nullable().meta({ description: 'What they lack for it' }),
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
  singleThreaded: z.boolean().nullable().meta({ description: 'You know exactly one person there' }),
  noEconomicBuyer: z.boolean().nullable().meta({ description: 'Nobody there decides on the money' }),
  championGone: z.boolean().nullable().meta({ description: 'A champion left and none is there now' }),
  stakeholders: z.array(
    z.object({
      id: z.string(),
      known: z.boolean().meta({ description: 'Some evidence is younger than its half-life' }),
      ...standingShape,
      next: missing.nullable().meta({ description: 'What they lack for the next rung' }),
    }),
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
      const judged = await judgeOne(database, request.caller.workspaceId, asked)
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
    pin: presentPin(judged),
    singleThreaded: relationship.flags.singleThreaded,
    noEconomicBuyer: relationship.flags.noEconomicBuyer,
    championGone: relationship.flags.championGone,
    stakeholders: relationship.stakeholders.map(presentPerson),
  }
}

function presentPin({ judgement: { pin }, texts }: JudgedAccount) {
  return (
    pin && {
      id: pin.id,
      level: pin.level,
      by: pin.personId,
      reason: pin.reasonRef === null ? null : (texts.get(pin.reasonRef) ?? null),
      since: dayOf(pin.occurredAt),
      expiresOn: pin.expiresOn,
    }
  )
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
