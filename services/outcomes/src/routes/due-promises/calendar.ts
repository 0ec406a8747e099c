// GET /v1/calendars/:token/promises.ics: what was promised for a day, as a calendar that opens by its secret address.
import { findCalendarReader } from '@rung/directory'
import { type App, type CalendarDay, serveSecretCalendar } from '@rung/http-service'
import { addDays, dayOf, isRefusal } from '@rung/kernel'
import { type DuePromises, listDuePromises } from '../../actions/list-due-promises.ts'
import type { OutcomesDeps } from '../../deps.ts'

// Further ahead nobody plans a promise by a calendar.
const DAYS_AHEAD = 730
const MOST_PROMISES = 5_000

export function servePromisesByAddress(app: App, { database, clock }: OutcomesDeps): void {
  serveSecretCalendar(app, {
    of: 'promises',
    summary: 'Promises by a secret address',
    description:
      'A whole day for each open promise that has one, overdue ones too, for calendar programs that cannot sign in. A CSM’s are those to the accounts in their care; of every other role all. `POST /v1/calendar-address` makes the address.',
    clock,
    findReader: presented => findCalendarReader(database, presented),
    daysFor: async (reader, now) => {
      const asOf = dayOf(now)
      const found = await listDuePromises(database, reader, {
        asOf,
        knownAt: now,
        until: addDays(asOf, DAYS_AHEAD),
        csm: reader.role === 'csm' ? 'me' : null,
        segment: null,
        limit: MOST_PROMISES,
        after: null,
      })
      if (isRefusal(found)) throw found
      return daysOf(found)
    },
  })
}

function daysOf({ page, accounts, texts }: DuePromises): CalendarDay[] {
  return page.flatMap(({ id, accountId, capability, weight, dueOn, ourWordsRef }) => {
    if (dueOn === null) return []
    const account = accounts.get(accountId)
    const whom = account?.name ?? account?.externalId ?? accountId
    const words = ourWordsRef === null ? undefined : texts.get(ourWordsRef)
    const said = words === undefined ? [] : [`As we said it: ${words}`]
    return [
      {
        id,
        on: dueOn,
        summary: `${capability} is due to ${whom}`,
        lines: [...said, `Weight ${weight} of 5`],
      },
    ]
  })
}
