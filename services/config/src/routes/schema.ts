// The shapes that the routes of config take and answer with.
import { documentSchema } from '@rung/config/document'
import { dayParam } from '@rung/http-service'
import { z } from 'zod'

const noteText = z.string().max(2000)
const keyId = z.string().describe('The key it came by')
const personId = z
  .string()
  .nullable()
  .describe('The person that key speaks for; null when it speaks for nobody')
const instant = z.iso.datetime()
const sectionNames = z.array(z.string())

export const draftParam = z.object({ id: z.string().min(1).max(255).describe('Id of the draft') })
export const versionParam = z.object({
  version: z.coerce
    .number()
    .int()
    .min(0)
    .max(1_000_000)
    .describe('Number of the version; 0 is what is built in'),
})

const patch = z
  .record(z.string(), z.unknown())
  .describe(
    'A JSON merge patch (RFC 7396) over the document: name only what is to be another; null takes a segment away. The fields are those of GET /v1/config/schema',
  )

export const draftBody = z
  .strictObject({
    document: patch,
    note: noteText.default('').describe('Why; kept with the version it becomes'),
  })
  .meta({ id: 'ConfigDraftWanted' })

export const draftChangeBody = z
  .strictObject({
    document: patch.default({}),
    note: noteText.optional().describe('Left out: the note stays'),
  })
  .meta({ id: 'ConfigDraftChange' })

export const rollbackBody = z
  .strictObject({ note: noteText.optional().describe('Left out: `Back to version n`') })
  .meta({ id: 'ConfigRollbackWanted' })

export const publishBody = z
  .strictObject({
    restateSince: dayParam
      .optional()
      .describe(
        'Signals of days before are left as they were told. Left out: every published day is told anew',
      ),
  })
  .meta({ id: 'ConfigPublicationWanted' })

const policyVersions = z
  .object({
    usage: z.string().describe('Of usage signals'),
    outcomes: z.string().describe('Of outcome signals'),
    accounts: z.string().describe('Of account signals'),
    health: z.string().describe('Of scores, states and contradictions'),
    forecast: z.string().describe('Of forecasts'),
    worklist: z.string().describe('Of worklists'),
    nudges: z.string().describe('Of nudges'),
  })
  .describe('The names that signals and judgements carry: changed only when what they follow from did')
  .meta({ id: 'ConfigPolicyVersions' })

export const configAnswer = z
  .object({
    version: z.int().describe('Number of the version in force; 0 is what is built in'),
    publishedAt: instant.nullable().describe('In force from then on; null for what is built in'),
    knownAt: instant.describe('The instant asked about'),
    policyVersions,
    document: documentSchema,
  })
  .meta({ id: 'Config' })

const versionHead = {
  version: z.int().describe('1, 2, 3 ...'),
  publishedAt: instant.describe('In force from then on, until the next'),
  note: z.string().describe('Why'),
  changed: sectionNames.describe('The sections that differ from the version before'),
  publishedBy: keyId,
  personId,
  draftId: z.string().describe('The draft it was tried as'),
  rollbackOf: z.int().nullable().describe('The version whose document it brought back; null for a new one'),
}

export const versionAnswer = z.object(versionHead).meta({ id: 'ConfigVersion' })

const difference = z
  .object({
    field: z.string().describe('Dotted path in the document'),
    before: z.unknown().describe('Null where it was not stated'),
    after: z.unknown().describe('Null where it is not stated any more'),
  })
  .meta({ id: 'ConfigDifference' })

const differences = z.array(difference)

export const wholeVersionAnswer = z
  .object({
    ...versionHead,
    differences: differences.describe('From the version before, value by value'),
    document: documentSchema,
  })
  .meta({ id: 'ConfigWholeVersion' })

export const draftAnswer = z
  .object({
    id: z.string().describe('Our id of the draft'),
    status: z.enum(['open', 'published', 'discarded']).describe('One is open at a time'),
    note: z.string().describe('Why'),
    basedOn: z.int().describe('The version it was made from'),
    rollbackOf: z.int().nullable().describe('The version whose document it brings back; null for a new one'),
    changed: sectionNames.describe('The sections that differ from the config in force'),
    differences: differences.describe('From the version it was made from, value by value'),
    createdAt: instant.describe('When it was made'),
    updatedAt: instant.describe('When it was changed or ended last'),
    createdBy: keyId,
    personId,
    shadowStartedAt: instant
      .nullable()
      .describe(
        'When the shadow of exactly this document was started; null before, and again after a change',
      ),
    document: documentSchema,
  })
  .meta({ id: 'ConfigDraft' })

const band = z.enum(['healthy', 'watch', 'at_risk', 'unknown'])
const scored = z
  .object({
    score: z.number().nullable().describe('Points 0..100; null when nothing of weight is known'),
    band: band.describe('The band of the score'),
  })
  .meta({ id: 'ConfigShadowScore' })

export const shadowProgress = z
  .object({
    draftId: z.string().describe('The draft'),
    startedAt: instant.nullable().describe('Null when none was started for the present document'),
    done: z.int().describe('Accounts judged both ways'),
    of: z.int().describe('Accounts to judge'),
    stuck: z
      .int()
      .describe('Of those not done, accounts that cannot be judged (GET /v1/stuck-accounts): not waited for'),
    complete: z.boolean().describe('Only then the draft can be published'),
    judgedAt: instant.nullable().describe('When the last of them was judged: the shadow follows the facts'),
  })
  .meta({ id: 'ConfigShadowProgress' })

export const shadowAnswer = z
  .object({
    ...shadowProgress.shape,
    changesBand: z.int().describe('How many accounts would change band'),
    bands: z
      .array(
        z
          .object({
            from: band.describe('Under the config in force'),
            to: band.describe('Under the draft'),
            accounts: z.int().describe('How many'),
          })
          .meta({ id: 'ConfigBandMove' }),
      )
      .describe('From which band to which, those that stay among them'),
    data: z
      .array(
        z
          .object({
            accountId: z.string().describe('Our id of the account'),
            externalId: z.string().nullable().describe('Your own id of it'),
            name: z.string().nullable().describe('Joined at display; null when unknown or erased'),
            inForce: scored.describe('Under the config in force'),
            draft: scored.describe('Under the draft'),
            change: z
              .number()
              .nullable()
              .describe('Points, draft less in force; null when one of them is unknown'),
          })
          .meta({ id: 'ConfigShadowAccount' }),
      )
      .describe(
        'Judged accounts, the biggest movers first; a score that comes or goes counts as the whole scale',
      ),
    nextCursor: z
      .string()
      .nullable()
      .describe('Send it as `cursor` for the next page; null on the last page'),
  })
  .meta({ id: 'ConfigShadow' })
