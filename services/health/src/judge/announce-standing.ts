// Which accounts stand differently than before they were judged, as readers are told of it.
import type { NewChange } from '@rung/change-feed'
import type { CurrentAccount } from './current-account.ts'
import type { ListedStanding } from './storage/read-standing.ts'

type Standing = Omit<ListedStanding, 'worklistDigest'>

/** One change of type `score.changed` and one of `band.changed`, each with its accounts; none where nothing moved. */
export function standingChanges(
  before: readonly ListedStanding[],
  judged: readonly CurrentAccount[],
  at: Date,
): NewChange[] {
  const standings = judged.map(standingOf)
  const stood = new Map(before.map(row => [row.accountId, row]))
  const moved = (isMoved: (was: Standing, is: Standing) => boolean): string[] =>
    standings.flatMap(is => {
      const was = stood.get(is.accountId)
      return was === undefined || isMoved(was, is) ? [is.accountId] : []
    })
  const scored = moved(
    (was, is) =>
      was.score !== is.score || was.state !== is.state || was.probabilityLost !== is.probabilityLost,
  )
  const banded = moved((was, is) => was.band !== is.band)
  const change = (type: NewChange['type'], accountIds: string[]): NewChange[] =>
    accountIds.length === 0 ? [] : [{ type, accountIds, personId: null, at }]
  return [...change('score.changed', scored), ...change('band.changed', banded)]
}

function standingOf({ score }: CurrentAccount): Standing {
  return {
    accountId: score.accountId,
    score: score.scoreHundredths,
    band: score.band,
    state: score.state.state,
    probabilityLost: score.listed.renewals[0]?.risk.probabilityLost ?? null,
  }
}
