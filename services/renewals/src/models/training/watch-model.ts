// How the learnt model in force does by now: losses since against what it says of them.

import type { ModelInForce } from '@rung/judgement/storage'
import { calibrationDrift, predictWith } from '@rung/renewal-risk'
import type { ModelWatch } from '../storage/model-runs.ts'
import type { LeadLessons } from './read-lessons.ts'

/** Calibration in the large is of renewals told since it was learnt: it had not seen them. */
export function watchModel({ model, learntAt }: ModelInForce, { rows }: LeadLessons): ModelWatch {
  const since = rows.filter(row => Date.parse(row.toldAt) > learntAt.getTime())
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
