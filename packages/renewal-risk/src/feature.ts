// What a model reads of one renewal: named values as known on a day, `null` or absent when unknown.

export type FeatureValue = boolean | number | string | null
export type RiskFeatures = Readonly<Record<string, FeatureValue>>

/** How long a contract runs: the strongest thing known of a renewal before anything is known of the customer. */
export type TermType = 'annual' | 'monthly' | 'multi_year' | 'under_year' | 'unknown'

/** A contract with an end, and a plan that runs from month to month: at the shortest lead each may have a model of its own. */
export type TermKind = 'months' | 'terms'

/** In the order in which answers name them. */
export const TERM_KINDS: readonly TermKind[] = ['terms', 'months']

/** Of an unknown term it is not known that it is a month. */
export function termKindOf(termType: TermType): TermKind {
  return termType === 'monthly' ? 'months' : 'terms'
}

/** The type of a term of so many months; `null` is unknown. */
export function termTypeOf(termMonths: number | null): TermType {
  if (termMonths === null) return 'unknown'
  if (termMonths <= 1) return 'monthly'
  if (termMonths < 12) return 'under_year'
  return termMonths === 12 ? 'annual' : 'multi_year'
}
