// GET /v1/offers/acceptance: how many offers of each kind are accepted in each segment, and how soon.
import { whenOf, whenShape } from '@rung/fact-ledger'
import { type App, dayParam } from '@rung/http-service'
import { dayOf } from '@rung/kernel'
import { z } from 'zod'
import { readOfferAcceptance } from '../../actions/read-offer-acceptance.ts'
import type { AccountsDeps } from '../../deps.ts'
import { offerKindField } from '../../facts/offer.ts'

const query = z.strictObject({
  ...whenShape,
  since: dayParam.optional().describe('Only offers made on or after this day. Default: all.'),
})

const share = z.number().min(0).max(1)

const tally = z
  .object({
    kind: offerKindField.meta({ description: 'What was offered.' }),
    segment: z
      .string()
      .nullable()
      .meta({ description: 'Segment of the accounts, as of the day asked about; null is unknown.' }),
    offered: z.int().meta({ description: 'Offers made: accepted, declined, expired and open together.' }),
    accepted: z.int().meta({ description: 'Accepted by that day.' }),
    declined: z.int().meta({ description: 'Declined by that day.' }),
    expired: z.int().meta({ description: 'Past `validUntil` without an answer.' }),
    open: z.int().meta({ description: 'Still to be answered: in no share.' }),
    acceptedShare: share.nullable().meta({
      description: 'accepted / (accepted + declined + expired); null while none is settled.',
    }),
    interval: z
      .object({
        low: share.meta({ description: 'Low end.' }),
        high: share.meta({ description: 'High end.' }),
      })
      .nullable()
      .meta({ description: "95 % interval of the share, by Wilson's formula; null while none is settled." }),
    medianDaysToAccept: z
      .number()
      .nullable()
      .meta({ description: 'Median days from the offer to its acceptance; null when none was accepted.' }),
  })
  .meta({ id: 'OfferTally' })

const answer = z
  .object({
    asOf: z.string().meta({ description: 'The day asked about.' }),
    basis: z.literal('association').meta({
      description:
        'Who gets an offer is chosen, so a share says how offers were taken, not what an offer does.',
    }),
    data: z.array(tally).meta({ description: 'By kind, then segment; only what was offered.' }),
  })
  .meta({ id: 'OfferAcceptance' })

export function serveOfferAcceptance(app: App, deps: AccountsDeps): void {
  app.get(
    '/v1/offers/acceptance',
    {
      config: { scope: 'read' },
      schema: {
        tags: ['offers'],
        summary: 'How offers are taken',
        description:
          'Offers by kind and segment: how many were made, accepted, declined, expired and are open, the share accepted with its 95 % interval, and the days it took. An association: whoever makes offers chooses to whom.',
        querystring: query,
        response: { 200: answer },
      },
    },
    async request => {
      const now = deps.clock()
      const when = whenOf(request.query)
      const asOf = when.asOf ?? dayOf(now)
      const since = request.query.since ?? null
      const input = { asOf, knownAt: when.knownAt ?? now, since }
      const data = await readOfferAcceptance(deps, request.caller.workspaceId, input)
      return { asOf, basis: 'association' as const, data }
    },
  )
}
