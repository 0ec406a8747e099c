// People at a judged account as worklists see them: each by their figures, and the one whom all hangs on.
import { addDays, type Day } from '@rung/kernel'
import type { SubjectSignals } from '@rung/signals'
import type { StakeholderView, ThreadView } from '@rung/worklist'
import type { Judgement } from './judgement.ts'

export function viewStakeholder(person: SubjectSignals<'stakeholder'>): StakeholderView {
  return {
    stakeholderId: person.id,
    role: person.value('role'),
    hostility: person.value('hostility'),
    influence: person.value('influence'),
    departedOn: person.value('departed_on'),
    productDays: person.value('product_days_since_seen'),
    productUsualDays: person.value('product_usual_gap_days'),
    touchDays: person.value('touch_days_since'),
    touchUsualDays: person.value('touch_usual_gap_days'),
    saidDays: saidDaysOf(person),
  }
}

/** Who it is that all hangs on, and when they were last seen: a day, which only facts change. */
export function viewThread({
  relationship,
  signals,
  asOf,
}: Pick<Judgement, 'relationship' | 'signals' | 'asOf'>): ThreadView | null {
  const threads = (relationship?.stakeholders ?? []).filter(({ thread }) => thread)
  const [only] = threads
  if (only === undefined || threads.length > 1) return null
  const person = signals.subjects('stakeholder').find(({ id }) => id === only.stakeholderId)
  const view = person && viewStakeholder(person)
  return {
    stakeholderId: only.stakeholderId,
    role: view?.role ?? null,
    lastSeenOn: view === undefined ? null : lastSeenOn(view, asOf),
    evidence: only.evidence,
  }
}

function lastSeenOn({ productDays, touchDays, saidDays }: StakeholderView, asOf: Day): Day | null {
  const days = [productDays, touchDays, saidDays].filter(each => each !== null)
  return days.length === 0 ? null : addDays(asOf, -Math.min(...days))
}

/** What they said of us, where the ladder knows them, and of what they got. */
function saidDaysOf(person: SubjectSignals<'stakeholder'>): number | null {
  const ages = [person.reading('ladder_expected').ageDays, person.reading('verdict_share').ageDays]
  const known = ages.filter(age => age !== null)
  return known.length === 0 ? null : Math.min(...known)
}
