// Which rows say what judging the account now would say: a list is read from those, and the others are judged.
import { type HealthPolicies, versionsOf, type WorklistFacts } from '@rung/judgement'
import { addDays, type Day } from '@rung/kernel'
import type { PortfolioRow } from '../storage/portfolio-rows.ts'

/** The config in force at any instant: of an unchanged section the same object. */
export type ConfigAt = (instant: Date) => Pick<HealthPolicies, 'ladder' | 'people'>

export type Standing = {
  readonly facts: WorklistFacts
  /** Expected level on the ladder on the day a fall is told from; undefined where the rows do not say. */
  readonly expectedBefore: number | null | undefined
}

export type StandingRequest = { readonly today: Day; readonly now: Date; readonly configAt: ConfigAt }

/** The day from which a fall on the ladder is told. */
export const dayBefore = (asOf: Day, { worklist }: Pick<HealthPolicies, 'worklist'>): Day =>
  addDays(asOf, -worklist.reasons.rungDrop.days)

/**
 * A row stands while it is of today, nothing was said of the account since, and the same engine, config and models would judge it now.
 * The ladder is judged under a section that names no score, so it is held against the one in force at the row's instant.
 */
export function standingOf(
  { current, before }: PortfolioRow,
  policies: HealthPolicies,
  request: StandingRequest,
): Standing | undefined {
  if (current === null || current.waits || current.judgedOn !== request.today) return undefined
  const { engine, policy, model } = versionsOf(policies)
  const { versions, facts } = current
  if (versions.engine !== engine || versions.policy !== policy || versions.model !== model) return undefined
  if (!isSameLadder(current.recordedAt, request)) return undefined
  return { facts, expectedBefore: expectedBefore(facts, before, policies, request) }
}

function expectedBefore(
  { view }: WorklistFacts,
  before: PortfolioRow['before'],
  policies: HealthPolicies,
  request: StandingRequest,
): number | null | undefined {
  // nobody has fallen to where it is not known, nor from where there was nothing to judge
  if (view.ladder.expected === null || before === null) return null
  const isOfDay = before.asOf === dayBefore(request.today, policies)
  const isOfPolicy = before.policyVersion === versionsOf(policies).policy
  if (!isOfDay || !isOfPolicy || !isSameLadder(before.recordedAt, request)) return undefined
  return before.ladderExpected ?? undefined
}

function isSameLadder(recordedAt: Date, { now, configAt }: StandingRequest): boolean {
  const [then, today] = [configAt(recordedAt), configAt(now)]
  return then.ladder === today.ladder && then.people === today.people
}
