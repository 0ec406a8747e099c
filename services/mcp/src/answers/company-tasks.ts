// What is asked of the company and of no account, as a day tells it.
import type { Answer, Client } from '@rung/client'
import { z } from 'zod'
import { textOf, textSchema } from './names.ts'

/** As many as are told. */
const MOST = 5

export const companyTaskSchema = z.object({
  taskId: z.string(),
  play: textSchema,
  why: textSchema,
  status: z.string(),
  snoozedUntil: z.string().nullable(),
})
type Shown = z.infer<typeof companyTaskSchema>

export type CompanyTask = Answer<'get', '/v1/book-tasks'>['data'][number]

/** Those that nobody ended, the newest first. */
export async function readCompanyTasks(api: Client, person: string): Promise<readonly CompanyTask[]> {
  return (await api.get('/v1/book-tasks', { query: { person, open: 'true', limit: MOST } })).data
}

export const companyTaskShown = ({ id, play, why, status, snoozedUntil }: CompanyTask): Shown => ({
  taskId: id,
  play: textOf(play.name),
  why: textOf(why),
  status,
  snoozedUntil,
})

export const companyTaskWords = ({ taskId, play, why, snoozedUntil }: Shown): string =>
  `For the company: ${play}${snoozedUntil === null ? '' : `, snoozed until ${snoozedUntil}`} [task ${taskId}]. ${why}`
