// The answer about renewal risk: a probability with everything a reader needs to add it up.
import { dayParam, leadDaysParam, stuckSchema } from '@rung/http-service'
import { accountWords, input, marks, versions } from '@rung/judgement/requests'
import { z } from 'zod'

const probability = z.number().min(0).max(1)

export const riskContribution = z
  .object({
    kind: z
      .enum(['base', 'bounds', 'calibration', 'missing', 'pair', 'signal', 'uncertainty'])
      .describe(
        'base: the rate of the term type. signal and missing: one feature, known or unknown. pair: what two features say only together. uncertainty: how little is known of such customers (a learned model answers by the mean over all weights it holds possible, nearer to even odds than its middle weights). calibration: the model’s own correction. bounds: what keeps the probability within 0.002..0.998, nearly always 0',
      ),
    name: z.string().describe('The feature; for base the term type'),
    value: z
      .union([z.number(), z.boolean(), z.string()])
      .nullable()
      .describe('The feature’s value; null when unknown or no feature'),
    millionths: z.int().describe('Millionths of log-odds of being lost; more than 0 raises the risk'),
  })
  .meta({ id: 'RiskContribution' })

export const riskDriver = z
  .object({
    feature: z.string().describe('Name of the feature'),
    effect: z.enum(['raises', 'lowers']).describe('What it does to the risk'),
    millionths: z.int().describe('Millionths of log-odds'),
    words: z.string().describe('One sentence, without personal data'),
  })
  .meta({ id: 'RiskDriver' })

export const riskFigures = {
  probabilityLost: probability.describe('P(lost), within 0.002..0.998: the sigmoid of the logit'),
  interval: z
    .object({
      level: z.number().describe('Share 0..1 it is to hold'),
      low: probability.describe('Lower end'),
      high: probability.describe('Upper end'),
    })
    .describe(
      'Holds the probability with that level, given the uncertainty of the weights; a learned model’s probability is the mean over the same weights',
    ),
  drivers: z.array(riskDriver).max(3).describe('The three strongest features in plain words'),
  outcomes: z
    .object({
      lost: probability.describe('Not renewed'),
      contracted: probability.describe('Renewed for less'),
      renewed: probability.describe('Renewed as it is'),
      expanded: probability.describe('Renewed for more'),
    })
    .describe('What becomes of it; adds up to one'),
  basis: z
    .enum(['prior', 'learned'])
    .describe(
      'prior: an expert’s weights. learned: fitted to past renewals, with an L2 penalty towards the expert’s weights',
    ),
  n: z.int().describe('Renewals the model was learned from; 0 for a prior'),
  leadDays: z.int().describe('Days of lead the model is for'),
  modelVersion: z.string().describe('Version of the model that answered'),
  mixedWith: z
    .object({
      leadDays: z.int().describe('Days of lead it is for'),
      modelVersion: z.string().describe('Its version'),
      basis: z.enum(['prior', 'learned']).describe('What it rests on'),
      share: z
        .number()
        .min(0)
        .max(0.5)
        .describe('Its weight in log-odds; the model named above has the rest'),
    })
    .nullable()
    .describe(
      'On a day between two leads both of their models answer, interpolated in log-odds, contribution by contribution: the one that weighs less. Null where one answers',
    ),
  arrAtRiskMinor: z.int().nullable().describe('ARR x P(lost) in minor units; null while the ARR is unknown'),
}

export const riskByLead = z
  .array(
    z
      .object({
        leadDays: riskFigures.leadDays,
        months: z
          .int()
          .nullable()
          .describe(
            'Of a month-to-month plan, the months within which it is left, the running one the first: 1 - product(1 - hazard of each). Null for a term, which is left at its end',
          ),
        probabilityLost: riskFigures.probabilityLost,
        interval: riskFigures.interval,
        basis: riskFigures.basis,
        n: riskFigures.n,
        modelVersion: riskFigures.modelVersion,
      })
      .meta({ id: 'RenewalRiskAtLead' }),
  )
  .describe(
    'At each lead, the shortest first. Of a term: under the model of that lead, the figure beside it being one of them. Of a month-to-month plan: within as many months',
  )

export const leadDaysQuery = leadDaysParam
  .optional()
  .describe(
    'Days of lead of the model to use for terms: 30, 90 or 180. Default: what the day says, interpolated between the two leads around it. A month-to-month plan is always judged by the hazard of the month that runs',
  )

export const renewalFacts = {
  renewalId: z.string().describe('Our id of the renewal'),
  dueOn: dayParam.describe('The day it is due'),
  daysToDue: z.int().describe('From asOf; negative when the day passed without a decision'),
  arrMinor: z
    .int()
    .nullable()
    .describe('ARR that comes up, in minor units of the workspace’s currency; null without an exchange rate'),
  currency: z.string().nullable().describe('ISO 4217'),
  termMonths: z.number().nullable().describe('Months of a term; 1 is month to month'),
  noticeOn: dayParam.nullable().describe('The day they gave notice'),
  csmCall: z.string().nullable().describe('The CSM’s own call: beside the model, never in it'),
  csmProbability: z.number().nullable().describe('The CSM’s own probability that it is kept'),
}

export const renewalRiskAnswer = z
  .object({
    ...accountWords,
    ...input,
    marks,
    renewals: z
      .array(
        z
          .object({
            ...renewalFacts,
            ...riskFigures,
            logit: z.number().describe('Log-odds of being lost, `logitMillionths` / 1,000,000'),
            logitMillionths: z.int().describe('Millionths of log-odds: the exact sum of all contributions'),
            contributions: z
              .array(riskContribution)
              .describe(
                'Base, then features by size, then uncertainty (of a learned model), calibration and bounds',
              ),
            givenKept: z
              .object({
                contracted: probability.describe('Renewed for less'),
                renewed: probability.describe('Renewed as it is'),
                expanded: probability.describe('Renewed for more'),
              })
              .describe('Given that it is not lost; adds up to one'),
            byLead: riskByLead,
          })
          .meta({ id: 'RenewalRisk' }),
      )
      .describe('Open renewals, the first due first'),
    stuck: stuckSchema,
    versions,
  })
  .meta({ id: 'AccountRenewalRisk' })

export type RenewalRiskAnswer = z.output<typeof renewalRiskAnswer>
