// request_verdict: a link by which one person at an account says how it went. Previewed first; a person sends the link.
import type { Client } from '@rung/client'
import { dayOf, refuse } from '@rung/kernel'
import { z } from 'zod'
import { guarded, guardFields, guardOutput } from '../answers/guarded-write.ts'
import { accountWords, nameOf, textOf } from '../answers/names.ts'
import { quoted } from '../answers/quoted.ts'
import { personWords, readStakeholder } from '../finding/find-stakeholder.ts'
import { accountField, idField } from '../finding/name-fields.ts'
import { defineTool, WRITES } from './tool.ts'

const NAME = 'request_verdict'

export const requestVerdict = defineTool({
  name: NAME,
  title: 'Make a verdict request',
  description:
    'Makes a link by which one person at an account says, without a login, how far they got their outcomes. Rung sends nothing: give the link to the CSM, who sends it. The link speaks for that customer: never open or answer it yourself. First as a preview that changes nothing; then with its confirm.',
  input: z.object({
    account: accountField,
    stakeholder: idField().describe('Who is asked: id, your own id, or a part of their name at that account'),
    outcomes: z
      .array(idField())
      .min(1)
      .max(20)
      .optional()
      .describe('Ids of what they are asked about; left out: every active outcome of the account'),
    expiresInDays: z
      .int()
      .min(1)
      .max(90)
      .optional()
      .describe('After how many days the link opens nothing; left out: 14'),
    ...guardFields,
  }),
  output: z.object({
    ...guardOutput,
    result: z
      .object({
        id: z.string(),
        status: z.string(),
        outcomes: z.array(z.string()),
        expiresAt: z.string(),
        link: z.string().nullable().describe('For the customer alone; null when the same was asked before'),
      })
      .nullable()
      .describe('The request that was made; null of a preview'),
  }),
  annotations: WRITES,
  scope: 'write',
  answer: async call => {
    const { api, input } = call
    const { outcomes, expiresInDays } = input
    const { account, stakeholder } = await readStakeholder(api, { ...input, today: dayOf(call.now) })
    const about = await readOutcomes(api, account.id, outcomes)
    const body = { account: account.id, stakeholder: stakeholder.id, outcomes, expiresInDays }
    const at = accountWords({ id: account.id, name: nameOf(account.name) })
    return guarded(call, {
      tool: NAME,
      to: 'POST /v1/verdict-requests',
      body,
      means: [`A link that asks ${personWords(stakeholder)} at ${at} about:`, ...about],
      send: async idempotencyKey => {
        const made = await api.post('/v1/verdict-requests', { body, idempotencyKey })
        const { id, status, expiresAt, link } = made
        return { id, status, outcomes: made.outcomes, expiresAt, link }
      },
      done: ({ id, link, expiresAt }) =>
        `request ${id}, open until ${expiresAt}. ${link === null ? 'The same was asked before: its link was shown then.' : `Give this link to the CSM, who sends it to that person and nobody else: ${link}`}`,
    })
  },
})

/** What they are asked about, each a line: of a link that names none, what is active as things stand. */
async function readOutcomes(
  api: Client,
  account: string,
  ids: readonly string[] | undefined,
): Promise<string[]> {
  const all = await Array.fromAsync(api.list('/v1/outcomes', { query: { account } }))
  const wanted =
    ids === undefined
      ? all.filter(({ status }) => status === 'active')
      : ids.map(id => all.find(each => each.id === id || each.externalId === id) ?? noOutcome(id))
  return wanted.map(
    ({ id, statement }) => `  ${textOf(statement) ?? 'an outcome whose words were erased'} (${id})`,
  )
}

function noOutcome(id: string): never {
  const fix = 'Take ids of outcomes from account_brief.'
  throw refuse('not_found', `no outcome ${quoted({ text: id })} is known of that account`, {
    field: 'outcomes',
    fix,
  })
}
