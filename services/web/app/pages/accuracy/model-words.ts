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

export type Kind = Model['answersFor'][number]

export const KIND_WORDS: Readonly<Record<Kind, string>> = {
  terms: 'contracts with a term',
  months: 'month-to-month plans',
}

/** `Of contracts with a term`. */
export const ofWords = ({ answersFor }: Pick<Model, 'answersFor'>): string =>
  `Of ${answersFor.map(kind => KIND_WORDS[kind]).join(' and ')}`

/** `, for month-to-month plans` of a model that is for one kind of renewal. */
export const forWords = ({ answersFor: [only, ...others] }: Pick<Model, 'answersFor'>): string =>
  only === undefined || others.length > 0 ? '' : `, for ${KIND_WORDS[only]}`

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
