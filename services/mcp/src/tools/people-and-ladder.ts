// people_and_ladder: who is there, on which of five levels each sees us, who left, and what to ask whom next.
import type { Answer } from '@rung/client'
import { dayOf } from '@rung/kernel'
import { z } from 'zod'
import { answerOf } from '../answers/answer-of.ts'
import { accountSchema, basisFields, timeFields, versionsSchema } from '../answers/basis.ts'
import { evidenceFields, evidenceOf, evidenceWords } from '../answers/evidence-shown.ts'
import { LEVEL_WORDS } from '../answers/field-words.ts'
import { knownOr, percent, spoken } from '../answers/figures.ts'
import { askingFields, type Item, leftOutSchema } from '../answers/fitted.ts'
import { accountOf, accountWords, nameOf, textOf, textSchema } from '../answers/names.ts'
import { ofAccount } from '../finding/find-by-name.ts'
import { readPeople, type Stakeholder } from '../finding/find-stakeholder.ts'
import { accountField } from '../finding/name-fields.ts'
import { defineTool, READS } from './tool.ts'

type Ladder = Answer<'get', '/v1/accounts/{id}/ladder'>
type Standing = Ladder['stakeholders'][number]

const nextSchema = z.object({ level: z.int(), keyQuestion: z.string(), lacks: z.string() }).nullable()
const personSchema = z.object({
  stakeholderId: z.string(),
  name: textSchema,
  title: textSchema,
  role: z.string().nullable(),
  influence: z.number().nullable().describe('How much they decide, 0 to 1'),
  departedOn: z.string().nullable(),
  known: z.boolean().describe('Some evidence is younger than its half-life'),
  level: z.int().nullable().describe('1 commodity to 5 trusted adviser; null is unknown'),
  expected: z.number().nullable(),
  hostility: z.number().nullable(),
  hostile: z.boolean().nullable(),
  next: nextSchema.describe('What they lack for the next level'),
  ...evidenceFields,
})
type Shown = z.infer<typeof personSchema>

const output = z.object({
  account: accountSchema,
  ...basisFields,
  level: z.int().nullable().describe('1 commodity to 5 trusted adviser; null is unknown'),
  expected: z.number().nullable(),
  targetLevel: z.int(),
  relationship: z.number().nullable().describe('R 0..1: how far on the way to the target level'),
  hostile: z.boolean().nullable(),
  singleThreaded: z.boolean().nullable().describe('You know exactly one person there'),
  noEconomicBuyer: z.boolean().nullable(),
  championGone: z.boolean().nullable(),
  championLeftOn: z.string().nullable(),
  next: z
    .object({ level: z.int(), whom: z.string().nullable(), keyQuestion: z.string().nullable() })
    .nullable(),
  ...evidenceFields,
  people: z.array(personSchema).describe('By influence, those who left last'),
  versions: versionsSchema,
  leftOut: leftOutSchema,
})

export const peopleAndLadder = defineTool({
  name: 'people_and_ladder',
  title: 'People and ladder',
  description:
    'Who matters at an account: role, influence, on which of five levels (commodity to trusted adviser) each sees you and by what evidence, who is against you, who left, whether all hangs on one person, and the question to ask whom next.',
  input: z.object({ account: accountField, ...timeFields, ...askingFields }),
  output,
  annotations: READS,
  scope: 'read',
  answer: async ({ api, input: { account: named, asOf, knownAt, ...asking }, now }) => {
    const when = { asOf, knownAt }
    const [ladder, people, account] = await ofAccount(api, named, id =>
      Promise.all([
        api.get('/v1/accounts/{id}/ladder', { path: { id }, query: when }),
        readPeople(api, id, { ...when, today: dayOf(now) }),
        api.get('/v1/accounts/{id}', { path: { id } }),
      ]),
    )
    const besides = headOf(ladder, account.name, people)
    const gone = (person: Stakeholder) => Number(hasLeft(person, ladder.asOf))
    const items = people
      .toSorted((a, b) => gone(a) - gone(b) || (b.influence ?? 0) - (a.influence ?? 0))
      .map(person => itemOf(person, ladder, asking.full))
    return answerOf(besides, 'people', items, asking)
  },
})

