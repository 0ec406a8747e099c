// What happens to a simulated customer on a day: a fact of any kind, some known late, some the correction of an earlier one.
import type { Chance } from '@rung/cli'
import { addDays, type Day } from '@rung/kernel'
import { type Body, CSMS, LATE_DAYS, type Recorded } from './recorded.ts'

/** What a fact of a day is made of. */
type Happening = {
  readonly chance: Chance
  readonly account: string
  readonly role: string
  readonly occurredOn: Day
  readonly occurredAt: string
}

type Kind = readonly [resource: string, bodyOf: (of: Happening) => Body]

const KINDS: readonly [Kind, ...Kind[]] = [
  [
    'measurements',
    ({ chance, account }) => ({
      outcome: `${account}-outcome`,
      value: chance.integer(8, 44),
      source: 'integration',
    }),
  ],
  [
    'customer-verdicts',
    ({ chance, account }) => ({
      outcome: `${account}-outcome`,
      stakeholder: `${account}-economic_buyer`,
      achieved: chance.integer(1, 5),
      experience: chance.integer(1, 5),
    }),
  ],
  [
    'ladder-evidence',
    ({ chance, account, role }) => ({
      account,
      stakeholder: `${account}-${role}`,
      level: chance.integer(1, 5),
      polarity: chance.pick([1, 1, -1]),
      strength: chance.pick(['weak', 'moderate', 'strong']),
      source: chance.pick(['customer_said', 'observed', 'csm_judgement']),
    }),
  ],
  [
    'tickets',
    ({ chance, account, occurredOn, occurredAt }) => ({
      account,
      subject: 'A question',
      priority: chance.pick(['normal', 'urgent']),
      openedAt: occurredAt,
      // Said of each: a correction that left it out would keep the day on which an earlier one was resolved.
      resolvedAt: chance.next() < 0.6 ? `${occurredOn}T11:00:00.000Z` : null,
      reopenedCount: chance.integer(0, 1),
      escalated: chance.next() < 0.1,
    }),
  ],
  [
    'touches',
    ({ chance, account, role }) => ({
      account,
      stakeholders: [`${account}-${role}`],
      kind: 'call',
      direction: 'outbound',
      person: chance.pick(CSMS),
    }),
  ],
  [
    'surveys',
    ({ chance, account, role }) => ({
      account,
      stakeholder: `${account}-${role}`,
      kind: chance.pick(['nps', 'benevolence']),
      score: chance.integer(1, 5),
    }),
  ],
  [
    'pulses',
    ({ chance, account }) => ({
      account,
      person: chance.pick(CSMS),
      pulse: chance.pick(['healthy', 'watch', 'at_risk']),
    }),
  ],
  [
    'vendor-verdicts',
    ({ chance, account, occurredOn }) => ({
      outcome: `${account}-outcome`,
      person: chance.pick(CSMS),
      verdict: chance.integer(1, 5),
      periodStartsOn: addDays(occurredOn, -30),
    }),
  ],
  [
    'promises',
    ({ chance, account, occurredOn }) => ({
      account,
      capability: 'Works offline',
      weight: chance.integer(1, 5),
      madeBy: 'sales',
      madeOn: occurredOn,
      dueOn: addDays(occurredOn, chance.integer(5, 60)),
      understanding: chance.pick(['aligned', 'partial', 'misaligned', 'unknown']),
      status: 'open',
    }),
  ],
]

/** Mostly of the day itself. */
export function happening(account: string, chance: Chance, today: Day, index: number): Recorded[] {
  const isLate = chance.next() < 0.15
  const occurredOn = isLate ? addDays(today, -chance.integer(1, LATE_DAYS)) : today
  // The same number twice within some days is the same fact told again, with another content: a correction.
  const number = chance.next() < 0.2 ? Math.max(0, index - chance.integer(1, LATE_DAYS)) : index
  const occurredAt = `${occurredOn}T08:00:00.000Z`
  const role = chance.pick(['champion', 'economic_buyer'])
  const [resource, bodyOf] = chance.pick(KINDS)
  return [
    {
      resource,
      body: {
        externalId: `${account}-${resource}-${number}`,
        ...bodyOf({ chance, account, role, occurredOn, occurredAt }),
        ...(resource === 'tickets' || resource === 'promises' ? {} : { occurredAt }),
      },
    },
  ]
}
