// Tickets as they are recorded: solved in time as often as the service really does it, some filed under the wrong priority.
import type { Priority, Ticket } from '@rung/account-standing'
import { noonOf } from '../calendar.ts'
import type { Draw } from '../draw.ts'
import { livedOf } from '../latent/course.ts'
import { type LatentCustomer, reallySays } from '../latent/customer.ts'
import { everySoOften, gradeOf } from './recording.ts'

export type RecordedTicket = { readonly on: number; readonly knownOn: number; readonly fact: Ticket }

// Hours in which customers of each priority expect it to be solved.
const EXPECTED_HOURS: Readonly<Record<Priority, number>> = { urgent: 8, high: 24, normal: 168, low: 336 }
const PRIORITIES: readonly (readonly [number, Priority])[] = [
  [0.1, 'urgent'],
  [0.2, 'high'],
  [0.5, 'normal'],
  [0.2, 'low'],
]
const MISFILED_SHARE = 0.1
const HOUR_MS = 3_600_000

export function recordTickets(customer: LatentCustomer, until: number, draw: Draw): RecordedTicket[] {
  return everySoOften(-220, until, 30 / customer.ticketsPer30Days, draw).flatMap((on, index) => {
    const real = draw.oneOf(PRIORITIES)
    const filed = draw.happens(MISFILED_SHARE) ? draw.oneOf(PRIORITIES) : real
    const well = draw.happens(livedOf(customer.service, on))
    const share = well ? draw.between(0.05, 0.9) : draw.between(1.1, 5)
    const escalated = !well && draw.happens(0.25)
    const reopened = draw.happens(well ? 0.05 : 0.25)
    const csat = draw.happens(0.3) ? gradeOf(reallySays(customer, on) + draw.noise(0.15)) : null
    const opened = noonOf(on)
    const resolved = new Date(opened.getTime() + share * EXPECTED_HOURS[real] * HOUR_MS)
    const fact: Ticket = {
      ticketId: `tkt_${customer.id}_${String(index).padStart(3, '0')}`,
      priority: filed,
      openedAt: opened,
      resolvedAt: resolved,
      reopenedCount: reopened ? 1 : 0,
      escalated,
      csat,
      stakeholderId: null,
      topic: null,
    }
    return [{ on, knownOn: on, fact }]
  })
}