/** By the end of that day: whoever leaves later is there still. */
const hasLeft = ({ departedOn }: Pick<Stakeholder, 'departedOn'>, asOf: string): boolean =>
  departedOn !== null && departedOn <= asOf

function headOf(ladder: Ladder, name: string | null, people: readonly Stakeholder[]) {
  const { asOf, knownAt, versions, level, expected, targetLevel, hostile, next } = ladder
  const { singleThreaded, noEconomicBuyer, championGone, championLeftOn } = ladder
  const value = {
    account: accountOf({ ...ladder, name }),
    ...{ asOf, knownAt, versions, level, expected, targetLevel, relationship: ladder.relationship.value },
    ...{ hostile, singleThreaded, noEconomicBuyer, championGone, championLeftOn },
    next:
      next === null
        ? null
        : { level: next.level, whom: next.whom, keyQuestion: next.missing?.keyQuestion ?? null },
    ...evidenceOf(ladder.evidence, false),
  }
  const whom = people.find(({ id }) => id === next?.whom)
  const says = [
    hostile === true ? 'They are against us.' : '',
    singleThreaded === true ? 'All hangs on one person.' : '',
    noEconomicBuyer === true ? 'Nobody there decides on the money.' : '',
    championGone === true ? `Their champion left on ${championLeftOn}.` : '',
  ].filter(Boolean)
  const lines = [
    `${accountWords(value.account)}: they see us on level ${levelWords(level)}, aimed at ${targetLevel}; relationship ${percent(value.relationship)}. As of ${asOf}, as known at ${knownAt}; ${evidenceWords(value)}.`,
    ...(says.length === 0 ? [] : [says.join(' ')]),
    ...(value.next === null
      ? []
      : [
          `For level ${value.next.level} ask ${nameOf(whom?.name ?? null) ?? value.next.whom ?? 'whoever is there'}: ${value.next.keyQuestion ?? 'what is missing is not known'}`,
        ]),
  ]
  return { value, words: lines.join('\n') }
}

const levelWords = (level: number | null): string =>
  level === null ? 'unknown' : `${level} (${LEVEL_WORDS[level]})`

function itemOf(person: Stakeholder, { stakeholders, asOf }: Ladder, full: boolean): Item<Shown> {
  const standing: Standing | undefined = stakeholders.find(({ id }) => id === person.id)
  const next = standing?.next ?? null
  const value: Shown = {
    stakeholderId: person.id,
    name: nameOf(person.name),
    title: textOf(person.title),
    role: person.role,
    influence: person.influence,
    departedOn: person.departedOn,
    known: standing?.known ?? false,
    level: standing?.level ?? null,
    expected: standing?.expected ?? null,
    hostility: standing?.hostility ?? null,
    hostile: standing?.hostile ?? null,
    next: next === null ? null : { level: next.level, keyQuestion: next.keyQuestion, lacks: next.lacks },
    ...evidenceOf(standing?.evidence ?? [], full),
  }
  return { value, words: wordsOf(value, asOf) }
}

function wordsOf(person: Shown, asOf: string): string {
  const { name, stakeholderId, title, role, influence, departedOn, level, hostile, next } = person
  const said = [
    role === null ? 'role unknown' : spoken(role),
    `influence ${knownOr(influence)}`,
    departedOn === null ? '' : `${hasLeft(person, asOf) ? 'left' : 'leaves'} on ${departedOn}`,
    `level ${levelWords(level)}`,
    hostile === true ? 'against us' : '',
    evidenceWords(person),
    next === null ? '' : `for level ${next.level} ask: ${next.keyQuestion}`,
  ]
  return `- ${name ?? 'name unknown'}${title === null ? '' : `, ${title}`} (${stakeholderId}): ${said.filter(Boolean).join('; ')}`
}
