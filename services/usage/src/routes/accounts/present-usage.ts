// An account's usage as it is answered.
import { presentStuck } from '@rung/http-service'
import { windowEnding } from '@rung/kernel'
import {
  dayEvidence,
  describeChange,
  metricNames,
  NO_CHANGE,
  nameOf,
  type UsagePolicy,
} from '@rung/usage-metrics'
import type { z } from 'zod'
import type { AccountRequest } from '../../actions/account-request.ts'
import type { ReadUsage } from '../../actions/read-account-usage.ts'
import type { answer } from './usage-answer.ts'

function windowOf({ asOf, counted }: Pick<AccountRequest, 'asOf' | 'counted'>, { windowDays }: UsagePolicy) {
  const since = counted?.at(-1)
  return { ...windowEnding(asOf, windowDays), ...(since === undefined ? {} : { since }) }
}

export function present({
  usage,
  definitions,
  customValues,
  policy,
  pending,
  stuck,
}: ReadUsage): z.output<typeof answer> {
  const { input, assessment, source, window } = usage
  return {
    accountId: input.accountId,
    asOf: input.asOf,
    knownAt: input.knownAt.toISOString(),
    pending,
    source: { up: source.up, lastEventOn: source.lastEventOn, inDoubtSince: usage.doubt?.since ?? null },
    firstActiveOn: window.firstDay,
    lastActiveOn: window.lastDay,
    metrics: Object.fromEntries(
      Object.entries(metricNames).map(([name, metric]) => [name, assessment.metrics[metric]]),
    ),
    window: windowOf(input, policy),
    change: presentChange(usage),
    score: {
      value: assessment.value,
      lastKnown: usage.lastKnown.score,
      inputs: assessment.inputs.map(input => ({ ...input, metric: nameOf(input.metric) })),
      reasons: [...assessment.reasons],
    },
    customMetrics: definitions.metrics.map(({ key, windowDays }) => ({
      key,
      value: customValues.get(key) ?? null,
      window: windowEnding(input.asOf, windowDays),
    })),
    milestones: definitions.milestones.map(({ key }) => ({
      key,
      reachedOn: usage.milestones.get(key) ?? null,
    })),
    stakeholders: [...usage.seen].map(([id, seen]) => ({
      id,
      lastSeenOn: seen.lastSeenOn,
      daysSinceSeen: source.up ? seen.daysSinceSeen : null,
      usualGapDays: seen.usualGapDays,
    })),
    evidence: window.recentDays.toSorted().map(dayEvidence),
    policyVersion: policy.version,
    stuck: presentStuck(stuck),
  }
}

/** Unknown like every metric, before the first event and while the source is down. */
function presentChange({
  change,
  fellOn,
  source,
  window,
}: ReadUsage['usage']): z.output<typeof answer>['change'] {
  if (!source.up || window.lastDay === null) {
    return { people: NO_CHANGE, events: NO_CHANGE, fellOn: null, words: [] }
  }
  return { ...change, fellOn, words: describeChange(change, fellOn) }
}
