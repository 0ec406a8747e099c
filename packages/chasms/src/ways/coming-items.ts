// What stands on the roadmap and is still to come, by capability.
import { daysBetween } from '@rung/kernel'
import type { RoadmapItem } from '../company-facts.ts'
import type { Way } from './open-promises.ts'

/** As of the day judged, what is planned first first. */
export function comingItems({ company, looking: { asOf } }: Way): ReadonlyMap<string, RoadmapItem[]> {
  const coming = company.facts.roadmap
    .filter(({ addedOn, deliveredOn }) => addedOn <= asOf && (deliveredOn === null || deliveredOn > asOf))
    .toSorted((a, b) => daysBetween(b.plannedOn, a.plannedOn))
  return Map.groupBy(coming, ({ capability }) => capability)
}
