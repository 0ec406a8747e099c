// An account's lines over time, and what happened on them: kept scores sampled, facts that are marked, and what follows from both.
import type { Database, Tx } from '@rung/database'
import { type Day, isRefusal, type Refusal } from '@rung/kernel'
import { type FactEventKind, MARKED_KINDS, marksOf } from '../lines/fact-events.ts'
import { type LineEvent, lineEvents } from '../lines/line-events.ts'
import { sampledDays } from '../lines/sampled-days.ts'
import { RECORD_POLICY } from '../policy.ts'
import { viewOf } from '../sentences/fact-view.ts'
import type { NamedDate } from '../sentences/wording.ts'
import { readAccountFacts } from '../storage/read-facts.ts'
import { type LinePoint, readLineChanges, readLines } from '../storage/read-lines.ts'
import { describeFact, type Speaker } from './describe-facts.ts'
import { type AskedAccount, findAskedAccount } from './find-asked-account.ts'
import { joinFacts } from './join-facts.ts'

export type HistoryRequest = {
  /** Both included. */
  readonly from: Day
  readonly to: Day
  readonly knownAt: Date
  readonly now: Date
}

export type HistoryEvent = {
  readonly id: string
  readonly kind: FactEventKind | LineEvent['kind']
  readonly day: Day
  /** In few words, for a chart. */
  readonly label: string
  /** The same as a sentence. */
  readonly what: string
  /** Where `what` names days. */
  readonly dates: NamedDate[]
  readonly who: Speaker | null
  /** The facts it follows from; empty where it follows from the lines themselves. */
  readonly evidence: readonly string[]
}

export type ShownHistory = {
  readonly account: AskedAccount
  readonly everyDays: number
  readonly points: readonly LinePoint[]
  /** In order of their days. */
  readonly events: readonly HistoryEvent[]
}

/** Three statements in one flight once the account is found, and what its facts are joined with. */
export function showHistory(
  database: Database,
  {
    workspaceId,
    account,
    ...request
  }: HistoryRequest & { readonly workspaceId: string; readonly account: string },
): Promise<ShownHistory | Refusal> {
  return database.inWorkspace(workspaceId, tx => historyOf(tx, account, request), {
    isolation: 'repeatable read',
    readOnly: true,
    together: true,
  })
}

async function historyOf(
  tx: Tx,
  name: string,
  { from, to, knownAt, now }: HistoryRequest,
): Promise<ShownHistory | Refusal> {
  const { everyDays, days } = sampledDays(from, to, RECORD_POLICY.linePointsMost)
  const found = await findAskedAccount(tx, name, { asOf: to, knownAt, now }, accountIds =>
    Promise.all([
      readLines(tx, { accountIds: accountIds.slice(0, 1), days, knownAt }),
      readLineChanges(tx, { accountId: accountIds[0] ?? '', until: to, knownAt }),
      readAccountFacts(tx, { accountIds, kinds: MARKED_KINDS, asOf: to, knownAt }),
    ]),
  )
  if (isRefusal(found)) return found
  const { account, read } = found
  const [points, changes, facts] = read
  const joined = await joinFacts(tx, facts, now)
  const marked = facts.flatMap(fact => {
    const described = describeFact(fact, joined, to)
    return marksOf(viewOf(fact, joined)).map(({ kind, day, label }) => {
      return {
        id: `${kind}:${fact.id}`,
        kind,
        day,
        label,
        what: described.what,
        dates: described.dates,
        who: described.who,
        evidence: [fact.id],
      }
    })
  })
  const drawn = lineEvents(changes).map(({ pair, ...event }) => {
    return {
      ...event,
      id: [event.kind, pair ?? event.day, event.day].join(':'),
      who: null,
      dates: [],
      evidence: [],
    }
  })
  const events = [...drawn, ...marked]
    .filter(({ day }) => day >= from && day <= to)
    .sort((a, b) => (a.day < b.day || (a.day === b.day && a.id < b.id) ? -1 : 1))
  return { account, everyDays, points, events }
}
