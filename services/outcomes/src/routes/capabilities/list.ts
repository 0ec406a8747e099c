// GET /v1/capabilities: what was promised of each capability across the workspace, and how far that word is kept.
import { whenOf, whenShape } from '@rung/fact-ledger'
import {
  type App,
  cursorInteger,
  dayParam,
  decodeCursor,
  encodeCursor,
  instantTextParam,
  leftOutSchema,
  nameText,
  pageOf,
  pageQuery,
  presentLeftOut,
} from '@rung/http-service'
import { dayOf, isRefusal } from '@rung/kernel'
import type { CountAndWeight } from '@rung/promises'
import { z } from 'zod'
import { tallyCapabilities } from '../../actions/tally-capabilities.ts'
import type { OutcomesDeps } from '../../deps.ts'
import type { JudgedCapability, TallyAndShares } from '../../judgement/judge-capability.ts'

const query = pageQuery
  .extend({
    ...whenShape,
    segment: nameText.optional().meta({
      description: 'Only promises to accounts of this segment, as it was known then.',
    }),
  })
  .strict()

const counted = z
  .object({
    promises: z.int().meta({ description: 'How many promises.' }),
    weight: z
      .int()
      .meta({ description: 'Their weight: 1 to 5 each, how much hangs on it for the customer.' }),
  })
  .meta({ id: 'PromiseCount' })
const share = z.number().min(0).max(1).nullable()

const figures = {
  accounts: z.int().meta({ description: 'How many accounts it was promised to.' }),
  open: counted.meta({ description: 'Not settled yet, at accounts that are still customers.' }),
  kept: counted.meta({ description: 'Marked as kept.' }),
  broken: counted.meta({ description: 'Marked as broken.' }),
  withdrawn: counted.meta({ description: 'Taken back with the customer: counts as nothing in reliability.' }),
  overdue: counted.meta({ description: 'Of the open ones: past their day.' }),
  pastGrace: counted.meta({
    description:
      'Of the overdue ones: past 14 days of grace too, so that they count as broken in reliability.',
  }),
  clarity: share.meta({
    description:
      'Open weight understood alike / open weight whose understanding is known. Null: none is known.',
  }),
  promiseGap: share.meta({
    description: 'Open weight understood in part or wrongly / open weight whose understanding is known.',
  }),
  unconfirmedShare: share.meta({ description: 'Open weight no customer confirmed / open weight.' }),
  reliability: share.meta({
    description:
      '(3 + K) / (4 + K + 2 B): K and B are weight x 2^(-age / 180 d) of promises kept and broken, or past their grace. Null: none was.',
  }),
}

const capabilityAnswer = z
  .object({
    capability: z.string().meta({ description: 'As promises name it.' }),
    ...figures,
    concerns: z
      .array(
        z
          .object({
            level: z.int().nullable().meta({
              description: 'Ladder level of the concern it answers, 1 to 5; null where nobody said which.',
            }),
            ...figures,
          })
          .meta({ id: 'CapabilityConcern' }),
      )
      .meta({ description: 'The same, by the concern it was promised for: levels in order, null last.' }),
  })
  .meta({ id: 'Capability' })

const answer = pageOf(capabilityAnswer).extend({
  asOf: dayParam.meta({ description: 'The day judged, its end included.' }),
  knownAt: z.iso.datetime().meta({ description: 'Only facts recorded by this instant were used.' }),
  policyVersion: z.string().meta({ description: 'The policy it was judged under.' }),
  stuckAccounts: leftOutSchema,
})

// A list is one picture: its later pages are of the day and the instant of its first.
const cursorKey = z.tuple([dayParam, instantTextParam, cursorInteger.min(0)])

export function serveCapabilities(app: App, { database, clock }: OutcomesDeps): void {
  app.get(
    '/v1/capabilities',
    {
      config: { scope: 'read' },
      schema: {
        tags: ['promises'],
        summary: 'What was promised of each capability, the least reliable first',
        description:
          'Over all accounts, or those of one segment. The least reliable capability first, one never tried at 0.75; then the larger promise gap, then the more open weight. Promises kept and broken at accounts that left still count; what was open there when they left counts only where its grace had ended before. Later pages are of the same day and instant as the first.',
        querystring: query,
        response: { 200: answer },
      },
    },
    async request => {
      const { segment = null, limit, cursor } = request.query
      const { asOf, knownAt, from } = placeOf(request.query, cursor, clock())
      const { capabilities, policyVersion, leftOut } = await tallyCapabilities(
        database,
        request.caller.workspaceId,
        {
          asOf,
          knownAt,
          segment,
        },
      )
      const end = from + limit
      return {
        asOf,
        knownAt: knownAt.toISOString(),
        policyVersion,
        stuckAccounts: presentLeftOut(leftOut),
        data: capabilities.slice(from, end).map(present),
        nextCursor: end < capabilities.length ? encodeCursor([asOf, knownAt.toISOString(), end]) : null,
      }
    },
  )
}

function placeOf(input: Parameters<typeof whenOf>[0], cursor: string | undefined, now: Date) {
  if (cursor === undefined) {
    const { asOf, knownAt } = whenOf(input)
    return { asOf: asOf ?? dayOf(now), knownAt: knownAt ?? now, from: 0 }
  }
  const decoded = decodeCursor(cursor, cursorKey)
  if (isRefusal(decoded)) throw decoded
  const [asOf, knownAt, from] = decoded
  return { asOf, knownAt: new Date(knownAt), from }
}

function present({ capability, concerns, ...judged }: JudgedCapability): z.output<typeof capabilityAnswer> {
  return {
    capability,
    ...figuresOf(judged),
    concerns: concerns.map(({ level, ...ofLevel }) => ({ level, ...figuresOf(ofLevel) })),
  }
}

function figuresOf({ tally, shares }: TallyAndShares) {
  const of = ({ promises, weight }: CountAndWeight) => ({ promises, weight })
  return {
    accounts: tally.accounts,
    open: of(tally.open),
    kept: of(tally.kept),
    broken: of(tally.broken),
    withdrawn: of(tally.withdrawn),
    overdue: of(tally.overdue),
    pastGrace: of(tally.pastGrace),
    ...shares,
  }
}
