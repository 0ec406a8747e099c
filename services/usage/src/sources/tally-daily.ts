// Counts one request of daily numbers: what was taken, refused and why.
import type { BatchResult } from '@rung/http-service'
import { describeFields } from './describe-fields.ts'
import { addRefusals, NO_LAG, noneAccepted, type RefusalTally, type SourceTally } from './tally.ts'

export function tallyDaily(
  keyId: string,
  at: Date,
  items: readonly unknown[],
  results: readonly BatchResult[],
): SourceTally {
  const rejected = results.filter(result => result.status === 'rejected')
  const refusals = rejected.map(
    ({ index, problem }): RefusalTally => ({
      type: 'day',
      reason: reasonOf(problem),
      count: 1,
      firstAt: at,
      lastAt: at,
      examples: [{ at, messageHash: null, fields: describeFields(items[index]) }],
    }),
  )
  const day = results.filter(({ status }) => status === 'created' || status === 'corrected').length
  return {
    kind: 'daily',
    keyId,
    library: '',
    version: '',
    firstSeenAt: at,
    lastSeenAt: at,
    lastEventAt: null,
    requests: 1,
    accepted: { ...noneAccepted(), day },
    duplicates: results.filter(({ status }) => status === 'unchanged').length,
    rejected: rejected.length,
    uncounted: results.filter(({ note }) => note !== undefined).length,
    trimmed: 0,
    lag: NO_LAG,
    refusals: addRefusals(refusals),
  }
}

/** Without the values that a refusal quotes. */
function reasonOf(problem: BatchResult['problem']): string {
  const [wrong] = problem?.errors ?? []
  const said = wrong === undefined ? (problem?.detail ?? '') : `${wrong.field}: ${wrong.message}`
  return said.replace(/".*"/s, '"…"').slice(0, 255)
}
