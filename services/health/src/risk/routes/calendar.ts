// GET /v1/renewals.ics: open renewals as a calendar (iCalendar, RFC 5545) that calendar programs subscribe to.
import { type App, dayParam } from '@rung/http-service'
import { listTimeAsked, orThrow } from '@rung/judgement/requests'
import { isRefusal } from '@rung/kernel'
import ical, { ICalEventTransparency } from 'ical-generator'
import { z } from 'zod'
import type { HealthDeps } from '../../deps.ts'
import { csmFilter, csmMeant, segmentFilter } from '../../requests/account-filters.ts'
import { listRenewals } from '../actions/list-renewals.ts'
import { presentRenewal } from './list.ts'

// More days of one calendar than anybody reads.
const MOST_RENEWALS = 5_000
/** How often a program looks again, where it may choose. */
const HOURS_BETWEEN_LOOKS = 12

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
          200: {
            description: 'A calendar (RFC 5545)',
            content: { 'text/calendar': { schema: z.string().describe('An all-day event a renewal') } },
          },
        },
      },
    },
    async (request, reply) => {
      const { caller } = request
      const { from = null, to = null, csm, segment = null } = request.query
      const now = clock()
      const time = orThrow(listTimeAsked({}, now))
      const input = { ...time, sort: 'due_on', leadDays: null, after: null, limit: MOST_RENEWALS } as const
      const found = await listRenewals(database, caller, input, async tx => {
        const csmId = await csmMeant(tx, csm, caller)
        return isRefusal(csmId) ? csmId : { from, to, csm: csmId, segment, band: null, state: null }
      })
      const renewals = orThrow(found).page.map(row => presentRenewal(row, null))
      reply.type('text/calendar; charset=utf-8')
      return calendarOf(renewals, now)
    },
  )
}

type Renewal = ReturnType<typeof presentRenewal>

function calendarOf(renewals: readonly Renewal[], now: Date): string {
  const calendar = ical({
    name: 'Renewals',
    prodId: { company: 'Rung', product: 'Renewals', language: 'EN' },
    ttl: HOURS_BETWEEN_LOOKS * 60 * 60,
  })
  for (const renewal of renewals) {
    calendar.createEvent({
      id: `${renewal.renewalId}@rung`,
      stamp: now,
      start: new Date(`${renewal.dueOn}T00:00:00Z`),
      allDay: true,
      transparency: ICalEventTransparency.TRANSPARENT,
      summary: `${renewal.name ?? renewal.externalId} renews`,
      description: linesOf(renewal).join('\n'),
    })
  }
  return calendar.toString()
}

function linesOf({ arrMinor, currency, probabilityLost, csmCall, noticeOn }: Renewal): string[] {
  const worth = arrMinor === null || currency === null ? [] : [`ARR ${moneyWords(arrMinor, currency)}`]
  const call = csmCall === null ? [] : [`The CSM expects: ${csmCall}`]
  const notice = noticeOn === null ? [] : [`Notice was given on ${noticeOn}`]
  return [...worth, `Probability of loss ${Math.round(100 * probabilityLost)} %`, ...call, ...notice]
}

function moneyWords(minor: number, currency: string): string {
  const format = new Intl.NumberFormat('en', { style: 'currency', currency, currencyDisplay: 'code' })
  return format.format(minor / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2))
}
