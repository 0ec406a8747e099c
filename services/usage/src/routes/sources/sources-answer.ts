// The answer of the sources: who sends what, what was refused and why.
import { z } from 'zod'

const count = z.int().min(0)
const said = (words: string) => count.describe(words)
const instant = (words: string) => z.string().describe(words)
const milliseconds = (words: string) => z.number().describe(`${words}, in milliseconds`)

const field = z.object({
  name: z.string().describe('A field of the call; those we do not know are counted, not named'),
  type: z.string().describe('text, number, boolean, object, list or null'),
  length: count.nullable().describe('Characters, items or fields; null where there is none'),
})

const example = z.object({
  at: instant('When it was refused'),
  messageHash: z.string().nullable().describe('The start of the SHA-256 of its messageId; null without one'),
  fields: z.array(field).describe('What it consisted of'),
})

export const refusal = z.object({
  type: z
    .string()
    .describe('The type of call, `day` of daily numbers, or `request` when all of a request was refused'),
  reason: z.string().describe('As the sender was answered, the field first'),
  count: said('How often'),
  firstAt: instant('When it was first refused for this'),
  lastAt: instant('When it was last refused for this'),
  examples: z.array(example).describe('The newest three: shapes, never values'),
})

const library = z.object({
  name: z.string().describe('As in `context.library.name`'),
  version: z.string().nullable().describe('As in `context.library.version`; null when it is not said'),
})

const accepted = z.object({
  track: said('track calls'),
  identify: said('identify calls'),
  group: said('group calls'),
  page: said('page calls'),
  screen: said('screen calls'),
  alias: said('alias calls'),
  day: said('Account-days of daily numbers'),
})

const lag = z.object({
  meanMs: milliseconds('Mean over all calls'),
  maxMs: milliseconds('The longest'),
  lastMs: milliseconds('Of the newest call'),
  lastSentMs: milliseconds('Receipt minus sentAt of the newest request that said it').nullable(),
})

export const source = z
  .object({
    kind: z.enum(['collector', 'daily']).describe('collector: single calls; daily: POST /v1/usage/daily'),
    key: z.string().describe('The id of the key it sends with: GET /v1/keys'),
    library: library.nullable().describe('The client; null when it does not say, or nothing could be read'),
    firstSeenAt: instant('When it first sent anything'),
    lastSeenAt: instant('When it last sent anything, refused or not'),
    lastEventAt: z.string().nullable().describe('The newest accepted call, by its own time'),
    requests: said('Requests, refused ones among them'),
    accepted: accepted.describe('Calls that were taken, by type'),
    duplicate: said('Sent again: counted before, or unchanged'),
    rejected: said('Calls, or account-days, that were rejected alone'),
    uncounted: said('Accepted, though the other source counts on their account-day'),
    trimmed: said('Accepted without some of their fields'),
    lag: lag
      .nullable()
      .describe('Receipt minus timestamp of calls that are no history; null while there is none'),
    refusals: z.array(refusal).describe('Why calls and requests were refused, the newest first'),
  })
  .meta({ id: 'UsageSource' })

export const doubt = z
  .object({
    event: z.string().nullable().describe('The event that is silent; null: use as a whole fell'),
    since: z.string().describe('The first day of it'),
    accounts: said(
      'Accounts that were looked at: with a habit, or in which the event was usual; a sample of many',
    ),
    affected: said('Those of them that fell within a week, or do not send the event any more'),
    words: z.string().describe('The same as a sentence'),
  })
  .meta({ id: 'SourceDoubt' })

const waiting = z.object({
  names: said('How many such groups, people or accounts'),
  events: said('How many events they have'),
})
export const answer = z
  .object({
    data: z.array(source).describe('The one that was heard last first'),
    unattached: z
      .object({
        groups: waiting.describe('Accounts as named by calls, that nobody has created'),
        users: waiting.describe('People of whom no group call says which account is theirs'),
        clashes: waiting.describe('Events of accounts, on days on which daily aggregates count'),
        daily: waiting.describe('Daily aggregates of accounts, on days on which events count'),
      })
      .describe('What counts for no account, and why; each by name at GET /v1/usage/unattached'),
    doubts: z
      .array(doubt)
      .describe(
        'What most accounts lost together: one entry for all of it, else one for each event; judged within a minute of what it follows from',
      ),
    pending: z.boolean().describe('True while calls wait to be counted, a minute at most'),
  })
  .meta({ id: 'UsageSources' })
