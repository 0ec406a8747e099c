// When a customer's verdict may be known: a CSM judges without having seen it, so it waits for theirs, and a week at most.
import { addDays, type Day } from '@rung/kernel'
import type { SuccessGapPolicy } from './policy.ts'

/** A customer's verdict as it was received, before anybody may know it. */
export type ReceivedVerdict = {
  readonly outcomeId: string
  readonly occurredOn: Day
  readonly receivedAt: Date
  /** True of history: the caller says when it was known. */
  readonly declared: boolean
  /** All it said so far, in the order received; one or more. */
  readonly revisions: readonly {
    /** 1 to 5. */
    readonly achieved: number
    /** 1 to 5. */
    readonly experience: number
  }[]
}

/** A vendor verdict as it was written down, each correction too; taking one back is no filing. */
export type Filing = {
  readonly vendorVerdictId: string
  readonly outcomeId: string
  readonly personId: string
  readonly periodStartsOn: Day
  /** When we wrote it down, whatever its caller declared. */
  readonly storedAt: Date
  /** 1 to 5. */
  readonly verdict: number
}

/**
 * `filed`: by the CSM; `low_grade`: the customer is angry; `time`: nobody filed in time; `no_csm`: nobody is there to file;
 * `seals_off`: the workspace seals nothing; `declared`: history.
 */
export type OpenedBy = 'filed' | 'low_grade' | 'time' | 'no_csm' | 'seals_off' | 'declared'

export type Opening =
  | {
      readonly by: 'filed'
      /** The first one for the day of the verdict: it stays the same whatever is filed, corrected or retracted later. */
      readonly filing: Filing
      /** What its person had said last of that day, 1 to 5. */
      readonly verdict: number
    }
  | { readonly by: Exclude<OpenedBy, 'filed'> }

export type Circumstances = {
  /** Who looks after the account at the instant; null for nobody. */
  readonly csmId: string | null
  /** All that are stored by the instant, in any order. */
  readonly filings: readonly Filing[]
  readonly now: Date
}

const DAY_MS = 86_400_000

/** True when a vendor verdict speaks of the day: its period is [periodStartsOn, + 30 days). */
export function covers(
  { periodStartsOn }: Pick<Filing, 'periodStartsOn'>,
  occurredOn: Day,
  policy: SuccessGapPolicy,
): boolean {
  return periodStartsOn <= occurredOn && occurredOn < addDays(periodStartsOn, policy.vendorPeriodDays)
}

/** When a verdict opens if nothing else opens it. */
export function opensByTime(receivedAt: Date, policy: SuccessGapPolicy): Date {
  return new Date(receivedAt.getTime() + policy.seal.opensAfterDays * DAY_MS)
}

/**
 * Why a verdict may be known at an instant; null while it is sealed.
 *
 * The first that holds of: declared history, no CSM, filed by the present CSM for a period that covers its day, a grade of
 * 2 or less of either in any revision, seals switched off, 7 days since it was received. Asked when it is received, when a
 * correction comes, when somebody files, and in the background; the first answer that is not null is final.
 *
 * Errors: throws on a verdict without revisions. Order of filings does not matter. Source: DOMAIN, Seal.
 *
 * @example received 3 March 10:00 with 4 and 3 while Ann is CSM: null; once Ann has filed for 20 February: `filed`; corrected
 *   to 2: `low_grade`; on 10 March 10:00: `time`
 */
export function openingOf(
  { outcomeId, occurredOn, receivedAt, declared, revisions }: ReceivedVerdict,
  { csmId, filings, now }: Circumstances,
  policy: SuccessGapPolicy,
): Opening | null {
  if (revisions.length === 0) throw new RangeError('a verdict without revisions was not received')
  if (declared) return { by: 'declared' }
  if (csmId === null) return { by: 'no_csm' }
  const filed = filings
    .filter(each => each.outcomeId === outcomeId && each.personId === csmId)
    .filter(each => covers(each, occurredOn, policy))
    .toSorted((a, b) => a.storedAt.getTime() - b.storedAt.getTime())
  const [first] = filed
  if (first !== undefined) {
    const last = filed.at(-1) as Filing
    return { by: 'filed', filing: first, verdict: last.verdict }
  }
  const lowest = Math.min(...revisions.map(each => Math.min(each.achieved, each.experience)))
  if (lowest <= policy.seal.opensAtGrade) return { by: 'low_grade' }
  if (!policy.seal.enabled) return { by: 'seals_off' }
  return opensByTime(receivedAt, policy) <= now ? { by: 'time' } : null
}
