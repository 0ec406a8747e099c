// What else an account is read with: the account it belongs to, those that it pays for, and what they spoke of in 90 days.
import { readPaidAccounts } from '@rung/judgement'
import { accountWords } from '@rung/judgement/requests'
import type { SubjectSignals } from '@rung/signals'
import { z } from 'zod'

export const parentSchema = z
  .object({
    accountId: accountWords.accountId,
    externalId: z.string().describe('Your own id of the account'),
    name: accountWords.name,
  })
  .meta({ id: 'HealthParentAccount' })

export const paysForSchema = z.array(
  z
    .object({
      accountId: z.string().describe('Our id of the account'),
      weight: z
        .number()
        .gt(0)
        .describe('How much it counts among them: ARR in minor units, else seats, else the same for all'),
      probabilityLost: z.number().min(0).max(1).nullable().describe('P(lost); null while nobody judged it'),
    })
    .meta({ id: 'HealthPaidAccount' }),
)

export const topicsSchema = z.array(
  z
    .object({
      topic: z.string().describe('The topic, as it was written'),
      count: z.int().min(1).describe('Tickets, touches and notes of the last 90 days with it'),
      ageDays: z.number().nullable().describe('Days since the newest of them'),
      evidence: z.array(z.string()).describe('Ids of the facts counted, in id order'),
    })
    .meta({ id: 'HealthTopic' }),
)

export function presentPaidAccounts(account: SubjectSignals<'account'>): z.output<typeof paysForSchema> {
  return readPaidAccounts(account).map(paid => ({ ...paid }))
}

/** The most frequent first, then by name. */
export function presentTopics(account: SubjectSignals<'account'>): z.output<typeof topicsSchema> {
  return account
    .keys('topic_90d:')
    .map(topic => {
      const { value, ageDays, evidence } = account.reading(`topic_90d:${topic}`)
      return { topic, count: value ?? 0, ageDays, evidence: [...evidence] }
    })
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || (a.topic < b.topic ? -1 : 1))
}
