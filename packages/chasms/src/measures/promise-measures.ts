// What is seen by promises: answered concerns, confirmation, understanding, what was never kept for anybody, keeping on time.
import { addDays, type Day } from '@rung/kernel'
import { assessPromise } from '@rung/promises'
import type { Company } from '../company.ts'
import type { CompanyPromise } from '../company-facts.ts'
import { firstWeek, type Looking, type Measure, oneItem } from '../measure.ts'

const promisesOf = ({ facts }: Company): readonly CompanyPromise[] => facts.promises

export const concernAnswered: Measure = {
  name: 'concern_answered',
  area: { chasm: 'focus', subject: 'promises' },
  watched: true,
  silence: 'reads_as_miss',
  itemsOf: company =>
    promisesOf(company).map(({ madeOn, accountId, capability, concern }) =>
      oneItem(madeOn, accountId, capability, concern === null),
    ),
  toldFrom: company =>
    firstWeek(promisesOf(company).map(({ concern, madeOn }) => (concern === null ? null : madeOn))),
}

export const confirmedInTime: Measure = {
  name: 'confirmed_in_time',
  area: { chasm: 'focus', subject: 'people' },
  watched: true,
  silence: 'reads_as_miss',
  *itemsOf(company, looking) {
    for (const { promise, on, standing } of handedOver(company, looking))
      if (standing.status !== 'withdrawn')
        yield oneItem(on, promise.accountId, promise.madeBy, standing.handoffSymptom)
  },
  toldFrom: company => firstWeek(promisesOf(company).map(({ confirmedOn }) => confirmedOn)),
}

/** As we judged it: what the customer has not said back counts too, so that less confirmation is not read as less understanding. */
export const promisesAligned: Measure = {
  name: 'promises_aligned',
  area: { chasm: 'execute', subject: 'promises' },
  watched: true,
  silence: 'says_nothing',
  *itemsOf(company, looking) {
    for (const { promise, on } of handedOver(company, looking)) {
      const { accountId, madeBy, understanding } = promise
      yield oneItem(on, accountId, madeBy, understanding === 'unknown' ? null : understanding !== 'aligned')
    }
  },
  toldFrom: company =>
    firstWeek(
      promisesOf(company).map(({ understanding, madeOn }) => (understanding === 'unknown' ? null : madeOn)),
    ),
}

export const withinCapability: Measure = {
  name: 'within_capability',
  area: { chasm: 'execute', subject: 'promises' },
  watched: true,
  silence: 'says_nothing',
  itemsOf: company =>
    promisesOf(company).map(({ madeOn, accountId, madeBy, capability }) => {
      const kept = company.firstKept.get(capability)
      return oneItem(madeOn, accountId, madeBy, kept === undefined || kept > madeOn)
    }),
  toldFrom: (company, { policy }) => {
    const first = firstWeek(company.firstKept.values())
    return first === null ? null : addDays(first, policy.capabilitiesKnownDays)
  },
}

export const keptOnTime: Measure = {
  name: 'kept_on_time',
  area: { chasm: 'execute', subject: 'promises' },
  watched: true,
  silence: 'reads_as_miss',
  *itemsOf(company, { policy, asOf }) {
    for (const promise of promisesOf(company)) {
      if (promise.dueOn === null) continue
      const on = addDays(promise.dueOn, policy.promises.graceDays + 1)
      const closedOn = company.accountById.get(promise.accountId)?.closedOn ?? null
      if (on > asOf || (closedOn !== null && closedOn <= on)) continue
      const counts = assessPromise(promise, policy.promises, on)?.counts ?? null
      if (counts !== null) yield oneItem(on, promise.accountId, promise.capability, counts.as === 'broken')
    }
  },
  toldFrom: company => firstWeek(promisesOf(company).map(({ settledOn }) => settledOn)),
}

/** What somebody's stated concern needs by then: of what was promised, and of what was put on the roadmap. */
export const capabilityNeeded: Measure = {
  name: 'capability_needed',
  area: { chasm: 'focus', subject: 'product' },
  watched: true,
  silence: 'says_nothing',
  *itemsOf(company) {
    const miss = (capability: string, on: Day): boolean => {
      const needed = company.firstNeeded.get(capability)
      return needed === undefined || needed > on
    }
    for (const { madeOn, accountId, capability } of promisesOf(company))
      yield oneItem(madeOn, accountId, capability, miss(capability, madeOn))
    for (const { addedOn, capability } of company.facts.roadmap)
      yield oneItem(addedOn, null, capability, miss(capability, addedOn))
  },
  toldFrom: company => firstWeek(company.firstNeeded.values()),
}

type HandedOver = {
  readonly promise: CompanyPromise
  readonly on: Day
  readonly standing: NonNullable<ReturnType<typeof assessPromise>>
}

/** Each as it stood when its time to be confirmed was over. */
function* handedOver(company: Company, { policy, asOf }: Looking): Generator<HandedOver> {
  for (const promise of promisesOf(company)) {
    const on = addDays(promise.madeOn, policy.promises.confirmWithinDays + 1)
    const standing = on > asOf ? undefined : assessPromise(promise, policy.promises, on)
    if (standing !== undefined) yield { promise, on, standing }
  }
}
