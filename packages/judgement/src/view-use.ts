// An account's use as worklists look at it: by its people, else by its events and the workspace's own metrics.
import type { SubjectSignals } from '@rung/signals'
import type { UseView } from '@rung/worklist'

type Account = SubjectSignals<'account'>

/** Programs are no people: where an account is expected to use us through them, or its people are not known, its events are what falls. */
export function viewUse(account: Account, outgrown: boolean): UseView {
  const common = {
    change: account.value('use_change'),
    fellOn: account.value('use_fell_on'),
    outgrown,
    evidence: account.signal('use_fell_on')?.evidence ?? [],
  }
  return isByEvents(account)
    ? {
        ...common,
        unit: 'events',
        now: account.value('events_14d'),
        habit: account.value('events_habit'),
        ...ownMetrics(account),
      }
    : {
        ...common,
        unit: 'people',
        now: account.value('people_14d'),
        habit: account.value('people_habit'),
      }
}

/** Of people without a habit yet there is nothing to fall, but they are known: events stand for them where those are judged. */
function isByEvents(account: Account): boolean {
  if (account.value('expected_use') === 'api' || account.value('people_14d') === null) return true
  return account.value('people_change') === null && account.value('events_change') !== null
}

const MOST_METRICS = 2

/** Numbers alone, in the order in which they are published. */
function ownMetrics(account: Account): Pick<UseView, 'metrics'> {
  const metrics = account
    .keys('metric:')
    .flatMap(key => {
      const value = account.value(`metric:${key}`)
      return typeof value === 'number' ? [{ key, value }] : []
    })
    .slice(0, MOST_METRICS)
  return metrics.length === 0 ? {} : { metrics }
}
