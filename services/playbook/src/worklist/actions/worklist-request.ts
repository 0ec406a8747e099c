// Whose list of which day is made, out of what.
import type { Day, NewId } from '@rung/kernel'
import type { WorklistPolicy } from '@rung/worklist'
import type { Csm } from './find-csm.ts'
import type { Portfolio } from './look-at-portfolio.ts'
import type { PastActions } from './past-actions.ts'

export type WorklistRequest = {
  readonly csm: Csm
  readonly day: Day
  readonly portfolio: Portfolio
  readonly pastActions: PastActions
  readonly at: Date
  readonly newId: NewId
  readonly policy: WorklistPolicy
}
