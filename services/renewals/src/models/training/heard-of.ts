// Which terms that went on by themselves say anything: those in whose time contracts were heard of, so that a loss would have been told.
import type { Hearing } from '@rung/directory'
import type { Day } from '@rung/kernel'
import type { Resolution } from '../storage/read-resolutions.ts'
import { kindOfContract } from './decision-day.ts'

export type Heard = {
  readonly decided: readonly Resolution[]
  /** Nobody was telling: they may have stayed or left. */
  readonly unheard: readonly Resolution[]
}

/** Terms that went on by themselves while nobody was telling, and the days between which they were due; null without any. */
export type Unheard = { readonly renewals: number; readonly from: Day | null; readonly to: Day | null }

/**
 * A term that went on by itself is decided once a contract of its kind, anybody's, was heard of since, and known to be so from then on. What
 * its own customer did since does not count: only who stayed can do anything, and to count those alone would say that nobody leaves.
 * What was said to have ended in any way is decided by that.
 */
export function heardOf(resolutions: readonly Resolution[], hearing: Hearing): Heard {
  const decided: Resolution[] = []
  const unheard: Resolution[] = []
  for (const each of resolutions) {
    if (!each.wentOn) {
      decided.push(each)
      continue
    }
    const heardAt = hearing(kindOfContract(each) === 'months', each.dueOn)
    if (heardAt === undefined) unheard.push(each)
    else decided.push({ ...each, becameKnownAt: later(each.becameKnownAt, heardAt) })
  }
  return { decided, unheard }
}

function later(a: Date, b: Date): Date {
  return a > b ? a : b
}
