// GET /v1/worklists/:csm/passed-over: what is not on the list though there is a reason, what it is worth, and why.
import {
  type App,
  cursorInteger,
  dayParam,
  decodeCursor,
  encodeCursor,
  instantParam,
  pageOf,
  pageQuery,
} from '@rung/http-service'
import { accountWords, orThrow } from '@rung/judgement/requests'
import { PASSED_OVER, type PassedOver, PUTS_AWAY, type WhyPassedOver } from '@rung/worklist'
import { z } from 'zod'
import type { PlaybookDeps } from '../../deps.ts'
import { MOST_PASSED_OVER } from '../actions/build-first-list.ts'
import { type ShownPassedOver, showPassedOver } from '../actions/show-passed-over.ts'
import { presentReason } from '../present-worklist.ts'
import type { ShownAccounts } from '../storage/read-shown.ts'
import { csmParam } from './read.ts'
import { cardRenewal } from './schema/card.ts'
import { passedOverReason } from './schema/reason.ts'
import { cardBasis, cardValue } from './schema/value.ts'

const why = z
  .object({
    kind: z
      .enum(PASSED_OVER)
      .describe(
        'hours_used: whatever was taken is worth more an hour. too_long: it takes more than the hours that were left, and what is worth less fitted. put_away: somebody acted on it. handed_over: a colleague has it',
      ),
    hoursLeft: z
      .number()
      .nullable()
      .describe('Hours that were left when its turn came; null where hours were not the reason'),
    putAwayBy: z
      .enum(PUTS_AWAY)
      .nullable()
      .describe('What was done about it; null where nobody put it away, or it is not known'),
    until: dayParam
      .nullable()
      .describe(
        'The first day it may come back; null where it comes back when it grows, or was not put away',
      ),
    handedTo: z.string().nullable().describe('Our id of who has it; null where nobody else has'),
  })
  .meta({ id: 'WhyPassedOver' })

const passedOverAccount = z
  .object({
    ...accountWords,
    reason: passedOverReason.describe('The one that would lead its card'),
    play: z
      .object({
        key: z.string().describe('Which play'),
        version: z.int().describe('Which version of it'),
        name: z.string().describe('What it is called'),
      })
      .meta({ id: 'PassedOverPlay' })
      .describe('The play that would lead'),
    hours: z.number().describe('What it would take, in hours'),
    ...cardBasis,
    value: cardValue
      .nullable()
      .describe(
        'Null while no ARR at stake is known: then it is ordered by `shareKeptPerHour`, after all whose worth is known',
      ),
    shareKeptPerHour: z
      .number()
      .min(0)
      .describe('The share of a contract that an hour of the play keeps, in time'),
    renewal: cardRenewal.nullable().describe('The open renewal that is due first; null when there is none'),
    why: why.describe('Why it is not on the list'),
  })
  .meta({ id: 'PassedOver' })

const answer = pageOf(passedOverAccount)
  .extend({
    csmId: z.string().describe('Our id of the CSM'),
    date: dayParam.describe('The day of the list, in the CSM’s own time zone'),
    kept: z
      .boolean()
      .describe('False for a past day on which nobody opened the list: what it would have been'),
    builtAt: instantParam.describe(
      'When the morning’s list was built: what is passed over is as it was then',
    ),
    currency: z.string().nullable().describe('ISO 4217: the one the workspace reports in'),
    total: z
      .int()
      .describe(
        `How many were passed over that morning; the first ${MOST_PASSED_OVER} are named, and none of a list from before they were kept`,
      ),
  })
  .meta({ id: 'PassedOverPage' })

export type PassedOverAnswer = z.output<typeof answer>

export function servePassedOver(app: App, { database, clock, newId }: PlaybookDeps): void {
  app.get(
    '/v1/worklists/:csm/passed-over',
    {
      config: { scope: 'read' },
      schema: {
        tags: ['worklists'],
        summary: 'What a CSM’s list of a day passed over',
        description:
          'Accounts that had a reason in the morning and are on no card, in the order of the list: what would have led, what that is worth, and why it waits. Who waits by lot is counted on the list and named nowhere. Like the list it is kept by its first reading of the day.',
        params: z.object({ csm: csmParam }),
        querystring: pageQuery.extend({
          date: dayParam.optional().describe('The day of the list. Default: today where the CSM is'),
        }),
        response: { 200: answer },
      },
    },
    async request => {
      const { workspaceId, personId: callerId } = request.caller
      const { date = null, cursor, limit } = request.query
      const from = cursor === undefined ? 0 : orThrow(decodeCursor(cursor, z.tuple([cursorInteger])))[0]
      const input = { workspaceId, csm: request.params.csm, callerId, date, now: clock() }
      return present(orThrow(await showPassedOver(database, input, newId)), { from, limit })
    },
  )
}

function present(
  { opened, passedOver, shown, playOf }: ShownPassedOver,
  { from, limit }: { readonly from: number; readonly limit: number },
): PassedOverAnswer {
  const { csm, day, kept, firstList } = opened
  const next = from + limit
  return {
    csmId: csm.csmId,
    date: day,
    kept,
    builtAt: firstList.builtAt,
    currency: shown.currency,
    total: firstList.passedOver + firstList.putAway,
    data: passedOver.slice(from, next).map(each => presentOne(each, shown, playOf(each).name)),
    nextCursor: next < passedOver.length ? encodeCursor([next]) : null,
  }
}

function presentOne(
  { accountId, reason, play: key, playVersion: version, why, ...card }: PassedOver,
  shown: ShownAccounts,
  name: string,
): PassedOverAnswer['data'][number] {
  const account = shown.accounts.get(accountId)
  return {
    accountId,
    externalId: account?.externalId ?? null,
    name: account?.name ?? null,
    segment: account?.segment ?? null,
    reason: presentReason(reason, shown.grounds.get(accountId), shown.words),
    play: { key, version, name },
    hours: card.hours,
    // one that was kept before says nothing of it
    basis: card.basis ?? 'first_guess',
    ownResults: card.ownResults ?? 0,
    value: card.value,
    shareKeptPerHour: card.shareKeptPerHour,
    renewal: card.renewal,
    why: presentWhy(why),
  }
}

function presentWhy(why: WhyPassedOver): PassedOverAnswer['data'][number]['why'] {
  const { kind } = why
  const none = { kind, hoursLeft: null, putAwayBy: null, until: null, handedTo: null }
  switch (kind) {
    case 'hours_used':
    case 'too_long':
      return { ...none, hoursLeft: why.hoursLeft }
    case 'put_away':
      return { ...none, putAwayBy: why.by, until: why.until }
    default:
      return { ...none, handedTo: why.toCsmId }
  }
}
