// How the learned model in force does by now: losses observed since against those it predicted.
import {
  type BacktestInput,
  type CalibrationDrift,
  calibrationDrift,
  type DatedRenewal,
  predictWith,
} from '@rung/renewal-risk'

/** Calibration in the large is of renewals told since it was learned: it had not seen them. Null where there are none. */
export function watchModel(
  { model, learnedAt }: NonNullable<BacktestInput['former']>,
  rows: readonly DatedRenewal[],
): CalibrationDrift | null {
  const since = rows.filter(row => Date.parse(row.becameKnownAt) > Date.parse(learnedAt))
  if (since.length === 0) return null
  return calibrationDrift(
    [...predictWith(model, since)],
    since.map(row => row.lost),
  )
}
