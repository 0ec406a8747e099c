// What a list of renewals is asked, and which page of it.
import type { Tx } from '@rung/database'
import {
  type Caller,
  cursorFilters,
  cursorInteger,
  cursorText,
  dayParam,
  decodeCursor,
  type Filters,
  heldFilters,
  pageQuery,
} from '@rung/http-service'
import { chooseLead, defaultPolicies } from '@rung/judgement'
import {
  judgementQuery,
  type ListTime,
  listTimeCarried,
  listTimeKey,
  listTimeOf,
  orThrow,
} from '@rung/judgement/requests'
import { isDay, isRefusal, type Refusal, refuse } from '@rung/kernel'
import { z } from 'zod'
import {
  bandFilter,
  csmFilter,
  csmMeant,
  segmentFilter,
  stateFilter,
} from '../../requests/account-filters.ts'
import type { RenewalFilters, RenewalPlace, RenewalSort } from '../storage/read-renewals.ts'
import { leadDaysQuery } from './schema.ts'

export const query = pageQuery.extend({
  ...judgementQuery.shape,
  from: dayParam
    .optional()
    .describe('Due on this day or later. Default: no limit, so undecided ones past their day are in'),
  to: dayParam.optional().describe('Due before this day. Default: no limit'),
  leadDays: leadDaysQuery,
  csm: csmFilter,
  segment: segmentFilter,
  band: bandFilter,
  state: stateFilter,
  sort: z
    .enum(['risk', 'arr_at_risk', 'due_on'])
    .default('risk')
    .describe(
      'risk: P(lost), largest first. arr_at_risk: ARR x P(lost), largest first. due_on: soonest first',
    ),
})

const cursorKey = z
  .tuple([
    z.enum(['risk', 'arr_at_risk', 'due_on']),
    z.union([z.number(), cursorText]).nullable(),
    cursorText,
    cursorInteger.nullable(),
    cursorFilters,
    ...listTimeKey,
  ])
  .refine(([sort, by]) =>
    sort === 'due_on'
      ? typeof by === 'string' && isDay(by)
      : sort === 'risk'
        ? typeof by === 'number'
        : by === null || Number.isSafeInteger(by),
  )

type Page = {
  readonly time: ListTime
  readonly sort: RenewalSort
  readonly leadDays: number | null
  readonly after: RenewalPlace | null
  /** Of the first page; null on the first itself. */
  readonly carried: Filters | null
}

export function requestedPage(input: z.output<typeof query>, now: Date): Page | Refusal {
  if (input.from !== undefined && input.to !== undefined && input.to <= input.from) {
    return refuse('invalid', 'is not after `from`', {
      field: 'to',
      fix: 'Give a later day: `to` itself is not in.',
    })
  }
  // Every set of models has the same leads: those of the expert's.
  const { models } = defaultPolicies.risk
  if (input.cursor !== undefined) {
    const [sort, by, renewalId, lead, carried, ...time] = orThrow(decodeCursor(input.cursor, cursorKey))
    const leadDays = orThrow(chooseLead(lead, models))
    return { time: listTimeCarried(time, now), sort, leadDays, after: { by, renewalId }, carried }
  }
  const leadDays = orThrow(chooseLead(input.leadDays ?? null, models))
  return { time: orThrow(listTimeOf(input, now)), sort: input.sort, leadDays, after: null, carried: null }
}

export function narrowing(input: z.output<typeof query>, caller: Caller, carried: Filters | null) {
  return async (tx: Tx): Promise<RenewalFilters | Refusal> => {
    const { from = null, to = null, segment = null, band = null, state = null } = input
    const csm = await csmMeant(tx, input.csm, caller)
    if (isRefusal(csm)) return csm
    const sent = { from, to, csm, segment, band, state }
    return carried === null ? sent : heldFilters(sent, carried)
  }
}
