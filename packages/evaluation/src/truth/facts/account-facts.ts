// What is recorded of the account: who is there, tickets, touches, surveys, pulses, the contract and the CSM's call.
import type { Pulse, Stakeholder, SurveyAnswer, Ticket, Touch } from '@rung/account-standing'
import { dayAt } from '../calendar.ts'
import { type Draw, drawFor } from '../draw.ts'
import { livedOf } from '../latent/course.ts'
import { believes } from '../latent/csm.ts'
import { type LatentCustomer, reallySays, reallyStays, reallyWell } from '../latent/customer.ts'
import { isAway, isThere, isWithUs } from '../latent/people.ts'
import { everySoOften, gradeOf, knownAfter, recorded } from './recording.ts'
import { recordTickets } from './ticket-facts.ts'

type Known<T> = { readonly knownOn: number; readonly fact: T }

export type AccountRecord = {
  readonly stakeholders: readonly (ReturnType<typeof recorded> & Stakeholder)[]
  readonly tickets: readonly Known<Ticket>[]
  readonly touches: readonly Known<Touch>[]
  readonly surveys: readonly Known<SurveyAnswer>[]
  readonly pulses: readonly Known<Pulse>[]
  /** What the CSM says of the renewal, the newest last. */
  readonly calls: readonly { readonly knownOn: number; readonly keeps: number }[]
  /** Days on which the yearly question was really answered, and tickets were opened. */
  readonly answeredOn: readonly number[]
  readonly openedOn: readonly number[]
}

export function recordAccount(customer: LatentCustomer, until: number): AccountRecord {
  const draw = drawFor(customer.seed, customer.number, 'account facts')
  const tickets = recordTickets(customer, until, drawFor(customer.seed, customer.number, 'tickets'))
  const yearly = recordYearly(customer, until, draw)
  return {
    stakeholders: recordPeople(customer, draw),
    tickets,
    touches: recordTouches(customer, until, draw),
    surveys: [...yearly, ...recordNps(customer, until, draw)],
    pulses: recordPulses(customer, until, draw),
    calls: recordCalls(customer, until, draw),
    answeredOn: yearly.map(({ on }) => on),
    openedOn: tickets.map(({ on }) => on),
  }
}

/** A departure is written down late, by some never; an heir too. */
function recordPeople(customer: LatentCustomer, draw: Draw): AccountRecord['stakeholders'] {
  return customer.people.flatMap(person => {
    const { id, influence, arrivesOn, leavesOn } = person
    const on = Number.isFinite(arrivesOn) ? arrivesOn : -400
    const metOn = Number.isFinite(arrivesOn) ? knownAfter(on, 7, draw) : on
    // A few buyers are taken for sponsors.
    const mistaken = person.role === 'economic_buyer' && draw.happens(0.04)
    const role = mistaken ? 'executive_sponsor' : person.role
    const moment = { id, accountId: customer.id, on }
    const columns = { stakeholderId: id, role, influence: Math.round(influence * 10) / 10, departedOn: null }
    const noticedOn = knownAfter(leavesOn, 10, draw)
    const unnoticed = draw.happens(0.07)
    const rows = [recorded({ ...moment, knownOn: metOn }, columns)]
    if (!Number.isFinite(leavesOn) || unnoticed) return rows
    const gone = { ...columns, departedOn: dayAt(leavesOn) }
    return [...rows, recorded({ ...moment, knownOn: Math.max(metOn, noticedOn), revision: 2 }, gone)]
  })
}

function recordTouches(customer: LatentCustomer, until: number, draw: Draw): Known<Touch>[] {
  return customer.people.flatMap(person =>
    everySoOften(-240, until, person.talkGapDays, draw).flatMap((on, index) => {
      const unlogged = draw.happens(0.3)
      // Whoever does not answer is written to all the same, and some count that as a touch.
      const unanswered = draw.happens(0.08)
      const knownOn = on + draw.wait(1.5)
      const met = isWithUs(person, on) && !isAway(person, on)
      if (unlogged || !(met || (isThere(person, on) && unanswered))) return []
      const touchId = `tch_${person.id}_${String(index).padStart(3, '0')}`
      const kind = met ? ('call' as const) : ('email' as const)
      const how = { kind, direction: 'outbound' as const, topic: null }
      return [{ knownOn, fact: { touchId, on: dayAt(on), stakeholderIds: [person.id], ...how } }]
    }),
  )
}

/** Whether we mean them well: asked once a year, answered by seven in ten. */
function recordYearly(customer: LatentCustomer, until: number, draw: Draw) {
  const first = draw.whole(-380, -16)
  return [first, first + 365].flatMap(on => {
    const score = gradeOf(livedOf(customer.goodwill, on) + draw.noise(0.1))
    const missing = draw.happens(0.3)
    if (on >= until || missing) return []
    const fact = {
      surveyId: `srv_${customer.id}_b${on}`,
      kind: 'benevolence' as const,
      stakeholderId: null,
      score,
      on: dayAt(on),
    }
    return [{ on, knownOn: on + draw.wait(2), fact }]
  })
}

function recordNps(customer: LatentCustomer, until: number, draw: Draw): Known<SurveyAnswer>[] {
  return everySoOften(-240, until, 90, draw).flatMap((on, index) => {
    const said = Math.min(1, Math.max(0, reallySays(customer, on) + draw.noise(0.1)))
    if (draw.happens(0.4)) return []
    const surveyId = `srv_${customer.id}_n${String(index).padStart(3, '0')}`
    const kind = 'nps' as const
    const fact = { surveyId, kind, stakeholderId: null, score: Math.round(10 * said), on: dayAt(on) }
    return [{ knownOn: on + draw.wait(2), fact }]
  })
}

function recordPulses(customer: LatentCustomer, until: number, draw: Draw): Known<Pulse>[] {
  return everySoOften(-80, until, 30, draw).flatMap((on, index) => {
    const felt = believes(customer.csm.health, t => reallyWell(customer, t), on) + draw.noise(0.05)
    if (draw.happens(0.2)) return []
    const pulse = felt >= 0.65 ? 'healthy' : felt >= 0.38 ? 'watch' : 'at_risk'
    const pulseId = `pls_${customer.id}_${String(index).padStart(3, '0')}`
    return [{ knownOn: on + draw.wait(1), fact: { pulseId, pulse, on: dayAt(on) } }]
  })
}

function recordCalls(customer: LatentCustomer, until: number, draw: Draw): AccountRecord['calls'] {
  if (draw.happens(0.25)) return []
  return everySoOften(-60, until, 30, draw).map(on => {
    const keeps = believes(customer.csm.renewal, t => reallyStays(customer, t), on) + draw.noise(0.04)
    return { knownOn: on, keeps: Math.min(0.99, Math.max(0.01, keeps)) }
  })
}
