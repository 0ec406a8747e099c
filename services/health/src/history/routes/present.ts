// An explained change as the answer of GET /v1/accounts/:id/health/changes.
import { CAUSES } from '@rung/health-score'
import { presentStuck } from '@rung/http-service'
import type { Day } from '@rung/kernel'
import type { ShownChange } from '../actions/explain-changes.ts'
import type { CounterfactualScore } from '../explained-change.ts'
import type { HealthChangesAnswer } from './schema.ts'

export function presentChanges(
  { account, change, sinceKnownAt, untilKnownAt, stuck }: ShownChange,
  { since, until }: { readonly since: Day; readonly until: Day },
): HealthChangesAnswer {
  return {
    accountId: account.accountId,
    externalId: account.externalId,
    name: account.name,
    from: end(change.from, since, sinceKnownAt),
    to: end(change.to, until, untilKnownAt),
    totalHundredths: change.total.hundredths,
    contributions: change.total.contributions.map(each => ({ ...each })),
    causes: CAUSES.map(cause => ({
      cause,
      hundredths: change.causes[cause].hundredths,
      contributions: change.causes[cause].contributions.map(({ kind, name, hundredths }) => ({
        kind,
        name,
        hundredths,
      })),
    })),
    steps: change.steps.map(step => ({
      ...step,
      contributions: step.contributions.map(each => ({
        ...each,
        gained: [...each.gained],
        lost: [...each.lost],
      })),
    })),
    bandChanges: change.bandChanges.map(each => ({ ...each })),
    markChanges: change.markChanges.map(each => ({ ...each })),
    stuck: presentStuck(stuck),
  }
}

function end(score: CounterfactualScore, asOf: Day, knownAt: Date): HealthChangesAnswer['from'] {
  const { scoreHundredths, band, versions } = score
  return {
    asOf,
    knownAt: knownAt.toISOString(),
    score: scoreHundredths === null ? null : scoreHundredths / 100,
    scoreHundredths,
    band,
    versions,
  }
}
