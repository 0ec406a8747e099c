// A simulated customer as they arrive: the account, two people, a contract and what they want.
import type { Chance } from '@rung/cli'
import { addDays, type Day } from '@rung/kernel'
import { CSMS, type Recorded } from './recorded.ts'

export function arrival(account: string, chance: Chance, today: Day): Recorded[] {
  const startsOn = addDays(today, -chance.integer(30, 300))
  const occurredAt = `${startsOn}T09:00:00.000Z`
  const time = { occurredAt, recordedAt: occurredAt }
  const csm = chance.pick(CSMS)
  const outcome = `${account}-outcome`
  return [
    {
      resource: 'accounts',
      body: {
        externalId: account,
        name: account,
        segment: chance.pick(['smb', 'enterprise']),
        csm,
        seats: 10,
        ...time,
      },
    },
    ...(['champion', 'economic_buyer'] as const).map(role => ({
      resource: 'stakeholders',
      body: {
        externalId: `${account}-${role}`,
        account,
        name: role,
        role,
        influence: chance.integer(2, 9) / 10,
        ...time,
      },
    })),
    {
      resource: 'subscriptions',
      body: {
        externalId: `${account}-sub`,
        account,
        plan: 'Team',
        arrMinor: 1_000_000,
        currency: 'EUR',
        seats: 10,
        startsOn,
        endsOn: addDays(startsOn, 364),
        termMonths: 12,
        autoRenews: true,
        ...time,
      },
    },
    {
      resource: 'outcomes',
      body: {
        externalId: outcome,
        account,
        statement: 'Invoices go out the same day',
        measure: { unit: 'hours', baseline: 40, target: 10, startsOn, dueOn: addDays(startsOn, 400) },
        importance: chance.integer(1, 5),
        stakeholder: `${account}-economic_buyer`,
        milestones: [{ key: 'first_reports', weight: 1 }],
        confirmedOn: startsOn,
        status: 'active',
        ...time,
      },
    },
  ]
}
