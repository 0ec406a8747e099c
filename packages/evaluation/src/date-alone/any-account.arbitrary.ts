// Any account: people, contract, outcomes, promises, tickets and answers with days up to 400 back, and due days ahead.
import type { Priority, SurveyKind, Topic } from '@rung/account-standing'
import { endOf } from '@rung/kernel'
import fc from 'fast-check'
import { contract } from './any-contract.arbitrary.ts'
import {
  before,
  grade,
  HOUR_MS,
  LAST_HEARD,
  many,
  maybePerson,
  noon,
  PEOPLE,
  past,
} from './any-day.arbitrary.ts'
import { outcomes } from './any-outcomes.arbitrary.ts'
import type { FrozenAccount } from './frozen-account.ts'

const stakeholders = fc.subarray([...PEOPLE]).chain(ids =>
  fc.tuple(
    ...ids.map(stakeholderId =>
      fc.record({
        stakeholderId: fc.constant(stakeholderId),
        role: fc.constantFrom('champion', 'economic_buyer', 'executive_sponsor', 'user'),
        influence: fc.constantFrom(0, 0.2, 0.5, 1),
        departedOn: fc.option(past, { freq: 5, nil: null }),
      }),
    ),
  ),
)

const topic = fc.option(fc.constantFrom<Topic[]>('price', 'competitor', 'leaving', 'praise', 'bug'), {
  nil: null,
})
const ticket = fc.record({
  on: past,
  priority: fc.constantFrom<Priority[]>('low', 'normal', 'high', 'urgent'),
  hours: fc.option(fc.integer({ min: 1, max: 500 }), { freq: 6, nil: null }),
  reopenedCount: fc.constantFrom(0, 0, 1),
  escalated: fc.constantFrom(false, false, true),
  csat: fc.option(grade, { freq: 2, nil: null }),
  stakeholderId: maybePerson,
  topic,
})
const touch = fc.record({
  on: past,
  stakeholderIds: fc.subarray([...PEOPLE], { maxLength: 2 }),
  kind: fc.constantFrom('call', 'email', 'meeting') as fc.Arbitrary<'call' | 'email' | 'meeting'>,
  direction: fc.constantFrom('inbound', 'outbound') as fc.Arbitrary<'inbound' | 'outbound'>,
  topic,
})
const survey = fc
  .record({
    on: past,
    kind: fc.constantFrom<SurveyKind[]>('nps', 'csat', 'benevolence'),
    stakeholderId: maybePerson,
    of5: grade,
  })
  .map(({ of5, ...answer }) => ({ ...answer, score: answer.kind === 'nps' ? of5 * 2 : of5 }))
const pulse = fc.record({
  on: past,
  pulse: fc.constantFrom('healthy', 'watch', 'at_risk') as fc.Arbitrary<'watch'>,
})

/** What is solved after the last day nobody heard of. */
function heardBy(at: Date): Date | null {
  return at.getTime() < endOf(LAST_HEARD).getTime() ? at : null
}

export const anyAccount: fc.Arbitrary<FrozenAccount> = fc
  .record({
    stakeholders,
    outcomes,
    contract,
    lookedAfterAgo: fc.option(fc.integer({ min: 0, max: 120 }), { nil: null }),
    tickets: many(ticket, 6),
    touches: many(touch, 5),
    notes: many(fc.record({ on: past, stakeholderId: maybePerson, topic }), 2),
    surveys: many(survey, 4),
    pulses: many(pulse, 2),
    week: fc.option(fc.array(fc.subarray(['u1', 'u2', 'u3', 'u4']), { minLength: 7, maxLength: 7 }), {
      freq: 4,
      nil: [],
    }),
    // As long as their habit is counted in: what they do has been the same ever since.
    usedAgo: fc.integer({ min: 140, max: 400 }),
  })
  .map(drawn => ({
    standing: {
      accountId: 'acc_a',
      isPaidFor: false,
      segment: null,
      csmId: null,
      // As many as the contract counts, so that its end is no news of seats.
      seats: drawn.contract.seats,
      closedOn: null,
      lookedAfterSince: drawn.lookedAfterAgo === null ? null : before(drawn.lookedAfterAgo),
      firstValueDueOn: null,
      calendar: { pauses: [], seasons: [], expectations: [] },
      paysFor: [],
      stakeholders: drawn.stakeholders,
      subscriptions: [drawn.contract],
      tickets: drawn.tickets.map(({ on, hours, ...each }, at) => ({
        ...each,
        ticketId: `tkt_${at}`,
        openedAt: noon(on),
        resolvedAt: hours === null ? null : heardBy(new Date(noon(on).getTime() + hours * HOUR_MS)),
      })),
      touches: drawn.touches.map((each, at) => ({ ...each, touchId: `tch_${at}` })),
      notes: drawn.notes.map((each, at) => ({ ...each, noteId: `not_${at}` })),
      surveys: drawn.surveys.map((each, at) => ({ ...each, surveyId: `svy_${at}` })),
      pulses: drawn.pulses.map((each, at) => ({ ...each, pulseId: `pul_${at}` })),
    },
    outcomes: drawn.outcomes,
    week: drawn.week,
    usedSince: before(drawn.usedAgo),
  }))
