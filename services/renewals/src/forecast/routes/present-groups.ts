// Renewals by quarter, segment and CSM, as they are answered.
import type { ForecastRead } from '../actions/forecast-quarter.ts'
import type { BookSums } from '../storage/read-book.ts'
import type { GroupSums } from '../storage/read-group-sums.ts'
import type { ForecastAnswer } from './schema/forecast.ts'

/** Sums of what each renewal is expected to come to: of few renewals, where a range would be one customer. */
export function groupOf(
  key: string | null,
  { renewals, arrDueMinor, expectedRetainedMinor, expectedAfterMinor }: BookSums,
  name: string | null = null,
): ForecastAnswer['groups']['segments'][number] {
  return {
    key,
    name,
    renewals,
    arrDueMinor,
    arrAtRiskMinor: arrDueMinor - expectedRetainedMinor,
    expectedGrr: arrDueMinor > 0 ? expectedRetainedMinor / arrDueMinor : null,
    expectedNrr: arrDueMinor > 0 ? expectedAfterMinor / arrDueMinor : null,
  }
}

export function groupsBy(of: GroupSums['of'], { groups, names }: Pick<ForecastRead, 'groups' | 'names'>) {
  return groups
    .filter(group => group.of === of)
    .map(group => groupOf(group.key, group, of === 'csm' ? (names.get(group.key ?? '') ?? null) : null))
    .toSorted((a, b) => b.arrAtRiskMinor - a.arrAtRiskMinor || ((a.key ?? '') < (b.key ?? '') ? -1 : 1))
}
