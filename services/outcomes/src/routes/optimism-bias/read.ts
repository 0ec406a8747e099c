// GET /v1/optimism-bias: what CSMs say was achieved against what their customers say, where neither had seen the other's.

import { daySchema } from '@rung/fact-ledger'
import { type App, idText } from '@rung/http-service'
import { type Day, isRefusal } from '@rung/kernel'
import { z } from 'zod'
import { readOptimismBias, type ShownBias } from '../../actions/read-optimism-bias.ts'
import type { OutcomesDeps } from '../../deps.ts'

const query = z.strictObject({
  csm: idText
    .optional()
    .meta({ description: 'Only this person of yours, beside the team: their id or your externalId.' }),
  since: daySchema
    .optional()
    .meta({ description: 'Only customer verdicts that occurred on this day or later.' }),
  until: daySchema.optional().meta({ description: 'Only customer verdicts that occurred before this day.' }),
})

const count = (description: string) => z.int().meta({ description })
const biasShape = {
  n: count('Number of pairs: a filing of the CSM, and the customer verdicts of its period that it opened'),
  mean: z.number().nullable().meta({
    description:
      'Mean of v - c, -1..1: above 0 your people see more success than their customers. null without pairs',
  }),
  interval: z
    .object({
      low: z.number().meta({ description: 'Lower end' }),
      high: z.number().meta({ description: 'Upper end; both may lie outside -1..1 where pairs are few' }),
    })
    .nullable()
    .meta({ description: '95 % interval of the mean, by Student’s t; null with fewer than two pairs' }),
  sealed: count('Number of customer verdicts that are sealed now, whatever the days asked for'),
  leftOut: z
    .object({
      declared: count('History: the caller said when it was known'),
      reassigned: count('Opened by a filing of somebody else than the CSM it was received for'),
      lowGrade: count('Early: the customer said 2 or less, before anything was filed'),
      time: count('Early: opened after 7 days, before anything was filed'),
      noCsm: count('Early: nobody looked after the account any more'),
      sealsOff: count('Received, or opened, while the workspace did without seals'),
      ownRecord: count('Written with a key of the CSM whose filing opened it'),
      retracted: count('Taken back before it opened'),
    })
    .meta({ description: 'Customer verdicts that make no pair, by why' }),
}

const answer = z
  .object({
    since: z.string().nullable().meta({ description: 'The first day asked for; null for all' }),
    until: z
      .string()
      .nullable()
      .meta({ description: 'The day before which verdicts occurred; null for all' }),
    policyVersion: z.string().meta({ description: 'The policy it was judged under' }),
    team: z.object(biasShape).meta({ description: 'Over the pairs of all your people' }),
    csms: z
      .array(
        z.object({
          csmId: z.string().meta({ description: 'Our id of the person' }),
          externalId: z.string().nullable().meta({ description: 'Your own id of them' }),
          ...biasShape,
        }),
      )
      .meta({ description: 'Everybody a customer verdict was received for, by id; or the one asked for' }),
  })
  .meta({ id: 'OptimismBias' })

export function serveOptimismBias(app: App, { database, clock }: OutcomesDeps): void {
  app.get(
    '/v1/optimism-bias',
    {
      config: { scope: 'read' },
      schema: {
        tags: ['outcomes'],
        summary: 'How much rosier your people see results than their customers',
        description:
          'For each filing of a CSM that opened customer verdicts: v - c, where v is what the CSM had said last by then, and c the mean of what the customer said, newest of each stakeholder, by influence. Grades count from 0 (1) to 1 (5). Both stand as they stood when the verdict opened: no later correction, retraction or change of CSM makes, moves or removes a pair. Verdicts received before receipts were kept are in no count.',
        querystring: query,
        response: { 200: answer },
      },
    },
    async request => {
      const { csm = null, since = null, until = null } = request.query
      const { workspaceId } = request.caller
      const span = { since: since as Day | null, until: until as Day | null }
      const read = await readOptimismBias(database, { workspaceId, csm, ...span, now: clock() })
      if (isRefusal(read)) throw read
      const csms = read.csms.map(({ csmId, externalId, ...bias }) => ({
        csmId,
        externalId,
        ...present(bias),
      }))
      return { since, until, policyVersion: read.policyVersion, team: present(read.team), csms }
    },
  )
}

function present({ n, mean, interval, leftOut, sealed }: ShownBias) {
  const { declared, reassigned, time, retracted } = leftOut
  return {
    n,
    mean,
    interval,
    sealed,
    leftOut: {
      declared,
      reassigned,
      lowGrade: leftOut.low_grade,
      time,
      noCsm: leftOut.no_csm,
      sealsOff: leftOut.seals_off,
      ownRecord: leftOut.own_record,
      retracted,
    },
  }
}
