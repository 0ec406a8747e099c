// Any account: people, contract, outcomes, promises, tickets and answers with days up to 400 back, and due days ahead.
import type { Priority, SurveyKind, Topic } from '@rung/account-standing'
import { addDays, type Day, day, endOf, startOf } from '@rung/kernel'
import type { AccountFacts as OutcomesFacts } from '@rung/outcomes/judgement'
import fc from 'fast-check'
import type { FrozenAccount } from './frozen-account.ts'

/** The last day on which anything was heard. */
export const LAST_HEARD = day('2026-03-02')
const PEOPLE = ['stk_a', 'stk_b', 'stk_c', 'stk_d'] as const
const OUTCOMES = ['out_a', 'out_b', 'out_c'] as const
const HOUR_MS = 3_600_000

const before = (days: number): Day => addDays(LAST_HEARD, -days)
const noon = (on: Day): Date => new Date(startOf(on).getTime() + 12 * HOUR_MS)
const past = fc.integer({ min: 0, max: 400 }).map(before)
const ahead = fc.integer({ min: 1, max: 400 }).map(days => before(-days))
const grade = fc.integer({ min: 1, max: 5 })
const person = fc.constantFrom(...PEOPLE)
const maybePerson = fc.option(person, { freq: 2, nil: null })
const outcomeId = fc.constantFrom(...OUTCOMES)

const many = <T>(one: fc.Arbitrary<T>, maxLength: number) => fc.array(one, { maxLength })

function numbered<T extends object>(prefix: string, rows: readonly T[]): (T & { readonly id: string })[] {
  return rows.map((row, at) => ({ ...row, id: `${prefix}_${String(at).padStart(2, '0')}` }))
}

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

const wanted = fc.subarray([...OUTCOMES]).chain(ids =>
  fc.tuple(
    ...ids.map(id =>
      fc
        .record({
          importance: fc.integer({ min: 1, max: 5 }),
          maintain: fc.boolean(),
          startsAgo: fc.integer({ min: 0, max: 300 }),
          termDays: fc.integer({ min: 60, max: 400 }),
        })
        .map(({ importance, maintain, startsAgo, termDays }) => ({
          id,
          occurredAt: noon(before(startsAgo)),
          statementRef: null,
          maintain,
          baseline: maintain ? null : 0,
          floor: maintain ? 0 : null,
          target: 10,
          startsOn: maintain ? null : before(startsAgo),
          dueOn: maintain ? null : addDays(before(startsAgo), termDays),
          importance,
          stakeholderId: null,
          milestones: [],
          confirmedOn: null,
          closedOn: null,
        })),
    ),
  ),
)

const measurement = fc.record({ outcomeId, on: past, value: fc.integer({ min: 0, max: 12 }) })
const verdict = fc.record({ outcomeId, on: past, stakeholderId: person, achieved: grade, experience: grade })
const vendorVerdict = fc.record({ outcomeId, on: past, verdict: grade })
const evidence = fc.record({
  on: past,
  stakeholderId: person,
  level: fc.constantFrom(1, 2, 3, 4, 5),
  polarity: fc.constantFrom(1, 1, -1),
  strength: fc.constantFrom('weak', 'moderate', 'strong'),
  source: fc.constantFrom('customer_said', 'observed', 'csm_judgement'),
})
const promise = fc.record({
  on: past,
  weight: fc.integer({ min: 1, max: 5 }),
  dueOn: fc.option(fc.oneof(past, ahead), { freq: 6, nil: null }),
  confirmedOn: fc.option(past, { nil: null }),
  understanding: fc.constantFrom('aligned', 'partial', 'misaligned', 'unknown'),
  status: fc.constantFrom('open', 'open', 'kept', 'broken'),
  settledOn: past,
})

const outcomes = fc
  .record({
    wanted,
    measurements: many(measurement, 5),
    customerVerdicts: many(verdict, 5),
    vendorVerdicts: many(vendorVerdict, 2),
    ladderEvidence: many(evidence, 6),
    promises: many(promise, 3),
  })
  .map((drawn): OutcomesFacts => {
    const dated = <T extends { readonly on: Day }>(prefix: string, rows: readonly T[]) =>
      numbered(prefix, rows).map(row => ({ ...row, occurredAt: noon(row.on) }))
    return {
      outcomes: drawn.wanted,
      measurements: dated('mea', drawn.measurements),
      customerVerdicts: dated('cvd', drawn.customerVerdicts),
      vendorVerdicts: dated('vvd', drawn.vendorVerdicts),
      ladderEvidence: dated('lev', drawn.ladderEvidence) as OutcomesFacts['ladderEvidence'],
      promises: dated('prm', drawn.promises).map(row => ({
        ...row,
        concernLevel: null,
        concernWordsRef: null,
        customerWordsRef: null,
        settledOn: row.status === 'open' ? null : row.settledOn,
      })) as OutcomesFacts['promises'],
      ladderPins: [],
    }
  })

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

const contract = fc
  .record({
    startedAgo: fc.integer({ min: 0, max: 1500 }),
    endsIn: fc.integer({ min: 20, max: 500 }),
    termMonths: fc.constantFrom(12, 12, 24, 6),
    autoRenews: fc.boolean(),
    noticeIn: fc.option(fc.integer({ min: -60, max: 0 }), { freq: 1, nil: null }),
    seats: fc.option(fc.integer({ min: 1, max: 10 }), { nil: null }),
  })
  .map(({ startedAgo, endsIn, termMonths, autoRenews, noticeIn, seats }) => ({
    subscriptionId: 'sub_a',
    plan: null,
    paid: true,
    signedOn: before(startedAgo),
    startsOn: before(startedAgo),
    endsOn: before(-endsIn),
    termMonths,
    autoRenews: false,
    endedOn: null,
    currency: 'EUR',
    arrMinor: 1_000_000,
    seats,
    changes: [],
    renewals: [
      {
        renewalId: 'rnw_a',
        dueOn: before(-endsIn),
        noticeOn: autoRenews || noticeIn === null ? null : before(-noticeIn),
        resolution: null,
        resolvedOn: null,
        arrMinor: null,
        csmCall: null,
        csmProbability: null,
        arrAfterMinor: null,
      },
    ],
  }))

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
