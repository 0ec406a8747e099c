// What a replay of stored scores is asked and answers.
import { dayParam } from '@rung/http-service'
import { z } from 'zod'

export const replayRequest = z
  .strictObject({
    from: dayParam.describe('The first day whose rows are computed again.'),
    to: dayParam.describe('The last day, included; today at the latest.'),
    accounts: z
      .array(z.string().min(1).max(255))
      .min(1)
      .max(1000)
      .optional()
      .describe('Ids of the accounts to replay, such as those that waited before. Default: all.'),
    cursor: z.string().max(1000).optional().describe('nextCursor of the page before.'),
  })
  .meta({ id: 'ReplayRequest' })

const difference = z
  .object({
    accountId: z.string().describe('Our id of the account'),
    asOf: dayParam.describe('The day the row judges'),
    recordedAt: z.iso.datetime().describe('When it became known: the newest instant of what it is made from'),
    field: z
      .string()
      .describe(
        'The field that differs; `row` when the whole row is stored and should not be, or is missing',
      ),
    stored: z.unknown().describe('What is stored; null when the row is missing'),
    recomputed: z.unknown().describe('What comes out now; null when there should be no such row'),
  })
  .meta({ id: 'ScoreDifference' })

export const replayAnswer = z
  .object({
    accounts: z.int().describe('Accounts of this page'),
    allAccounts: z.int().describe('Accounts of the whole replay'),
    checked: z.int().describe('Stored rows that were computed again on this page'),
    currentChecked: z
      .int()
      .describe(
        'Current rows, which live lists read, held against the row of their day: none where that day lies outside the span',
      ),
    otherVersions: z
      .int()
      .describe(
        'Stored rows made by another engine or set of risk models: left as they are, and not compared',
      ),
    notRebuilt: z
      .int()
      .describe(
        'Stored rows without what lists read, from before that was kept: compared by the rest. POST /v1/scores/rebuild completes them',
      ),
    waiting: z
      .array(z.string())
      .describe(
        'Accounts that changed and are not judged again yet: ask for them once more, some seconds later',
      ),
    differenceCount: z.int().describe('Differences found on this page: there should be none'),
    differences: z.array(difference).describe('The first 200 of them, by account, day and instant'),
    nextCursor: z.string().nullable().describe('Send it as `cursor` for the next page; null after the last'),
  })
  .meta({ id: 'Replay' })

export const rebuildRequest = z
  .strictObject({
    since: dayParam.describe('The first day whose rows are made again.'),
  })
  .meta({ id: 'RebuildRequest' })

export const rebuildAnswer = z
  .object({ accounts: z.int().describe('Accounts that were made due') })
  .meta({ id: 'Rebuild' })
