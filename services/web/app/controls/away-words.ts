// How one says that somebody is away, and who stands in for them.
import type { Answer } from '@rung/client'
import { lastDayAway } from '../session/covered.ts'
import { formatDay } from './format.ts'

export type Absence = Answer<'get', '/v1/csm-absences'>['data'][number]

/** What the deputy's own sign-in makes of it: undefined where they can do the work. */
export function whyNotCovered({ deputyRole }: Pick<Absence, 'deputyRole'>): string | undefined {
  if (deputyRole === null) return 'cannot sign in, so that nobody covers'
  return deputyRole === 'viewer' ? 'may only read, so that nobody covers' : undefined
}

/** `Amara is away until Fri 27 Mar; Bruno covers.` */
export function awaySentence(absence: Absence, nameOf: (id: string) => string | null): string {
  const csm = nameOf(absence.csmId) ?? 'Their CSM'
  const deputy = nameOf(absence.deputyId) ?? 'a colleague'
  const last = formatDay(lastDayAway(absence.endsOn))
  return `${csm} is away until ${last}; ${deputy} ${whyNotCovered(absence) ?? 'covers'}.`
}
