// Which accounts, segments and causes carry a symptom: those with more misses since it began than the share before explains.
import type { Company } from './company.ts'
import type { Carrier } from './diagnosis.ts'
import type { Item, Looking, Measure } from './measure.ts'
import type { Raised } from './raised.ts'

export type Carriers = {
  readonly accounts: readonly Carrier[]
  readonly segments: readonly Carrier[]
  readonly causes: readonly Carrier[]
}

/** excess = misses - of x share before; the largest first, none at or below 0. */
export function carriersOf(
  measure: Measure,
  { at, before }: Raised,
  company: Company,
  looking: Looking,
): Carriers {
  const share = before.misses / before.of
  const since = itemsSince(measure.itemsOf(company, looking), at, looking)
  const segmentOf = ({ accountId }: Item): string | null =>
    company.accountById.get(String(accountId))?.segment ?? null
  const { mostCarriers } = looking.policy
  return {
    accounts: carrying(since, ({ accountId }) => accountId, share).slice(0, mostCarriers),
    segments: carrying(since, segmentOf, share).slice(0, mostCarriers),
    causes: carrying(since, ({ cause }) => cause, share).slice(0, mostCarriers),
  }
}

/** Each once, for the weeks of it from one on. */
function itemsSince(items: Iterable<Item>, at: number, { grid }: Looking): Item[] {
  const since: Item[] = []
  for (const item of items) {
    // of days that lie in none of the weeks it is no number, and no weeks are more than none
    const index = Number(grid.indexOf(item.on))
    const weeks = index + (item.weeks ?? 1) - Math.max(index, at)
    if (weeks > 0) since.push({ ...item, misses: weeks * item.misses, of: weeks * item.of })
  }
  return since
}

function carrying(items: readonly Item[], nameOf: (item: Item) => string | null, share: number): Carrier[] {
  const sums = new Map<string, { misses: number; of: number }>()
  for (const item of items) {
    const name = nameOf(item)
    if (name === null) continue
    const sum = sums.get(name) ?? { misses: 0, of: 0 }
    sums.set(name, { misses: sum.misses + item.misses, of: sum.of + item.of })
  }
  return [...sums]
    .map(([name, { misses, of }]) => ({ name, misses, of, excess: misses - of * share }))
    .filter(({ excess }) => excess > 0)
    .sort((a, b) => b.excess - a.excess || (a.name < b.name ? -1 : 1))
}
