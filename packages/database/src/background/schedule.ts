// When what is done by the calendar is done: the one table, and the one way to run it.
import { createLoop, type Loop } from './create-loop.ts'

const SECOND_MS = 1000
const MINUTE_MS = 60 * SECOND_MS
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS

export type ScheduledTask = {
  /** How often it is done: once in so long a time for each workspace, or for all of them. */
  readonly everyMs: number
  /** How often a process looks whether it is due. Where that is rows' business, a look without work costs one reading. */
  readonly lookEveryMs: number
  readonly what: string
}

export const SCHEDULE = {
  daily_pass: {
    everyMs: DAY_MS,
    lookEveryMs: SECOND_MS / 2,
    what: 'Every account of a workspace is due once a UTC day in each context, since values fade',
  },
  train_models: {
    // A week of renewals is the least that can move a model.
    everyMs: 7 * DAY_MS,
    lookEveryMs: MINUTE_MS,
    what: 'A workspace’s models are trained a week after the last time, when more renewals are decided',
  },
  continue_training: {
    // Past days take minutes to judge: seconds later is soon enough.
    everyMs: 5 * SECOND_MS,
    lookEveryMs: 5 * SECOND_MS,
    what: 'A training that waited for past days to be judged learns once they are',
  },
  judge_sources: {
    // What it says is of a week: seconds are soon enough, and all that is published in them is judged once.
    everyMs: 20 * SECOND_MS,
    lookEveryMs: 20 * SECOND_MS,
    what: 'What is wrong with the sources of a workspace is judged when any of its usage was published',
  },
  prune_usage: {
    everyMs: HOUR_MS,
    lookEveryMs: HOUR_MS,
    what: 'Receipts that have served their time go, and single events where the installation says so',
  },
  prune_answers: {
    everyMs: 10 * MINUTE_MS,
    lookEveryMs: 10 * MINUTE_MS,
    what: 'Kept answers go that no retry can ask for any more',
  },
  count_calls: {
    // A call counts some seconds later; the write is one a workspace, however many calls came.
    everyMs: 10 * SECOND_MS,
    lookEveryMs: 10 * SECOND_MS,
    what: 'How many calls about users came, and how many were signed, is added to the day',
  },
  send_digests: {
    // Somebody's eight o'clock is theirs to the minute; a look without work is one reading of an index.
    everyMs: 20 * SECOND_MS,
    lookEveryMs: 20 * SECOND_MS,
    what: 'The day’s list is sent to whoever wants it, at their hour, and again where it was not taken',
  },
  prune_events: {
    everyMs: HOUR_MS,
    lookEveryMs: HOUR_MS,
    what: 'Events that were told outside go when they cannot be asked for again',
  },
  prune_changes: {
    everyMs: HOUR_MS,
    lookEveryMs: HOUR_MS,
    what: 'Changes go that are too old to resume from',
  },
} as const satisfies Readonly<Record<string, ScheduledTask>>

export type TaskName = keyof typeof SCHEDULE

export type Scheduled = {
  readonly task: TaskName
  /** Does what is due now. */
  readonly run: () => Promise<unknown>
  readonly log: { error(details: object, message: string): void }
  /** Instead of the table's, for an installation or a test that says so. */
  readonly lookEveryMs?: number
  /** Aborted once the process is told to stop. Left out, never. */
  readonly stopping?: AbortSignal | undefined
}

/** Looks at once and then at the pace of the table; a look that fails is logged, and the next one tries again. */
export function createScheduled({ task, run, log, lookEveryMs, stopping }: Scheduled): Loop {
  const atMostMs = lookEveryMs ?? SCHEDULE[task].lookEveryMs
  return createLoop(async () => {
    await run().catch((error: unknown) => {
      log.error({ err: error, task }, 'a scheduled task failed; it will be tried again')
    })
    return { atLeastMs: 0, atMostMs }
  }, stopping)
}
