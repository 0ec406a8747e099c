// How the learned model in force does by now: losses observed since against those it predicted.

import type { ModelInForce } from '@rung/judgement/storage'
import { calibrationDrift, predictWith } from '@rung/renewal-risk'
import type { ModelWatch } from '../storage/model-runs.ts'
import type { LeadLessons } from './read-lessons.ts'

/** Calibration in the large is of renewals told since it was learned: it had not seen them. */
export function watchModel({ model, learnedAt }: ModelInForce, { rows }: LeadLessons): ModelWatch {
  const since = rows.filter(row => Date.parse(row.becameKnownAt) > learnedAt.getTime())
  return {
    version: model.version,
    calibration:
      since.length === 0
        ? null
        : calibrationDrift(
            [...predictWith(model, since)],
            since.map(row => row.lost),
          ),
  }
}
