// Section 4: what was promised and how it was understood, confirmed and kept; the four behaviours of trust.
import type { Answers } from '../judge/judge-customer.ts'
import { type Course, truthOf } from '../latent/course.ts'
import type { LatentCustomer } from '../latent/customer.ts'
import { isOpen, type LatentPromise, reallyMisunderstood, reallyUnkept } from '../latent/promises.ts'
import type { Simulation } from '../world.ts'
import { accountKind, type Kind, SETTLES_DAYS } from './kind.ts'
import { goodwillIsWritten, misreadingIsWritten, ticketsAreWritten } from './written.ts'

/** Days after the sale in which a promise should be confirmed; days past its due day in which it may still be kept. */
const CONFIRMED_WITHIN = 30
const GRACE = 14
const HALF = 0.5
/** A broken promise is remembered as two kept ones are: from a third on they no longer rely on us. */
const A_THIRD = 1 / 3

type Recorded = Answers['outcomes']['promises']['promises'][number]

function promiseKind(
  kind: Pick<Kind, 'name' | 'truth' | 'answer'> & {
    /** Null where the question does not arise. */
    readonly isTrue: (promise: LatentPromise, t: number) => boolean | null
    readonly isReported: (promise: Recorded) => boolean
    readonly isWritten?: (simulation: Simulation, promiseId: string, t: number) => boolean
  },
): Kind {
  const { isTrue, isReported, isWritten = () => true, ...words } = kind
  return {
    ...words,
    section: 4,
    about: 'promise',
    settlesDays: SETTLES_DAYS,
    truly: ({ customer }, t) =>
      new Map(
        customer.promises.flatMap(promise => {
          const so = promise.madeOn <= t ? isTrue(promise, t) : null
          return so === null ? [] : [[promise.id, so] as const]
        }),
      ),
    told: ({ outcomes }) =>
      new Map(outcomes.promises.promises.filter(isReported).map(promise => [promise.promiseId, true])),
    isWritten: (simulation, t, promiseId) => isWritten(simulation, promiseId, t),
  }
}

function trustKind(
  behaviour: 'resolution' | 'benevolence',
  truth: string,
  courseOf: (customer: LatentCustomer) => Course,
  isWritten: (simulation: Simulation, t: number) => boolean,
): Kind {
  return accountKind({
    name: `low_${behaviour}`,
    section: 4,
    truth,
    answer: `${behaviour} under 0.5`,
    isTrue: ({ customer }, t) => truthOf(courseOf(customer), t) < HALF,
    isReported: ({ health }) => (health.judged.trust[behaviour].value ?? 1) < HALF,
    isWritten,
  })
}

const misunderstood = ({ customer }: Simulation, t: number) => reallyMisunderstood(customer.promises, t)

export const promiseKinds: readonly Kind[] = [
  promiseKind({
    name: 'misaligned_promise',
    truth: 'an open promise is not understood as we mean it',
    answer: 'open, `partial` or `misaligned`',
    // Whether one that both sides gave up is still open is a matter of words.
    isTrue: (promise, t) =>
      t < promise.givenUpOn ? isOpen(promise, t) && promise.understood !== 'aligned' : null,
    isReported: ({ status, understanding }) =>
      status === 'open' && (understanding === 'partial' || understanding === 'misaligned'),
    isWritten: misreadingIsWritten,
  }),
  accountKind({
    name: 'promise_gap',
    section: 4,
    truth: 'half of what is promised (by weight) or more is not understood as we mean it',
    answer: '`promise_gap` of 0.5 or more',
    isTrue: (simulation, t) => {
      const share = misunderstood(simulation, t)
      return share === null ? null : share >= HALF
    },
    isReported: ({ outcomes }) => (outcomes.promises.promiseGap.value ?? 0) >= HALF,
  }),
  promiseKind({
    name: 'hand_off_symptom',
    truth: 'no customer confirmed it within 30 days of the sale',
    answer: 'hand-off symptom of the promise',
    isTrue: ({ madeOn, confirmedOn }, t) =>
      t > madeOn + CONFIRMED_WITHIN && confirmedOn > madeOn + CONFIRMED_WITHIN,
    isReported: promise => promise.handoffSymptom,
  }),
  promiseKind({
    name: 'promise_broken',
    truth: 'two weeks past its due day it is not kept',
    answer: 'counts as broken: marked so, or overdue past its grace',
    isTrue: ({ dueOn, keptOn }, t) => dueOn !== null && t > dueOn + GRACE && keptOn > t,
    isReported: promise => promise.counts?.as === 'broken',
  }),
  accountKind({
    name: 'low_clarity',
    section: 4,
    truth: 'less than half of what is promised (by weight) is understood as we mean it',
    answer: 'clarity under 0.5',
    isTrue: (simulation, t) => {
      const share = misunderstood(simulation, t)
      return share === null ? null : share > HALF
    },
    isReported: ({ health }) => (health.judged.trust.clarity.value ?? 1) < HALF,
  }),
  accountKind({
    name: 'low_reliability',
    section: 4,
    truth: 'over a third (by weight) of what fell due within a year is not kept, two weeks past its day',
    answer: 'reliability under 0.5',
    isTrue: ({ customer }, t) => {
      const share = reallyUnkept(customer.promises, t)
      return share === null ? null : share > A_THIRD
    },
    isReported: ({ health }) => (health.judged.trust.reliability.value ?? 1) < HALF,
  }),
  trustKind(
    'resolution',
    'we solve less than half of their tickets in time',
    customer => customer.service,
    ticketsAreWritten,
  ),
  trustKind(
    'benevolence',
    'they do not believe that we mean them well',
    customer => customer.goodwill,
    goodwillIsWritten,
  ),
]
