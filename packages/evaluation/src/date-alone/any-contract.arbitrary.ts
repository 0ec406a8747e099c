// Any contract, and the renewal at its end.
import fc from 'fast-check'
import { before } from './any-day.arbitrary.ts'

export const contract = fc
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
