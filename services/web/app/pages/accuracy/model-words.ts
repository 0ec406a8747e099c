// What a model is and whether it answers, in words.
import type { Answer } from '@rung/client'
import { formatDay } from '../../controls/format.ts'

export type Model = Answer<'get', '/v1/models'>['data'][number]

export const basisWords = ({ basis, n }: Pick<Model, 'basis' | 'n'>): string =>
  basis === 'learned'
    ? 'Learned from yours'
    : n === 0
      ? 'What is known of others'
      : 'What is known of others, at your own level of loss'

/** `Answers since 29 Nov 2026`. */
export function standsWords({
  status,
  inForceAt,
  retiredAt,
}: Pick<Model, 'status' | 'inForceAt' | 'retiredAt'>): string {
  if (status === 'in_force')
    return inForceAt === null ? 'Answers now' : `Answers since ${formatDay(inForceAt)}`
  if (status === 'candidate') return 'Never answered'
  if (retiredAt === null) return 'Answered before'
  return `Answered until ${formatDay(retiredAt)}`
}
