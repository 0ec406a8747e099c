// What the views of one account share: the query, the head of each answer, and a reading.

import { whenOf, whenShape } from '@rung/fact-ledger'
import { idText, presentStuck, stuckSchema } from '@rung/http-service'
import { dayOf, type Reading } from '@rung/kernel'
import { z } from 'zod'
import type { AccountRequest, JudgedAccount } from '../../actions/judge-one.ts'

export const viewParams = z.object({
  id: idText.meta({ description: 'The account: its id or your externalId.' }),
})
export const viewQuery = z.strictObject(whenShape)

/** What is asked, with now where nothing is said. */
export function inputOf(
  params: { readonly id: string },
  query: z.output<typeof viewQuery>,
  now: Date,
): AccountRequest {
  const { asOf, knownAt } = whenOf(query)
  return { id: params.id, asOf: asOf ?? dayOf(now), knownAt: knownAt ?? now }
}

export const headShape = {
  accountId: z.string().meta({ description: 'Our id of the account.' }),
  externalId: z.string().meta({ description: 'Your own id of it.' }),
  asOf: z.string().meta({ description: 'The day judged, its end included.' }),
  knownAt: z.string().meta({ description: 'Only facts recorded by this instant were used.' }),
  policyVersion: z.string().meta({ description: 'The policy it was judged under.' }),
  sealedVerdicts: z.int().meta({
    description:
      'Number of customer verdicts that were received and sealed at `knownAt`: no number here follows from them, for anybody.',
  }),
  stuck: stuckSchema,
}

export function headOf({ account, asOf, knownAt, policy, sealedVerdicts, stuck }: JudgedAccount) {
  return {
    accountId: account.accountId,
    externalId: account.externalId,
    asOf,
    knownAt: knownAt.toISOString(),
    policyVersion: policy.version,
    sealedVerdicts,
    stuck: presentStuck(stuck),
  }
}

export const readingSchema = z.object({
  value: z.number().nullable().meta({ description: 'null is unknown' }),
  evidence: z.array(z.string()).meta({ description: 'Ids of the facts behind it' }),
  ageDays: z.number().nullable().meta({ description: 'Age of the newest of them' }),
})

export function reading({ value, evidence, ageDays }: Reading): z.output<typeof readingSchema> {
  return { value, evidence: [...evidence], ageDays }
}
