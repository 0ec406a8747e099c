// When a customer's verdict may be seen by the CSM who has yet to file their own: a judgement made blind is worth having.
import { addDays, type Day } from '@rung/kernel'
import type { SuccessGapPolicy } from './policy.ts'

/** What a verdict said from an instant on. */
export type VerdictRevision = {
  readonly recordedAt: Date
  /** 1 to 5. */
  readonly achieved: number
  /** 1 to 5. */
  readonly experience: number
}

/** A customer's verdict with all it ever said. */
export type RecordedVerdict = {
  readonly id: string
  readonly outcomeId: string
  readonly occurredOn: Day
  /** One or more, in any order. */
  readonly revisions: readonly VerdictRevision[]
}

/** A vendor verdict at the moment it was recorded, corrections too: what one person said of a period. */
export type Filing = {
  readonly outcomeId: string
  readonly personId: string
  readonly periodStartsOn: Day
  readonly recordedAt: Date
}

/** `filed`: by this CSM; `time`: nobody filed in time; `low_grade`: the customer is angry. */
export type OpenedBy = 'filed' | 'low_grade' | 'time'

export type Opening = { readonly at: Date; readonly by: OpenedBy }

const DAY_MS = 86_400_000

/** True when a vendor verdict speaks of the day: its period is [periodStartsOn, + 30 days). */
export function covers(
  { periodStartsOn }: Pick<Filing, 'periodStartsOn'>,
  occurredOn: Day,
  policy: SuccessGapPolicy,
): boolean {
  return periodStartsOn <= occurredOn && occurredOn < addDays(periodStartsOn, policy.vendorPeriodDays)
}

/**
 * opening = min(filed, low grade, recorded + 7 d), never before the verdict was recorded.
 *
 * `filed` is the first filing by the person that covers the day of the verdict, `low grade` the first revision that says 2
 * or less of either; of one instant, the customer's word came first. What was once open stays open: neither taking the filing back nor a better grade seals it again.
 *
 * Errors: throws on a verdict without revisions. Order of filings and revisions does not matter. Source: DOMAIN, Seal.
 *
 * @example recorded 3 March 10:00 with 4 and 3, filed 5 March 09:00: opens 5 March 09:00, `filed`; never filed: 10 March
 *   10:00, `time`; corrected to 2 on 4 March 08:00: 4 March 08:00, `low_grade`
 */
export function openingOf(
  verdict: RecordedVerdict,
  filings: readonly Filing[],
  personId: string,
  policy: SuccessGapPolicy,
): Opening {
  const recordedAt = firstRecorded(verdict)
  const filed = earliest(
    filings
      .filter(
        filing =>
          filing.personId === personId &&
          filing.outcomeId === verdict.outcomeId &&
          covers(filing, verdict.occurredOn, policy),
      )
      .map(filing => filing.recordedAt),
  )
  const low = earliest(
    verdict.revisions
      .filter(({ achieved, experience }) => Math.min(achieved, experience) <= policy.seal.opensAtGrade)
      .map(revision => revision.recordedAt),
  )
  let opening: Opening = { at: opensByTime(verdict, policy), by: 'time' }
  if (low !== undefined && low < opening.at) opening = { at: low, by: 'low_grade' }
  if (filed === undefined) return opening
  const isFirst = opening.by === 'low_grade' ? filed < opening.at : filed <= opening.at
  return isFirst ? { at: filed < recordedAt ? recordedAt : filed, by: 'filed' } : opening
}

export type SealedVerdict = {
  readonly id: string
  /** When time alone opens it. A filing or a low grade may do so before. */
  readonly until: Date
}

/**
 * The verdicts a person may not see at an instant, in id order.
 *
 * @example two recorded 3 March, one filed for: on 4 March the other, until 10 March
 */
export function sealedVerdicts(
  verdicts: readonly RecordedVerdict[],
  filings: readonly Filing[],
  personId: string,
  at: Date,
  policy: SuccessGapPolicy,
): SealedVerdict[] {
  return verdicts
    .filter(verdict => at < openingOf(verdict, filings, personId, policy).at)
    .map(verdict => ({ id: verdict.id, until: opensByTime(verdict, policy) }))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
}

/** When a verdict opens if nothing else opens it. */
function opensByTime(verdict: RecordedVerdict, policy: SuccessGapPolicy): Date {
  return new Date(firstRecorded(verdict).getTime() + policy.seal.opensAfterDays * DAY_MS)
}

function firstRecorded(verdict: RecordedVerdict): Date {
  const first = earliest(verdict.revisions.map(revision => revision.recordedAt))
  if (first === undefined) throw new RangeError(`verdict ${verdict.id} was never recorded`)
  return first
}

function earliest(instants: readonly Date[]): Date | undefined {
  return instants.toSorted((a, b) => a.getTime() - b.getTime())[0]
}
