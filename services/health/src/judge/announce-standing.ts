// Which accounts stand differently than before they were judged, as readers are told of it.
import type { EventOf, NewChange } from '@rung/change-feed'
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
  const change = (
    type: NewChange['type'],
    accountIds: string[],
    events: NonNullable<NewChange['events']>,
  ): NewChange[] => (accountIds.length === 0 ? [] : [{ type, accountIds, personId: null, at, events }])
  const risks = judged.flatMap(is => riskEvent(stood.get(is.score.accountId), is) ?? [])
  const bands = standings
    .filter(({ accountId }) => banded.includes(accountId))
    .map(is => bandEvent(stood.get(is.accountId), is))
  return [...change('score.changed', scored, risks), ...change('band.changed', banded, bands)]
}

function bandEvent(was: Standing | undefined, { accountId, band, score }: Standing): EventOf<'band.changed'> {
  const points = score === null ? null : score / HUNDREDTHS
  return { type: 'band.changed', accountId, data: { from: was?.band ?? null, to: band, score: points } }
}

/** Null where there is no renewal, or it stands as it did but for a little. */
function riskEvent(was: Standing | undefined, is: CurrentAccount): EventOf<'risk.changed'> | null {
  const [renewal] = is.score.listed.renewals
  if (renewal === undefined) return null
  const [from, to] = [was?.probabilityLost ?? null, renewal.risk.probabilityLost]
  const crossed = RISK_LINES.findLast(line => from !== null && from < line !== to < line) ?? null
  const isMaterial = from === null || crossed !== null || Math.abs(to - from) >= RISK_MOVE - ROUNDING
  const { renewalId, dueOn } = renewal.renewal
  return isMaterial
    ? { type: 'risk.changed', accountId: is.score.accountId, data: { renewalId, dueOn, from, to, crossed } }
    : null
}

const HUNDREDTHS = 100
/** Between low, medium and high risk, as worklists have them; and what is news within one: a tenth. Told, never judged by. */
const RISK_LINES = [0.1, 0.3]
const RISK_MOVE = 0.1
/** Of the difference of two chances: 0.5 - 0.4 is a tenth. */
const ROUNDING = 1e-9

function standingOf({ score }: CurrentAccount): Standing {
  return {
    accountId: score.accountId,
    score: score.scoreHundredths,
    band: score.band,
    state: score.state.state,
    probabilityLost: score.listed.renewals[0]?.risk.probabilityLost ?? null,
  }
}
