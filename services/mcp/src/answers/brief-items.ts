// What a brief of an account says, item by item, the most pressing first: each of one kind, with the ids it rests on.
import type { Answer } from '@rung/client'
import { z } from 'zod'
import { evidenceFields, evidenceOf, evidenceWords } from './evidence-shown.ts'
import { LEVEL_WORDS, PAIR_WORDS, partMeaning } from './field-words.ts'
import { percent, points, spoken } from './figures.ts'
import type { Item } from './fitted.ts'
import { nameOf, textOf, textSchema } from './names.ts'
import { unknownItem, unknownSchema } from './unknown-item.ts'

export type AccountFacts = {
  readonly health: Answer<'get', '/v1/accounts/{id}/health'>
  readonly risk: Answer<'get', '/v1/accounts/{id}/renewal-risk'>
  readonly promises: Answer<'get', '/v1/accounts/{id}/promises'>
}

const sideSchema = z.object({ name: z.string(), value: z.number() })

export const itemSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('damper'),
    name: z.string(),
    hundredths: z.int().describe('Hundredths of a point it takes from the score'),
  }),
  z.object({
    kind: z.literal('outcome'),
    outcomeId: z.string(),
    statement: textSchema,
    importance: z.number().describe('1 to 5, by the customer'),
    attained: z.number().nullable().describe('0..1; null is unknown'),
    dueOn: z.string().nullable(),
    onPace: z.boolean().nullable(),
    ...evidenceFields,
  }),
  z.object({
    kind: z.literal('promise'),
    promiseId: z.string().describe('Its evidence'),
    promise: textSchema,
    dueOn: z.string().nullable(),
    overdue: z.boolean(),
    confirmed: z.boolean(),
  }),
  z.object({
    kind: z.literal('disagreement'),
    pair: z.string(),
    left: sideSchema,
    right: sideSchema,
    since: z.string(),
    ...evidenceFields,
  }),
  z.object({
    kind: z.literal('next_question'),
    standsOn: z.object({ level: z.int().nullable() }).describe('How they see us, 1 to 5; null is unknown'),
    level: z.int().describe('The level the question leads to'),
    question: z.string(),
    stakeholderId: z.string().nullable(),
    stakeholderName: textSchema,
  }),
  unknownSchema,
])
export type BriefItem = z.infer<typeof itemSchema>

export function briefItems(facts: AccountFacts, full: boolean): Item<BriefItem>[] {
  return [
    ...facts.health.dampers.map(damperItem),
    ...outcomeItems(facts, full),
    ...promiseItems(facts),
    ...disagreementItems(facts, full),
    ...questionItems(facts),
    ...facts.health.wouldSettle.map(unknownItem),
  ]
}

function damperItem({ name, hundredths }: AccountFacts['health']['dampers'][number]): Item<BriefItem> {
  return {
    value: { kind: 'damper', name, hundredths },
    words: `- ${spoken(name)}, ${points(hundredths)} points: ${partMeaning(name)}`,
  }
}

/** What matters most first, then what is least attained; closed ones are history. */
function outcomeItems({ health }: AccountFacts, full: boolean): Item<BriefItem>[] {
  return health.outcomes
    .filter(({ active }) => active)
    .toSorted((a, b) => b.importance - a.importance || (a.attained ?? 0) - (b.attained ?? 0))
    .map(({ outcomeId, statement, attained, dueOn, evidence, importance, onPace }) => {
      const shown = evidenceOf(evidence, full)
      const text = textOf(statement)
      const pace = onPace === null ? 'pace unknown' : onPace ? 'on pace' : 'off pace'
      return {
        value: { kind: 'outcome', outcomeId, statement: text, importance, attained, dueOn, onPace, ...shown },
        words: `- They want ${text ?? 'an outcome whose words were erased'} (importance ${importance}${dueOn === null ? '' : `, by ${dueOn}`}): ${attained === null ? 'how far is unknown' : `${percent(attained)} attained, ${pace}`}; ${evidenceWords(shown)}`,
      }
    })
}

function promiseItems({ promises }: AccountFacts): Item<BriefItem>[] {
  return promises.promises
    .filter(({ status }) => status === 'open')
    .toSorted((a, b) => Number(b.overdue) - Number(a.overdue) || b.weight - a.weight)
    .map(({ id, ourWords, capability, dueOn, overdue, confirmed }) => {
      const promise = textOf(ourWords ?? capability, { saidBy: 'us' })
      const due = dueOn === null ? 'without a day' : overdue ? `overdue since ${dueOn}` : `due ${dueOn}`
      return {
        value: { kind: 'promise', promiseId: id, promise, dueOn, overdue, confirmed },
        words: `- We promised ${promise}, ${due}${confirmed ? '' : ', never confirmed by them'}; evidence ${id}`,
      }
    })
}

function disagreementItems({ health }: AccountFacts, full: boolean): Item<BriefItem>[] {
  return health.contradictions.map(({ pair, left, right, since }) => {
    // one fact may stand behind both sides
    const shown = evidenceOf([...new Set([...left.evidence, ...right.evidence])], full)
    const [a, b] = [left, right].map(({ name, value }) => ({ name, value })) as [Side, Side]
    return {
      value: { kind: 'disagreement', pair, left: a, right: b, since, ...shown },
      words: `- Views disagree since ${since}, ${PAIR_WORDS[pair] ?? pair}: ${percent(a.value)} against ${percent(b.value)}; ${evidenceWords(shown)}`,
    }
  })
}

type Side = z.infer<typeof sideSchema>

function questionItems({ health: { nextLevel, ladder } }: AccountFacts): Item<BriefItem>[] {
  if (nextLevel === null) return []
  const { level, question, stakeholderId } = nextLevel
  const stakeholderName = nameOf(nextLevel.stakeholderName)
  const whom = stakeholderName ?? stakeholderId ?? 'whoever is there'
  const stands = ladder.level === null ? 'unknown' : `${ladder.level} (${LEVEL_WORDS[ladder.level]})`
  const standsOn = { level: ladder.level }
  return [
    {
      value: { kind: 'next_question', standsOn, level, question, stakeholderId, stakeholderName },
      words: `- They see us on level ${stands}. For level ${level} ask ${whom}: ${question}`,
    },
  ]
}
