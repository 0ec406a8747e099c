// GET /v1/optimism-bias: what CSMs say was achieved against what their customers say, where neither had seen the other's.

import { resolvePerson } from '@rung/directory'
import { daySchema } from '@rung/fact-ledger'
import { type App, idText, leftOutSchema, presentLeftOut } from '@rung/http-service'
import { type Day, refuse } from '@rung/kernel'
import { viewerOf } from '@rung/signals'
import { z } from 'zod'
import { readOptimismBias, type ShownBias } from '../../actions/read-optimism-bias.ts'
import type { OutcomesDeps } from '../../deps.ts'

const query = z.strictObject({
  csm: idText
    .optional()
    .meta({ description: 'Only this person of yours, beside the team: their id or your externalId.' }),
  since: daySchema.optional().meta({ description: 'Only periods that begin on this day or later.' }),
  until: daySchema.optional().meta({ description: 'Only periods that begin before this day.' }),
})

const count = (description: string) => z.int().meta({ description })
const biasShape = {
  n: count('Pairs that count: a vendor verdict, filed before any of the customer’s in its period was open'),
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
  leftOut: z
    .object({
      lowGrade: count('Opened at once, since the customer said 2 or less, before anything was filed'),
      time: count('Opened after 7 days, before anything was filed'),
      anotherFiling: count('Opened by another verdict of the same person on the same outcome'),
      neverSealed: count('Filed by somebody who did not look after the account, and saw everything'),
      sealed: count('Hold a verdict that is sealed to the person your key names'),
    })
    .meta({ description: 'Pairs left out, by why: their vendor verdict may follow the customer’s' }),
}

const answer = z
  .object({
    since: z.string().nullable().meta({ description: 'The first day asked for; null for all' }),
    until: z.string().nullable().meta({ description: 'The day before which periods begin; null for all' }),
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
      .meta({ description: 'Everybody with a pair, by id; or the one asked for' }),
    stuckAccounts: leftOutSchema,
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
          'For each vendor verdict with verdicts of the customer in its 30 days: v - c, where v is what was filed before any of them was open, and c their mean, newest of each stakeholder, by influence. Verdicts count from 0 (grade 1) to 1 (grade 5).',
        querystring: query,
        response: { 200: answer },
      },
    },
    async request => {
      const { csm, since = null, until = null } = request.query
      const { workspaceId } = request.caller
      const now = clock()
      const viewer = viewerOf(request.caller, now)
      const read = await database.inWorkspace(
        workspaceId,
        async tx => {
          const named = csm === undefined ? null : await resolvePerson(tx, csm)
          if (named === undefined) throw unknownPerson(csm ?? '')
          const span = { since: since as Day | null, until: until as Day | null }
          return readOptimismBias(tx, { csmId: named?.id ?? null, ...span, viewer, now })
        },
        { isolation: 'repeatable read', readOnly: true },
      )
      const csms = read.csms.map(({ csmId, externalId, ...bias }) => ({
        csmId,
        externalId,
        ...present(bias),
      }))
      const { policyVersion } = read
      const stuckAccounts = presentLeftOut(read.stuckAccounts)
      return { since, until, policyVersion, team: present(read.team), csms, stuckAccounts }
    },
  )
}

const unknownPerson = (csm: string) =>
  refuse('invalid', `there is no person "${csm}" in this workspace`, {
    field: 'csm',
    fix: 'Send the id or the externalId of one of your people, or leave it out for all.',
  })

function present({ n, mean, interval, leftOut, sealed }: ShownBias) {
  const { low_grade, time, another_filing, never_sealed } = leftOut
  return {
    n,
    mean,
    interval,
    leftOut: {
      lowGrade: low_grade,
      time,
      anotherFiling: another_filing,
      neverSealed: never_sealed,
      sealed,
    },
  }
}
