// why_this_score: the score of an account as parts that add up to it, with the evidence behind each and what is unknown.
import type { components } from '@rung/client'
import { quantity } from '@rung/kernel'
import { z } from 'zod'
import { answerOf } from '../answers/answer-of.ts'
import { accountSchema, basisFields, timeFields, versionsSchema } from '../answers/basis.ts'
import { partMeaning } from '../answers/field-words.ts'
import { percent, points, spoken } from '../answers/figures.ts'
import { askingFields, type Item, leftOutSchema } from '../answers/fitted.ts'
import { accountOf, accountWords } from '../answers/names.ts'
import { ofAccount } from '../finding/find-by-name.ts'
import { accountField } from '../finding/name-fields.ts'
import { defineTool, READS } from './tool.ts'

type Health = components['schemas']['Health']

/** Ids of evidence that a part shows unless all are asked for. */
const EVIDENCE_SHOWN = 3

const partSchema = z.object({
  name: z.string().describe('usage, outcomes, relationship, trust; or the name of a damper'),
  kind: z.enum(['component', 'damper', 'guard']).describe('What adds to the score, or takes away from it'),
  hundredths: z.int().describe('Hundredths of a point; the parts add up to scoreHundredths exactly'),
  value: z
    .number()
    .nullable()
    .describe('Of a component its value 0..1, of a damper what it leaves of the score'),
  weight: z.number().nullable().describe('Weight of a component in the score; null of a damper'),
  ageDays: z.number().nullable().describe('Days since the newest fact behind it; null when it has none'),
  evidence: z.array(z.string()).describe('Ids of facts behind it: the tool evidence tells what they say'),
  evidenceCount: z.int().describe('How many facts are behind it in all'),
})
type Part = z.infer<typeof partSchema>

const output = z.object({
  account: accountSchema,
  ...basisFields,
  score: z.number().nullable().describe('0 to 100; null is unknown, never zero'),
  scoreHundredths: z.int().nullable().describe('The exact sum of all parts'),
  band: z.enum(['healthy', 'watch', 'at_risk', 'unknown']),
  provisional: z.boolean().describe('true: too little is known for the band to say much'),
  coverage: z.number().describe('Share 0..1 of all weight that is known'),
  parts: z.array(partSchema),
  unknown: z
    .array(z.string())
    .describe('Components of which nothing is known: they count neither for nor against'),
  wouldSettle: z.array(z.string()).describe('What to ask or do to learn most of what is unknown'),
  stuck: z.string().nullable().describe('Set while the account could not be judged anew: since when and why'),
  versions: versionsSchema,
  leftOut: leftOutSchema,
})

export const whyThisScore = defineTool({
  name: 'why_this_score',
  title: 'Why this score',
  description:
    'Why the health score of an account is what it is: every component and damper in hundredths of a point that add up to the score exactly, how old each is, the ids of the evidence, what is unknown, and what would settle it. For today or any past day as it was known then.',
  input: z.object({ account: accountField, ...timeFields, ...askingFields }),
  output,
  annotations: READS,
  scope: 'read',
  answer: async ({ api, input }) => {
    const { account, asOf, knownAt, ...asking } = input
    const health = await ofAccount(api, account, id =>
      api.get('/v1/accounts/{id}/health', { path: { id }, query: { asOf, knownAt } }),
    )
    const besides = headOf(health)
    return answerOf(besides, 'parts', itemsOf(health, asking.full), asking)
  },
})

function headOf(health: Health): Item<Omit<z.infer<typeof output>, 'parts' | 'leftOut'>> {
  const { asOf, knownAt, score, scoreHundredths, band, provisional, coverage, versions, stuck } = health
  const unknown = Object.entries(health.components)
    .filter(([, { value }]) => value === null)
    .map(([name]) => name)
  const value = {
    account: accountOf(health),
    ...{ asOf, knownAt, score, scoreHundredths, band, provisional, coverage, unknown, versions },
    wouldSettle: [...new Set(health.wouldSettle.map(({ toDo }) => toDo))],
    stuck: stuck === null ? null : `since ${stuck.since}: ${stuck.reason}`,
  }
  const lines = [
    `${accountWords(value.account)}: score ${score ?? 'unknown'}, ${spoken(band)}${provisional ? ' (provisional: little is known)' : ''}, as of ${asOf}, as known at ${knownAt}.`,
    `Known: ${percent(coverage)} of what counts.${unknown.length === 0 ? '' : ` Unknown, and counted neither way: ${unknown.join(', ')}.`}`,
    ...(value.wouldSettle.length === 0 ? [] : [`Would settle it: ${value.wouldSettle.join(' ')}`]),
    ...(value.stuck === null ? [] : [`Not judged anew ${value.stuck}. This is what was judged before.`]),
    `Versions: engine ${versions.engine}, policy ${versions.policy}.`,
    ...(score === null ? [] : [`Parts that add up to ${score} exactly:`]),
  ]
  return { value, words: lines.join('\n') }
}

function itemsOf(health: Health, full: boolean): Item<Part>[] {
  return health.contributions.map(({ kind, name, hundredths }) => {
    const component = Object.entries(health.components).find(([each]) => each === name)?.[1]
    const damper = health.dampers.find(each => each.name === name)
    const evidence = component?.evidence ?? []
    const value = {
      ...{ name, kind, hundredths },
      value: component?.value ?? damper?.factor ?? null,
      weight: component?.weight ?? null,
      ageDays: component?.ageDays ?? null,
      evidence: full ? evidence : evidence.slice(0, EVIDENCE_SHOWN),
      evidenceCount: evidence.length,
    }
    return { value, words: wordsOf(value) }
  })
}

function wordsOf({ name, kind, hundredths, value, weight, ageDays, evidence, evidenceCount }: Part): string {
  if (kind !== 'component')
    return `- ${spoken(name)} (${partMeaning(name)}): ${points(hundredths)} points${value === null ? '' : `, leaves ${percent(value)} of the score`}`
  const facts = evidenceCount === 0 ? 'no fact' : `${quantity(evidenceCount, 'fact')}: ${evidence.join(', ')}`
  const age = ageDays === null ? '' : `, newest ${quantity(ageDays, 'day')} old`
  const more = evidence.length < evidenceCount ? ', ...' : ''
  return `- ${name}: ${points(hundredths)} points (value ${percent(value)}, weight ${weight}${age}; ${facts}${more})`
}
