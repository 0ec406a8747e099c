// What customers were promised week by week over a year and a half: made, confirmed, kept, some of it late. Since the last quarter
// fewer of them name the concern that they answer, and fewer are confirmed: the vendor loses sight of its customer.
import { addDays, type Day } from '@rung/kernel'
import { concernOf } from './concern-words.ts'
import { mergeFacts } from './merge-facts.ts'
import { promiseFacts } from './promise-facts.ts'
import type { Facts, LivedUntil } from './scene.ts'
import type { LivedAccount } from './simulated-account.ts'
import { CAPABILITIES } from './vocabulary.ts'

const WEEKS = 78
/** The chance of a promise to one customer in one week. */
const A_WEEK = 0.11
const SHARES = {
  before: { concern: 0.93, confirmed: 0.92 },
  since: { concern: 0.5, confirmed: 0.6 },
} as const
const ALIGNED = 0.9
const ON_TIME = 0.88
/** A promise that falls due so soon has been kept: what is still open is for later. */
const SOON_DAYS = 15

export type PromiseWeeks = LivedUntil & {
  /** What of ours is there for what each customer is concerned about, by external id; nothing may be. */
  readonly capabilities: ReadonlyMap<string, string>
  /** From this day on the vendor loses sight of its customer. */
  readonly fallsOn: Day
}

/** Of customers whose promises are written down; to whom we broke what we promised, nothing else was promised. */
export function weeksOfPromises(accounts: readonly LivedAccount[], weeks: PromiseWeeks): Facts {
  const promised = accounts.filter(({ story }) => story.outcome === 'measured' && !story.promisesBroken)
  return mergeFacts(
    promised.flatMap(account =>
      Array.from({ length: WEEKS }, (_, index) => WEEKS - index)
        .filter(() => weeks.chance.next() < A_WEEK)
        .map(back => onePromise(account, back, weeks)),
    ),
  )
}

function onePromise({ externalId }: LivedAccount, back: number, weeks: PromiseWeeks): Facts {
  const { chance, today, capabilities, fallsOn, leftOn } = weeks
  const capability = capabilities.get(externalId) ?? chance.pick(CAPABILITIES)
  const madeOn = addDays(today, -7 * back + chance.integer(0, 6))
  const shares = madeOn < fallsOn ? SHARES.before : SHARES.since
  const dueOn = addDays(madeOn, chance.integer(28, 90))
  const answers = chance.next() < shares.concern
  const confirmed = addDays(madeOn, chance.integer(2, 26))
  const isConfirmed = chance.next() < shares.confirmed && confirmed < today
  const settledOn = settled(madeOn, dueOn, weeks)
  // what was open when they left was promised to nobody any more
  if (leftOn !== null && settledOn === null) return {}
  return promiseFacts({
    externalId: `${externalId}-promise-${back}-weeks`,
    account: externalId,
    capability,
    concern: answers ? concernOf(capability) : null,
    weight: chance.integer(2, 5),
    madeBy: chance.next() < 2 / 3 ? 'sales' : 'csm',
    madeOn,
    dueOn,
    confirmedOn: isConfirmed && (settledOn === null || confirmed < settledOn) ? confirmed : null,
    understanding: chance.next() < ALIGNED || settledOn === null ? 'aligned' : 'partial',
    status: settledOn === null ? 'open' : 'kept',
    settledOn,
  })
}

/** In time, or two to three weeks late where that is over by now. */
function settled(madeOn: Day, dueOn: Day, { chance, ...weeks }: PromiseWeeks): Day | null {
  const today = weeks.leftOn ?? weeks.today
  const isLate = chance.next() >= ON_TIME
  const early = addDays(dueOn, -chance.integer(0, 18))
  const late = addDays(dueOn, chance.integer(16, 24))
  if (isLate && late < today) return late
  if (dueOn > addDays(today, SOON_DAYS)) return null
  const kept = early > madeOn ? early : dueOn
  return kept < today ? kept : addDays(today, -1)
}
