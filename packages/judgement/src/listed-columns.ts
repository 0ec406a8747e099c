// What lists read of a judgement beside its score: kept with every row, so that lists of the past are read and not judged.
import { LEVELS, type Level } from '@rung/relationship-ladder'
import { type AccountFlag, accountFlags } from './account-flags.ts'
import { type AccountMark, accountMarks } from './account-marks.ts'
import type { HealthPolicies } from './health-policies.ts'
import type { Judgement } from './judgement.ts'
import { type DecidedRenewal, decidedRenewals, type KeptRenewal, keptRenewals } from './kept-renewals.ts'

export type ListedColumns = {
  /** R and T, 0..1; null when unknown. */
  readonly relationship: number | null
  readonly trust: number | null
  /** The highest rung of the ladder stood on; null when unknown, and in a row from before it was kept. */
  readonly ladderLevel: Level | null
  /** Expected level on the ladder, 1..5; null when unknown, and in rows of before it was kept. */
  readonly ladderExpected: number | null
  readonly segment: string | null
  readonly csmId: string | null
  /** Minor units of the workspace's currency. */
  readonly arrMinor: number | null
  readonly currency: string | null
  readonly flags: readonly AccountFlag[]
  readonly marks: readonly AccountMark[]
  readonly renewals: readonly KeptRenewal[]
  readonly decidedRenewals: readonly DecidedRenewal[]
}

/** As JSON holds it (no negative zero, nothing undefined), so that what was read back is equal to what was written. */
export function listedColumns(judgement: Judgement, policies: HealthPolicies): ListedColumns {
  const { signals, segment, judged } = judgement
  const { account } = signals
  return asJson({
    relationship: judged.components.relationship.value,
    trust: judged.components.trust.value,
    ladderLevel: LEVELS.find(level => level === account.value('ladder_level')) ?? null,
    ladderExpected: account.value('ladder_expected'),
    segment,
    csmId: account.value('csm'),
    arrMinor: wholeMinor(account.value('arr_minor')),
    currency: account.value('currency'),
    flags: accountFlags(judgement, policies),
    marks: accountMarks(signals, judgement.asOf),
    renewals: keptRenewals(judgement, policies),
    decidedRenewals: decidedRenewals(judgement),
  })
}

/** What other systems publish may be no whole number, and past what a column holds. */
export function wholeMinor(value: number | null): number | null {
  const whole = value === null ? null : Math.round(value)
  return Number.isSafeInteger(whole) ? whole : null
}

export function asJson<T>(value: T): T {
  return jsonOf(value) as T
}

// By hand: to text and back was a sixth of a judgement. Lists hold plain fields alone, none undefined within an array. What JSON
// holds as it is, nearly all, is not copied.
function jsonOf(value: unknown): unknown {
  if (typeof value === 'number') return Number.isFinite(value) ? value + 0 : null
  if (typeof value !== 'object' || value === null) return value
  return isJson(value) ? value : copyOf(value)
}

function copyOf(value: object): unknown {
  if (Array.isArray(value)) return value.map(jsonOf)
  const fields: Record<string, unknown> = {}
  for (const [name, field] of Object.entries(value)) {
    if (field !== undefined) fields[name] = jsonOf(field)
  }
  return fields
}

function isJson(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value) && !Object.is(value, -0)
  if (typeof value !== 'object' || value === null) return value !== undefined
  if (Array.isArray(value)) return value.every(isJson)
  for (const name in value) if (!isJson((value as Record<string, unknown>)[name])) return false
  return true
}
