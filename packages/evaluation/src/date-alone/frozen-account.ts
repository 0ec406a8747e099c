// One account of which nothing is ever heard again, judged day after day: what moves then moves by date alone.

import {
  beganOn,
  type AccountFacts as StandingFacts,
  seatsAsOf,
  standingSignals,
  termStartedOn,
} from '@rung/account-standing'
import { featuresOf, type Judgement, judgeAccount, type PreviousDay } from '@rung/judgement'
import { addDays, type Day, endOf } from '@rung/kernel'
import {
  judgeAccount as judgeOutcomes,
  ladderSignals,
  type AccountFacts as OutcomesFacts,
  outcomeSignals,
  promiseSignals,
  verdictSignals,
} from '@rung/outcomes/judgement'
import type { RiskFeatures } from '@rung/renewal-risk'
import type { Context, Signal, Snapshot } from '@rung/signals'
import { type UsageFacts, usageSignals } from '@rung/usage/judgement'
import {
  ALWAYS_EXPECTED,
  assessChange,
  assessUsage,
  type DayFacts,
  judgedChange,
  measureSpans,
  measureWindow,
  spanOf,
} from '@rung/usage-metrics'
import type { Policies } from '../truth/judge/policies.ts'

export type FrozenAccount = {
  readonly standing: StandingFacts
  readonly outcomes: OutcomesFacts
  /** What they do of a week: the same in every one, since a first day and for ever. Empty where nobody ever counted anything. */
  readonly week: readonly (readonly string[])[]
  readonly usedSince: Day
}

export type DayJudged = {
  readonly asOf: Day
  readonly judgement: Judgement
  /** Points 0..100; null while nothing is known. */
  readonly score: number | null
  /** Of the first open renewal, whose id is beside; null without one. */
  readonly logOdds: number | null
  readonly renewalId: string | null
  readonly features: RiskFeatures
}

/** As of so many days on end, from the first on, each with the day before. */
export function judgeDaily(
  account: FrozenAccount,
  policies: Policies,
  first: Day,
  days: number,
): DayJudged[] {
  const found: DayJudged[] = []
  for (let at = 0; at < days; at += 1) {
    found.push(judgeOn(account, policies, addDays(first, at), found.at(-1)?.judgement ?? null))
  }
  return found
}

export function judgeOn(
  account: FrozenAccount,
  policies: Policies,
  asOf: Day,
  previous: PreviousDay | null,
): DayJudged {
  const { accountId } = account.standing
  const snapshot = (context: Context, signals: readonly Signal[]): Snapshot => ({
    accountId,
    context,
    asOf,
    recordedAt: endOf(asOf),
    policyVersion: 'date-alone',
    signals,
  })
  const snapshots = [
    ...(account.week.length === 0 ? [] : [snapshot('usage', usageOn(account, policies, asOf))]),
    snapshot('outcomes', outcomesOn(account, policies, asOf)),
    snapshot('accounts', standingOn(account, policies, asOf)),
  ]
  const judgement = judgeAccount({ accountId, asOf, snapshots, previous }, policies.health)
  const [next] = judgement.renewals
  const { scoreHundredths } = judgement.health
  return {
    asOf,
    judgement,
    score: scoreHundredths === null ? null : scoreHundredths / 100,
    logOdds: next === undefined ? null : next.risk.logitMillionths / 1e6,
    renewalId: next?.renewal.renewalId ?? null,
    features: next === undefined ? {} : featuresOf(judgement, policies.health, next.renewal),
  }
}

function standingOn({ standing }: FrozenAccount, policies: Policies, asOf: Day): Signal[] {
  const workspace = { currency: 'EUR', rates: [], recordsTickets: standing.tickets.length > 0 }
  return standingSignals(standing, workspace, policies.standing, asOf).map(signal => ({
    ...signal,
    evidence: [...signal.evidence],
  }))
}

function outcomesOn({ standing, outcomes }: FrozenAccount, policies: Policies, asOf: Day): Signal[] {
  const stakeholders = standing.stakeholders.map(person => ({
    ...person,
    externalId: person.stakeholderId,
    role: person.role as 'user',
    productUserIds: [],
    departedOn: person.departedOn !== null && person.departedOn <= asOf ? person.departedOn : null,
  }))
  const who = { segment: standing.segment, stakeholders }
  const judgement = judgeOutcomes(outcomes, who, policies.outcomes, asOf)
  return [
    ...outcomeSignals(standing.accountId, judgement, asOf),
    ...ladderSignals(judgement.relationship),
    ...verdictSignals(judgement),
    ...promiseSignals(standing.accountId, judgement.promises, outcomes.promises, asOf),
  ]
}

const CATALOGUE: ReadonlySet<string> = new Set(['import', 'approve', 'report'])
/** As long as the past is looked at: two years and twelve weeks. */
const LOOKED_BACK_DAYS = 820
const LIVED_DAYS = 1300

/** What they did on each day since the first, well beyond the last judged. */
function daysOf({ week, usedSince }: FrozenAccount): readonly DayFacts[] {
  const known = livedBy.get(week)
  if (known !== undefined) return known
  const days = Array.from({ length: LIVED_DAYS }, (_, at) => addDays(usedSince, at))
  const lived = days.flatMap((day, at): DayFacts[] => {
    const users = week[at % week.length] ?? []
    const cells = users.map((user, seat) => ({
      user,
      event: seat % 2 === 0 ? 'import' : 'approve',
      count: 2,
    }))
    return cells.length === 0 ? [] : [{ day, aggregatedActiveUsers: null, cells, properties: [] }]
  })
  livedBy.set(week, lived)
  return lived
}

// One account is judged on hundreds of days.
const livedBy = new WeakMap<FrozenAccount['week'], readonly DayFacts[]>()

function usageOn(account: FrozenAccount, { usage: policy }: Policies, asOf: Day): Signal[] {
  const { standing } = account
  const lived = daysOf(account)
  const last = lived.findLastIndex(({ day }) => day <= asOf)
  const known = lived.slice(Math.max(0, last - LOOKED_BACK_DAYS), last + 1)
  const span = spanOf(known, asOf)
  const window = measureWindow(known, span, CATALOGUE, policy, asOf, null)
  const spans = measureSpans(known, span.firstDay, policy, asOf)
  const change = assessChange(
    { spans, termStartedOn: termStartedOn(standing, asOf), ...ALWAYS_EXPECTED, asOf },
    policy,
  )
  const seats = seatsAsOf(standing, asOf)
  const began = beganOn(standing, asOf)
  const source = { heardSince: null, sourceUp: true }
  const assessment = assessUsage(
    { window, change, seats, beganOn: began, catalogueSize: CATALOGUE.size, counted: null, ...source },
    policy,
  )
  const judged: UsageFacts = {
    input: { accountId: standing.accountId, asOf },
    source: { up: true },
    window: { ...window, recentDays: [] },
    change,
    fellOn: null,
    assessment,
    lastKnown: { score: assessment.value, change: judgedChange(change), fellOn: null },
    custom: new Map(),
    milestones: new Map(),
    seen: new Map(),
  }
  return usageSignals(judged, { catalogue: CATALOGUE, metrics: [], milestones: [] } as never)
}
