// One part of a risk, in millionths of a log-odd.
import type { FeatureValue } from './feature.ts'

export type RiskContribution = {
  /**
   * `base` is the rate of the term type; `uncertainty`, of a learned model, how little is known of such customers: what the mean over all weights that the fit
   * holds possible differs from the middle one; `bounds` what keeps the probability within the model's bounds, nearly always 0.
   */
  readonly kind: 'base' | 'bounds' | 'calibration' | 'missing' | 'pair' | 'signal' | 'uncertainty'
  /** The feature for `signal` and `missing`, both with ` x ` between for `pair`, the term type for `base`, else the kind. */
  readonly name: string
  /** The feature's value; null for what is no feature, and for what is unknown. */
  readonly value: FeatureValue
  /** Millionths of log-odds; more than 0 raises the risk. */
  readonly millionths: number
}
