// What the product saw: days of work with more on some than on others, nothing on most weekends, and people by name.
import type { Day } from '@rung/kernel'
import type { Cell, DayFacts } from '@rung/usage-metrics'
import { dayAt, weekdayOf } from '../calendar.ts'
import { type Draw, drawFor } from '../draw.ts'
import { livedOf } from '../latent/course.ts'
import { type LatentCustomer, seatsOn } from '../latent/customer.ts'
import { isAway, isWithUs } from '../latent/people.ts'
import { knownAfter } from './recording.ts'

export type UsageRecord = {
  /** By day number from `since`: what was done, and the day from which it is known. */
  readonly days: readonly { readonly on: number; readonly knownOn: number; readonly facts: DayFacts }[]
  /** The product user of each stakeholder who has one. */
  readonly userOf: ReadonlyMap<string, string>
  /** Steps that another system told of. */
  readonly milestones: readonly { readonly key: string; readonly on: Day; readonly knownOn: number }[]
}

export const CATALOGUE: ReadonlySet<string> = new Set([
  'import',
  'approve',
  'report',
  'share',
  'export',
  'plan',
  'match',
  'remind',
  'invite',
  'automate',
])
const FEATURES = [...CATALOGUE]
const SINCE = -120
const UNTOLD_STEPS = 0.05

export function recordUsage(customer: LatentCustomer, until: number): UsageRecord {
  const draw = drawFor(customer.seed, customer.number, 'usage facts')
  const named = customer.people.filter(person => person.usesProduct)
  const userOf = new Map(named.map(person => [person.id, `usr_${person.id}`]))
  const favourites = shuffled(FEATURES, draw)
  const days: UsageRecord['days'][number][] = []
  // Some warehouses deliver a week late now and then.
  const lagDays = draw.happens(0.1) ? 2 : 0
  for (let on = SINCE; on < until; on += 1) {
    const level = Math.min(1, livedOf(customer.use, on))
    const cells = cellsOf(customer, level, favourites, on, draw)
    if (cells.length === 0) continue
    const facts = { day: dayAt(on), aggregatedActiveUsers: null, cells, properties: [] }
    days.push({ on, knownOn: on + (lagDays > 0 ? draw.wait(lagDays) : 0), facts })
  }
  const milestones = customer.outcomes.flatMap(outcome =>
    outcome.steps.flatMap(({ key, doneOn }) => {
      if (doneOn === null || draw.happens(UNTOLD_STEPS)) return []
      return [{ key, on: dayAt(doneOn), knownOn: knownAfter(doneOn, 2, draw) }]
    }),
  )
  return { days, userOf, milestones }
}

/**
 * At level one half: three in ten seats come in a month, on two days a week, to a third of the features. At one: five in six,
 * daily, most of them.
 */
function cellsOf(
  customer: LatentCustomer,
  level: number,
  favourites: readonly string[],
  on: number,
  draw: Draw,
): Cell[] {
  const weekend = weekdayOf(on) >= 5
  const daysAWeek = 0.15 + 4.85 * level ** 1.3
  if (!draw.happens(weekend ? 0.03 * level : daysAWeek / 5)) return []
  const users = Math.max(1, Math.round(seatsOn(customer, on) * (0.03 + 0.82 * level ** 1.6)))
  const known = Math.max(1, Math.round(FEATURES.length * (0.06 + 0.78 * level ** 1.3)))
  const burst = draw.happens(0.06) ? 4 : 1
  const cells: Cell[] = []
  const people = customer.people.filter(person => person.usesProduct)
  for (let seat = 0; seat < users; seat += 1) {
    const person = people[seat]
    const comes = draw.happens(0.55)
    const event = favourites[draw.whole(0, known - 1)] ?? 'report'
    const count = draw.whole(1, 6) * burst
    if (person !== undefined && (!isWithUs(person, on) || isAway(person, on))) continue
    if (comes) cells.push({ user: person === undefined ? `usr_${seat}` : `usr_${person.id}`, event, count })
  }
  return cells
}

function shuffled(items: readonly string[], draw: Draw): string[] {
  return items
    .map(item => ({ item, at: draw.between(0, 1) }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item)
}
