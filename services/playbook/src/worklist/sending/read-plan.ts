// When somebody's list is due, by what they chose and by when they are there.
import { readHealthConfigs } from '@rung/config/health'
import type { Tx } from '@rung/database'
import { findPerson, readAbsencesOf, readPresentRole, workDaysOf } from '@rung/directory'
import { addDays, dayOf } from '@rung/kernel'
import { selectLists } from './storage/digest-sends.ts'
import type { DigestSettings } from './storage/digest-settings.ts'
import type { DigestPlan } from './when-due.ts'

/** Undefined for who may sign in no more: nothing is sent to them. */
export async function readPlan(
  tx: Tx,
  { personId, sendAt, weekdays, startsAt }: DigestSettings,
  now: Date,
): Promise<DigestPlan | undefined> {
  const today = dayOf(now)
  const [person, role, away, configAt, [last]] = await Promise.all([
    findPerson(tx, personId, { asOf: today, knownAt: now }),
    readPresentRole(tx, personId),
    // wherever they are it is yesterday, today or tomorrow of UTC
    readAbsencesOf(tx, personId, addDays(today, -1)),
    readHealthConfigs(tx),
    selectLists(tx, personId, 1),
  ])
  if (person === undefined || role === null) return undefined
  const workingDays = person.workingDays ?? configAt(now).worklist.workingDays
  return {
    sendAt,
    timeZone: person.timeZone ?? 'UTC',
    days: weekdays ?? workingDays,
    workingDays,
    dayOff: (await workDaysOf(person.daysOff)).dayOff,
    away,
    startsAt,
    lastDay: last?.day ?? null,
  }
}
