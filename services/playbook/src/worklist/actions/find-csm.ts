// A CSM by our id, the caller's externalId, or `me`: the person the key speaks for; with their day and their hours.
import type { Tx } from '@rung/database'
import { findPerson, type WorkDays, workDaysOf } from '@rung/directory'
import { type Day, dayInZone, dayOf, type Refusal, refuse, type WorkCalendar } from '@rung/kernel'
import type { WorklistPolicy } from '@rung/worklist'

export type Csm = WorkDays & {
  readonly csmId: string
  readonly externalId: string
  readonly timeZone: string
  /** The day it is where they are. */
  readonly today: Day
  /** For accounts; null when nobody stated them. */
  readonly hoursPerDay: number | null
  /** By ISO 8601, 1 is Monday; null when nobody stated them. */
  readonly workingDays: readonly number[] | null
}

/** Of the hours that they have for accounts, those of a day: half of them on a half day. Policy's where they stated none. */
export const hoursOn = (
  { hoursPerDay, halfDay }: Pick<Csm, 'hoursPerDay' | 'halfDay'>,
  day: Day,
  policy: Pick<WorklistPolicy, 'hoursPerDay'>,
): number => (hoursPerDay ?? policy.hoursPerDay) * (halfDay(day) === null ? 1 : 0.5)

/** When they work: the workspace's days where they stated none. */
export const calendarOf = (
  { workingDays, dayOff }: Pick<Csm, 'workingDays' | 'dayOff'>,
  policy: Pick<WorklistPolicy, 'workingDays'>,
): WorkCalendar => ({ workingDays: workingDays ?? policy.workingDays, dayOff })

export async function findCsm(
  tx: Tx,
  name: string,
  callerId: string | null,
  now: Date,
): Promise<Csm | Refusal> {
  const named = name === 'me' ? callerId : name
  if (named === null) {
    return refuse('not_found', '`me` needs a key that is linked to a person.', {
      fix: 'Name a CSM by id or externalId, or use a key that is linked to a person.',
    })
  }
  const person = await findPerson(tx, named, { asOf: dayOf(now), knownAt: now })
  if (person === undefined) return refuse('not_found', `There is no person "${name}" in this workspace.`)
  const timeZone = person.timeZone ?? 'UTC'
  return {
    csmId: person.personId,
    externalId: person.externalId,
    timeZone,
    today: dayInZone(now, timeZone),
    hoursPerDay: person.hoursPerDay,
    workingDays: person.workingDays,
    ...(await workDaysOf(person.daysOff)),
  }
}

/** The CSM with the days they worked on as was known then: what is said of a day that is over stays as it was. */
export async function asKnownAt(tx: Tx, csm: Csm, knownAt: Date): Promise<Csm> {
  const then = await findPerson(tx, csm.csmId, { asOf: dayOf(knownAt), knownAt })
  if (then === undefined) return csm
  return { ...csm, workingDays: then.workingDays, ...(await workDaysOf(then.daysOff)) }
}
