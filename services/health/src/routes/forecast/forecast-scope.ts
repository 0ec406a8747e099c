// What a forecast is about, out of a request: a quarter by name, and a CSM by id.
import type { Tx } from '@rung/database'
import { resolvePerson } from '@rung/directory'
import { type Refusal, refuse, quarter as toPeriod } from '@rung/kernel'
import { z } from 'zod'
import type { NamedQuarter } from '../../actions/forecast-quarter.ts'

export const quarterParam = z
  .string()
  .regex(/^\d{4}-Q[1-4]$/, { error: 'is not a quarter written YYYY-Qn' })
  .meta({ examples: ['2026-Q2'] })

/** A quarter by its name. Throws on text that the parameter would not have let through. */
export function namedQuarter(name: string): NamedQuarter {
  const period = toPeriod(name)
  if (period === undefined) throw new RangeError(`"${name}" is not a quarter`)
  return { name, period }
}

/** The `count` quarters before, the latest first. */
export function quartersBefore(name: string, count: number): NamedQuarter[] {
  const index = Number(name.slice(0, 4)) * 4 + Number(name.slice(6)) - 1
  return Array.from({ length: count }, (_, back) => {
    const at = index - back - 1
    return namedQuarter(`${String(Math.floor(at / 4)).padStart(4, '0')}-Q${(at % 4) + 1}`)
  })
}

/** The id of the CSM named; null when none is. */
export async function csmNamed(tx: Tx, csm: string | undefined): Promise<string | null | Refusal> {
  if (csm === undefined) return null
  const found = await resolvePerson(tx, csm)
  return (
    found?.id ??
    refuse('invalid', `there is no person "${csm}" in this workspace`, {
      field: 'csm',
      fix: 'Send the id or the externalId of one of your people, or leave it out for all.',
    })
  )
}
