// The accounts that an account pays for, as it heard of them: how much each counts, and how likely each is lost.
import { clamp01, weightedMean } from '@rung/kernel'
import type { SubjectSignals } from '@rung/signals'

export type PaidAccount = {
  readonly accountId: string
  /** ARR, else seats, else the same for all. */
  readonly weight: number
  /** P(lost); null while nobody judged it. */
  readonly probabilityLost: number | null
}

/** In id order, those that count. */
export function readPaidAccounts(account: SubjectSignals<'account'>): PaidAccount[] {
  return account
    .keys('pays_for:')
    .map(accountId => ({
      accountId,
      weight: account.value(`pays_for:${accountId}`) ?? 0,
      probabilityLost: account.value(`paid_risk:${accountId}`),
    }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => (a.accountId < b.accountId ? -1 : 1))
}

/** sum(weight x P(lost)) / sum(weight) over those that were judged; null where none was. Summed in the order given. */
export function paidRisk(paid: readonly PaidAccount[]): number | null {
  const mean = weightedMean(paid.map(({ weight, probabilityLost }) => ({ value: probabilityLost, weight })))
  return mean === null ? null : clamp01(mean)
}

/** The likeliest to be lost, of several the one that counts most, then by id; null where none was judged. */
export function worstPaid(paid: readonly PaidAccount[]): PaidAccount | null {
  let worst: PaidAccount | null = null
  for (const each of paid) {
    if (each.probabilityLost === null) continue
    const [risk, before] = [each.probabilityLost, worst?.probabilityLost ?? -1]
    if (risk > before || (risk === before && each.weight > (worst?.weight ?? 0))) worst = each
  }
  return worst
}
