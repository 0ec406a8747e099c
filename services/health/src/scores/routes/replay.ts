// POST /v1/scores/replay: stored history computed again, and every difference from what is stored.
import { type App, cursorText, decodeCursor, encodeCursor } from '@rung/http-service'
import { orThrow } from '@rung/judgement/requests'
import { dayOf, daysBetween, type Refusal, refuse } from '@rung/kernel'
import { z } from 'zod'
import type { HealthDeps } from '../../deps.ts'
import { type Replay, type ReplayRequest, replayScores } from '../actions/replay-scores.ts'
import { replayAnswer, replayRequest } from './schema.ts'

// Ten years: more than anybody keeps, and still a page of seconds for one account.
const MOST_DAYS = 3660
const MOST_LISTED = 200

export function serveReplay(app: App, { database, clock }: HealthDeps): void {
  app.post(
    '/v1/scores/replay',
    {
      config: { scope: 'admin' },
      schema: {
        tags: ['scores'],
        summary: 'Compute stored scores again and compare',
        description:
          'Scores are kept beside what they were computed from. A replay computes each stored row of these days again, from the signals known at its instant and the config in force then, and reports any field that differs: there must be none. Writes nothing. By pages of accounts.',
        body: replayRequest,
        response: { 200: replayAnswer },
      },
    },
    async request => {
      const now = clock()
      const input = orThrow(replayInput(request.body, now))
      return presentReplay(
        await replayScores(database, { workspaceId: request.caller.workspaceId, ...input, now }),
      )
    },
  )
}

function replayInput(
  { from, to, accounts, cursor }: z.output<typeof replayRequest>,
  now: Date,
): ReplayRequest | Refusal {
  const today = dayOf(now)
  if (to > today) {
    return refuse('invalid', `lies in the future: today is ${today}`, {
      field: 'to',
      fix: 'Ask for today or a day before.',
    })
  }
  if (to < from) {
    return refuse('invalid', 'lies before `from`', { field: 'to', fix: 'Give the later day as `to`.' })
  }
  if (daysBetween(from, to) >= MOST_DAYS) {
    return refuse('too_large', `more than ${MOST_DAYS} days in one replay`, {
      field: 'from',
      fix: 'Ask for a shorter span, and then for the next.',
    })
  }
  const after = cursor === undefined ? null : orThrow(decodeCursor(cursor, z.tuple([cursorText])))[0]
  return { from, to, after, only: accounts ?? null }
}

function presentReplay(replay: Replay): z.output<typeof replayAnswer> {
  const { accounts, allAccounts, checked, currentChecked, otherVersions, notRebuilt } = replay
  const { waiting, differences, last } = replay
  return {
    accounts,
    allAccounts,
    checked,
    currentChecked,
    otherVersions,
    notRebuilt,
    waiting: [...waiting],
    differenceCount: differences.length,
    differences: differences
      .slice(0, MOST_LISTED)
      .map(each => ({ ...each, recordedAt: each.recordedAt.toISOString() })),
    nextCursor: last === null ? null : encodeCursor([last]),
  }
}
