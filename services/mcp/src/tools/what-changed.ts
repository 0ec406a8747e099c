// what_changed: from one score of an account to another, split exactly by cause, by contribution and by day.
import type { Answer } from '@rung/client'
import { z } from 'zod'
import { answerOf } from '../answers/answer-of.ts'
import { accountSchema, basisFields, versionsSchema } from '../answers/basis.ts'
import { CAUSE_WORDS } from '../answers/field-words.ts'
import { knownOr, points, spoken } from '../answers/figures.ts'
import { askingFields, type Item, leftOutSchema } from '../answers/fitted.ts'
import { accountOf, accountWords } from '../answers/names.ts'
import { ofAccount } from '../finding/find-by-name.ts'
import { accountField } from '../finding/name-fields.ts'
import { defineTool, READS } from './tool.ts'

type Changes = Answer<'get', '/v1/accounts/{id}/health/changes'>
type Step = Changes['steps'][number]

/** Ids of facts that a contribution of a day shows unless all are asked for. */
const FACTS_SHOWN = 2
/** Changes of band that are told unless all are asked for: a score at the edge of two may change every day. */
const BANDS_SHOWN = 8

const contributionSchema = z.object({ kind: z.string(), name: z.string(), hundredths: z.int() })
const scoreSchema = z.object({
  asOf: z.string(),
  knownAt: z.string(),
  score: z.number().nullable().describe('null is unknown'),
  band: z.string(),
  versions: versionsSchema,
})
const stepSchema = z.object({
  day: z.string(),
  cause: z.string(),
  hundredths: z.int(),
  contributions: z.array(
    contributionSchema.extend({
      gained: z
        .array(z.string())
        .describe('Ids of facts that came in: the tool evidence tells what they say'),
      lost: z.array(z.string()).describe('Ids of facts that no longer stand behind it'),
      factsCount: z.int().describe('How many facts came in and fell out in all'),
    }),
  ),
})
type Shown = z.infer<typeof stepSchema>

const output = z.object({
  account: accountSchema,
  ...basisFields,
  from: scoreSchema,
  to: scoreSchema,
  totalHundredths: z
    .int()
    .describe('to - from in hundredths of a point; causes and contributions add up to it'),
  causes: z.array(z.object({ cause: z.string(), hundredths: z.int() })),
  contributions: z.array(contributionSchema),
  bandChangesCount: z.int().describe('How often the band changed in all'),
  bandChanges: z.array(z.object({ day: z.string(), cause: z.string(), from: z.string(), to: z.string() })),
  steps: z.array(stepSchema).describe('Days by how far they moved the score, the furthest first'),
  leftOut: leftOutSchema,
})

export const whatChanged = defineTool({
  name: 'what_changed',
  title: 'What changed',
  description:
    'Why the score of an account moved between two days: split exactly into what customers did, decay with time, corrections, config and engine, and by component and day, with the ids of facts that came in and fell out. Left out, the last 28 days.',
  input: z.object({
    account: accountField,
    since: z.iso
      .date()
      .optional()
      .describe('From the score at the end of this day; left out: 28 days before'),
    until: z.iso.date().optional().describe('To the score at the end of this day; left out: now'),
    ...askingFields,
  }),
  output,
  annotations: READS,
  scope: 'read',
  answer: async ({ api, input: { account, since, until, ...asking } }) => {
    const changes = await ofAccount(api, account, id =>
      api.get('/v1/accounts/{id}/health/changes', { path: { id }, query: { since, until } }),
    )
    const besides = headOf(changes, asking.full)
    const items = changes.steps
      .toSorted((a, b) => Math.abs(b.hundredths) - Math.abs(a.hundredths))
      .map(step => itemOf(step, asking.full))
    return answerOf(besides, 'steps', items, asking)
  },
})

const scoreOf = ({ asOf, knownAt, score, band, versions }: Changes['from']) => ({
  ...{ asOf, knownAt, score, band, versions },
})

function headOf(changes: Changes, full: boolean) {
  const { from, to, totalHundredths, contributions } = changes
  const bandChanges = full ? changes.bandChanges : changes.bandChanges.slice(-BANDS_SHOWN)
  const value = {
    account: accountOf(changes),
    ...{ asOf: to.asOf, knownAt: to.knownAt, from: scoreOf(from), to: scoreOf(to), totalHundredths },
    causes: changes.causes.map(({ cause, hundredths }) => ({ cause, hundredths })),
    ...{ contributions, bandChanges, bandChangesCount: changes.bandChanges.length },
  }
  const moved = (parts: readonly { readonly name: string; readonly hundredths: number }[]) =>
    parts
      .filter(({ hundredths }) => hundredths !== 0)
      .map(({ name, hundredths }) => `${spoken(name)} ${points(hundredths)}`)
      .join(', ') || 'nothing'
  const causes = value.causes.map(({ cause, ...each }) => ({ ...each, name: CAUSE_WORDS[cause] ?? cause }))
  const lines = [
    `${accountWords(value.account)}: from ${knownOr(from.score)} (${spoken(from.band)}) at the end of ${from.asOf} to ${knownOr(to.score)} (${spoken(to.band)}) as of ${to.asOf}, as known at ${to.knownAt}: ${points(totalHundredths)} points.`,
    `By cause, adding up exactly: ${moved(causes)}.`,
    `By part, adding up exactly: ${moved(contributions)}.`,
    ...(value.bandChangesCount === bandChanges.length
      ? []
      : [`The band changed ${value.bandChangesCount} times; the latest:`]),
    ...bandChanges.map(each => `Band on ${each.day}: ${spoken(each.from)} to ${spoken(each.to)}.`),
    ...(changes.stuck === null ? [] : [`Not judged anew since ${changes.stuck.since}.`]),
    ...(changes.steps.length === 0 ? [] : ['Days that moved it furthest:']),
  ]
  return { value, words: lines.join('\n') }
}

function itemOf({ day, cause, hundredths, contributions }: Step, full: boolean): Item<Shown> {
  const few = (ids: readonly string[]) => (full ? [...ids] : ids.slice(0, FACTS_SHOWN))
  const value = {
    ...{ day, cause, hundredths },
    contributions: contributions.map(({ gained, lost, ...contribution }) => ({
      ...contribution,
      gained: few(gained),
      lost: few(lost),
      factsCount: gained.length + lost.length,
    })),
  }
  const parts = value.contributions.map(part => {
    const facts = [
      part.gained.length === 0 ? '' : `came in ${part.gained.join(', ')}`,
      part.lost.length === 0 ? '' : `fell out ${part.lost.join(', ')}`,
    ].filter(Boolean)
    return `${spoken(part.name)} ${points(part.hundredths)}${facts.length === 0 ? '' : ` (${facts.join('; ')})`}`
  })
  return {
    value,
    words: `- ${day}, ${CAUSE_WORDS[cause] ?? cause}: ${points(hundredths)} points; ${parts.join(', ')}`,
  }
}
