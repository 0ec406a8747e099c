// What is asked and answered about the whole book: its diagnosis, its nine areas, and its map of concerns.
import { dayParam, nameText } from '@rung/http-service'
import { input, judgementQuery } from '@rung/judgement/requests'
import { z } from 'zod'
import { chasmAction } from './action-schema.ts'
import { area } from './area-schema.ts'
import { bookAccount, chasmName, concern, indicator, subjectName } from './indicator-schema.ts'

const MOST_WEEKS = 156

export const seriesQuery = judgementQuery.extend({
  weeks: z.coerce
    .number()
    .int()
    .min(1)
    .max(MOST_WEEKS)
    .default(52)
    .describe('How many of the last whole weeks each series holds, 1 to 156'),
})

export const concernMapQuery = judgementQuery.extend({
  segment: nameText.optional().describe('Only accounts of this segment, as it was known then. Default: all'),
})

const tally = z
  .object({
    hits: z.int().describe('As they should be'),
    of: z.int().describe('Known'),
    share: z.number().describe('hits / of, 0..1'),
  })
  .meta({ id: 'ChasmTally' })

const excess = {
  misses: z.int().describe('Misses since'),
  of: z.int().describe('Of how many'),
  excess: z.number().describe('Misses more than the share before explains'),
}

const raisedSymptom = z
  .object({
    name: z.string().describe('The indicator that fell'),
    chasm: chasmName.nullable().describe('Of which chasm it is a symptom; null: of any'),
    subject: subjectName.nullable().describe('Of which subject; null: of any'),
    change: z
      .object({ before: tally.describe('Before it fell'), since: tally.describe('Since') })
      .describe('What it was, and what it is'),
    since: z
      .object({
        week: dayParam.describe('Monday of the most probable week it began'),
        earliest: dayParam.describe(
          'Monday of the first week of the 95 % interval; of what crept, of the week after the half year in which it was best',
        ),
        latest: dayParam.describe('Monday of the last week of it'),
      })
      .describe('Since when'),
    raisedWeek: dayParam.describe('Monday of the week by whose end it could be told'),
    evidence: z
      .number()
      .describe('Value of the detector: from 104 on, chance alone would bring it once in two years at most'),
    accounts: z
      .array(bookAccount.extend(excess))
      .describe('Accounts with the most misses beyond what was usual, at most 10'),
    segments: z
      .array(z.object({ segment: z.string().describe('The segment'), ...excess }))
      .describe('The same by segment'),
    causes: z
      .array(
        z.object({
          cause: z.string().describe('Who promised it, which capability, which source'),
          ...excess,
        }),
      )
      .describe('The same by what else tells them apart; never by CSM'),
  })
  .meta({ id: 'RaisedSymptom' })

const finding = z
  .object({
    chasm: chasmName.describe(
      'focus: promises are unclear; execute: people cannot keep them; deliver: the product misses them',
    ),
    foundWeek: dayParam.describe('Monday of the week by whose end it could be told'),
    since: raisedSymptom.shape.since,
    evidence: z.number().describe('Of its symptom with the most'),
    symptoms: z.array(raisedSymptom).describe('What it is found by, the most evidence first'),
    alsoMoved: z.array(z.string()).describe('Indicators of the other chasms, and of all, that fell too'),
    wayOut: z.array(chasmAction).describe('What to do, by whom, about what'),
  })
  .meta({ id: 'ChasmFinding' })

const judged = {
  ...input,
  week: dayParam.describe('Monday of the last whole week that is judged'),
  currency: z.string().nullable().describe('ISO 4217, of all amounts'),
}

const judgedBy = z
  .object({
    windowWeeks: z.int().describe('Weeks that an indicator is the share of'),
    leastThings: z.int().describe('Things there must be in these weeks for a change to be found'),
    leastCoverage: z.number().describe('Share of these weeks that must be known for it, 0..1'),
  })
  .describe('What must be known of an indicator for anything to be found of it')
  .meta({ id: 'ChasmsJudgedBy' })

export const diagnosisAnswer = z
  .object({
    ...judged,
    judgedBy,
    findings: z.array(finding).describe('The chasms that are found, the worst first; empty: none'),
    watch: z
      .array(raisedSymptom)
      .describe('Symptoms that fell without a chasm being found by them, and those of any'),
    past: z
      .array(
        z
          .object({
            chasm: chasmName.describe('Which'),
            foundWeek: dayParam.describe('Monday of the week by whose end it could be told'),
            endedWeek: dayParam.describe('Monday of the week by whose end it was over'),
          })
          .meta({ id: 'PastChasm' }),
      )
      .describe('Findings that are over'),
    areas: z
      .array(area)
      .describe('The nine areas, as `GET /v1/chasms/areas` answers them: by the same reading of the book'),
    common: z.array(indicator).describe('Leads, deals and renewals: of no chasm alone'),
    unknown: z.array(z.string()).describe('Indicators of which too little is known for anything to be found'),
  })
  .meta({ id: 'ChasmDiagnosis' })

export const areasAnswer = z
  .object({
    ...judged,
    judgedBy,
    areas: z.array(area).describe('Nine: focus, execute and deliver by promises, product and people'),
  })
  .meta({ id: 'ChasmAreas' })

export const concernMapAnswer = z
  .object({
    ...judged,
    segment: z.string().nullable().describe('The segment asked for; null: all'),
    cells: z
      .array(
        z
          .object({
            capability: z.string().describe('The capability'),
            concern: concern.describe('What it is there for'),
            segment: z.string().nullable().describe('Of the accounts; null: nobody said'),
            neededBy: z.array(bookAccount).describe('Accounts that have the concern'),
            stated: z
              .boolean()
              .describe('Product says that it meets the concern; false: a promise alone does'),
            promised: z.int().describe('Promises of it for this concern'),
            kept: z.int().describe('Of those: kept'),
            broken: z.int().describe('Of those: broken'),
            attained: z.int().describe('Accounts whose outcome behind the concern is attained'),
            attainedOf: z.int().describe('Of how many that is known'),
          })
          .meta({ id: 'ConcernCell' }),
      )
      .describe('By level from the top, tag, capability and segment'),
    unmet: z
      .array(
        z
          .object({
            concern: concern.describe('The concern'),
            accounts: z.array(bookAccount).describe('Who has it'),
            arrMinor: z.number().describe('Their ARR, where it is known, in minor units'),
            arrKnownOf: z.int().describe('Of how many of them it is known'),
          })
          .meta({ id: 'UnmetConcern' }),
      )
      .describe('Concerns that no capability is there for and none was promised for, by ARR'),
    unneeded: z
      .array(z.string())
      .describe('Capabilities that are stated, promised or planned and that no concern needs'),
    coverage: z.number().describe('Share of the customers of whom any concern is known, 0..1'),
  })
  .meta({ id: 'ConcernMap' })

export type DiagnosisAnswer = z.output<typeof diagnosisAnswer>
export type AreasAnswer = z.output<typeof areasAnswer>
export type ConcernMapAnswer = z.output<typeof concernMapAnswer>
export type SymptomAnswer = z.output<typeof raisedSymptom>
export type ActionAnswer = z.output<typeof chasmAction>
export type IndicatorAnswer = z.output<typeof indicator>
export type BookAccount = z.output<typeof bookAccount>
