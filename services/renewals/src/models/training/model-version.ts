// The versions of models that a training makes: what kind it is, of which training, for which lead.
import type { Answering } from '@rung/renewal-risk'

const PREFIX = { learned: 'learned', prior: 'level', base_rate: 'base-rate' } as const
type Made = keyof typeof PREFIX

/** @example modelVersion('prior', 3, 90) // 'level-3-lead-90': the expert's weights at the level of training 3 */
export function modelVersion(kind: Made, run: number, leadDays: number): string {
  return `${PREFIX[kind]}-${run}-lead-${leadDays}`
}

/** Of a version that a training made. */
export function kindOf(version: string): Exclude<Answering, 'former'> {
  if (version.startsWith(`${PREFIX.prior}-`)) return 'prior'
  return version.startsWith(`${PREFIX.base_rate}-`) ? 'base_rate' : 'learned'
}
