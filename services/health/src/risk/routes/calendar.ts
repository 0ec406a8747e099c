// GET /v1/renewals.ics: open renewals as a calendar (iCalendar, RFC 5545) that calendar programs subscribe to.
import { type CalendarReader, findCalendarReader } from '@rung/directory'
import {
  type App,
  CALENDAR_TYPE,
  type CalendarDay,
  type Caller,
  calendarAnswer,
  calendarOf,
  dayParam,
  serveSecretCalendar,
} from '@rung/http-service'
import { listTimeOf, orThrow } from '@rung/judgement/requests'
import { isRefusal, majorUnits, type Refusal } from '@rung/kernel'
import { z } from 'zod'
import type { HealthDeps } from '../../deps.ts'
import { csmFilter, csmMeant, segmentFilter } from '../../requests/account-filters.ts'
import { listRenewals } from '../actions/list-renewals.ts'
import { presentRenewal } from './listed-renewal.ts'

// More days of one calendar than anybody reads.
const MOST_RENEWALS = 5_000

const query = z.strictObject({
  from: dayParam.optional().describe('Due on this day or later. Default: no limit'),
  to: dayParam.optional().describe('Due before this day. Default: no limit'),
  csm: csmFilter,
  segment: segmentFilter,
})

export function serveRenewalCalendar(app: App, { database, clock }: HealthDeps): void {
  app.get(
    '/v1/renewals.ics',
    {
      config: { scope: 'read' },
      schema: {
        tags: ['health'],
        summary: 'Open renewals as a calendar',
        description: `A whole day for each, the soonest ${MOST_RENEWALS}, for a calendar program to subscribe to by address. It signs in by its own user name and password: the user name is a key of scope \`read\`, the password is not looked at. A key never goes into the address, where proxies and logs would keep it. Names of customers are in the calendar: make a key of its own for it, which can be revoked.`,
        querystring: query,
        response: {
          200: calendarAnswer,
        },
      },
    },
    async (request, reply) => {
      const { caller } = request
      const { from = null, to = null, csm, segment = null } = request.query
      const now = clock()
      const found = await openRenewals(database, caller, now, async tx => {
        const csmId = await csmMeant(tx, csm, caller)
        return isRefusal(csmId) ? csmId : { from, to, csm: csmId, segment, band: null, state: null }
      })
      reply.type(CALENDAR_TYPE)
      return calendarOf('Renewals', orThrow(found), now)
    },
  )
}

/** By a secret address: what the person whose it is looks after, or everything, and nothing once they may sign in no more. */
export function serveRenewalsByAddress(app: App, { database, clock }: HealthDeps): void {
  serveSecretCalendar(app, {
    of: 'renewals',
    summary: 'Renewals by a secret address',
    description:
      'What `GET /v1/renewals.ics` shows, for calendar programs that cannot sign in. A CSM’s are the renewals of the accounts in their care; of every other role all. `POST /v1/calendar-address` makes the address.',
    clock,
    findReader: presented => findCalendarReader(database, presented),
    daysFor: async (reader, now) => {
      const csm = reader.role === 'csm' ? reader.personId : null
      return orThrow(await openRenewals(database, callerOf(reader), now, async () => ({ ...ANY, csm })))
    },
  })
}

const ANY = { from: null, to: null, segment: null, band: null, state: null } as const

/** Reads as its person does. */
function callerOf({ workspaceId, personId, role }: CalendarReader): Caller {
  const keyId = 'calendar'
  return { workspaceId, keyId, scope: 'read', personId, publishable: false, role, reach: 'all', tool: null }
}

async function openRenewals(
  database: HealthDeps['database'],
  caller: Caller,
  now: Date,
  narrow: Parameters<typeof listRenewals>[3],
): Promise<CalendarDay[] | Refusal> {
  const time = orThrow(listTimeOf({}, now))
  const input = { ...time, sort: 'due_on', leadDays: null, after: null, limit: MOST_RENEWALS } as const
  const found = await listRenewals(database, caller, input, narrow)
  return isRefusal(found) ? found : found.page.map(row => dayOfRenewal(presentRenewal(row, null)))
}

type Renewal = ReturnType<typeof presentRenewal>

function dayOfRenewal(renewal: Renewal): CalendarDay {
  return {
    id: renewal.renewalId,
    on: renewal.dueOn,
    summary: `${renewal.name ?? renewal.externalId} renews`,
    lines: linesOf(renewal),
  }
}

function linesOf({ arrMinor, currency, probabilityLost, csmCall, noticeOn }: Renewal): string[] {
  const worth = arrMinor === null || currency === null ? [] : [`ARR ${moneyWords(arrMinor, currency)}`]
  const call = csmCall === null ? [] : [`The CSM expects: ${csmCall}`]
  const notice = noticeOn === null ? [] : [`Notice was given on ${noticeOn}`]
  return [...worth, `Probability of loss ${Math.round(100 * probabilityLost)} %`, ...call, ...notice]
}

function moneyWords(minor: number, currency: string): string {
  const format = new Intl.NumberFormat('en', { style: 'currency', currency, currencyDisplay: 'code' })
  return format.format(majorUnits(minor, currency))
}
