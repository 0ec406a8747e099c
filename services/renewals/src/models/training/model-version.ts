// The versions of models that a training makes: what kind it is, of which training, for which lead, and for what it answers.
import type { Answering } from '@rung/renewal-risk'
import type { DocumentLessons } from './document-lessons.ts'

const PREFIX = { learned: 'learned', prior: 'level', base_rate: 'base-rate' } as const
type Made = keyof typeof PREFIX

/** @example 'level-3-lead-90': the expert's weights at the level of training 3. 'learned-3-lead-30-months': of month-to-month plans alone */
export function modelVersion(
  kind: Made,
  run: number,
  { leadDays, answersFor }: Pick<DocumentLessons, 'answersFor' | 'leadDays'>,
): string {
  const version = `${PREFIX[kind]}-${run}-lead-${leadDays}`
  return answersFor === 'all' ? version : `${version}-${answersFor}`
}

/** Of a version that a training made. */
export function kindOf(version: string): Exclude<Answering, 'former'> {
  if (version.startsWith(`${PREFIX.prior}-`)) return 'prior'
  return version.startsWith(`${PREFIX.base_rate}-`) ? 'base_rate' : 'learned'
}
