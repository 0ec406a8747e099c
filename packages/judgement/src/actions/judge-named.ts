// One account by its name, judged: who it is, under what, all it is judged from and what is shown beside, in one statement.
import { healthConfigsRead } from '@rung/config/health'
import { Found, type Ids, type Read, type Results, readTogether, type Tx } from '@rung/database'
import { accountHeadRead, type DirectoryHead } from '@rung/directory'
import { type Day, dayOf, isRefusal, type Refusal } from '@rung/kernel'
import { STAGES_OF_HEALTH, type StuckAccount, snapshotsRead, stuckAsOfRead } from '@rung/signals'
import { type HealthPolicies, withModels } from '../health-policies.ts'
import type { Judgement } from '../judgement.ts'
import { findAccount } from '../storage/find-account.ts'
import { modelsAtRead } from '../storage/models-in-force.ts'
import { previousDaysRead } from '../storage/previous-days.ts'
import { judgeRead } from './judge-accounts.ts'

export type NamedRequest = {
  /** Names the statement: one for each set of reads beside. */
  readonly statement: string
  /** By our id or the caller's. */
  readonly account: string
  readonly asOf: Day
  readonly knownAt: Date
  readonly now: Date
}

type Beside = Readonly<Record<string, Read<unknown>>>

export type NamedJudgement<B extends Beside> = {
  /** As the directory shows it today. */
  readonly account: DirectoryHead
  /** Those in force at the instant asked about. */
  readonly policies: HealthPolicies
  readonly judgement: Judgement
  readonly stuck: readonly StuckAccount[]
  readonly beside: Results<B>
}

/**
 * `beside` is read with it, of the ids it is given; it may name `snapshots`, what was published of the account
 * (`refsInSnapshots`). An account that was merged into another since costs a look at what it was merged into, and a second
 * statement.
 */
export async function judgeNamed<B extends Beside>(
  tx: Tx,
  request: NamedRequest,
  beside: (accountIds: Ids) => B,
): Promise<NamedJudgement<B> | Refusal> {
  const { account: name, now, asOf, knownAt, statement } = request
  const ids = new Found('array(select account.id from account where account.id is not null)')
  const head = accountHeadRead(tx, name, { asOf: dayOf(now), knownAt: now })
  const own = { account: head, ...judgedFrom(tx, ids, request) }
  const first = await readBeside(tx, statement, own, beside(ids))
  const { account } = first.own.account
  if (account !== undefined) return judged(account, request, first)
  const found = await findAccount(tx, name, now, { asOf, knownAt })
  if (isRefusal(found)) return found
  const only = [found.accountId]
  const again = await readBeside(tx, `${statement}-of`, judgedFrom(tx, only, request), beside(only))
  return judged(found, request, again)
}

/** One statement; what was read of the account and what was asked for besides. */
async function readBeside<A extends Beside, B extends Beside>(
  tx: Tx,
  name: string,
  own: A,
  beside: B,
): Promise<{ readonly own: Results<A>; readonly beside: Results<B> }> {
  const read: unknown = await readTogether(tx, name, { ...own, ...beside })
  return { own: read as Results<A>, beside: read as Results<B> }
}

type JudgedFrom = ReturnType<typeof judgedFrom>

function judgedFrom(tx: Tx, accountIds: Ids, { asOf, knownAt }: NamedRequest) {
  return {
    configs: healthConfigsRead(tx),
    models: modelsAtRead(tx, knownAt),
    snapshots: snapshotsRead(tx, { accountIds, asOf, knownAt }),
    previous: previousDaysRead(tx, { accountIds, before: asOf, knownAt }),
    stuck: stuckAsOfRead(tx, accountIds, { asOf, knownAt, stages: STAGES_OF_HEALTH }),
  }
}

function judged<B extends Beside>(
  account: DirectoryHead,
  { asOf, knownAt }: NamedRequest,
  { own, beside }: { readonly own: Results<JudgedFrom>; readonly beside: Results<B> },
): NamedJudgement<B> {
  const { configs, models, snapshots, previous, stuck } = own
  const { accountId } = account
  const policies = withModels(configs(knownAt), models)
  const [judgement] = judgeRead({ accountIds: [accountId], asOf }, { snapshots, previous }, policies)
  if (judgement === undefined) throw new Error(`${accountId} was asked for and not judged`)
  return { account, policies, judgement, stuck, beside }
}

/** The words that signals of this name point at, among the snapshots read in the same statement. */
export const refsInSnapshots = (signal: string): Found =>
  new Found(`array(
        select said.value #>> '{}'
        from snapshots
        cross join lateral jsonb_path_query(snapshots.signals, '$[*] ? (@.name == "${signal}").value') as said (value)
      )`)

/** The people that signals are about, and those whom to see for the next level, among the snapshots read in the same statement. */
export const stakeholdersInSnapshots = (): Found =>
  new Found(`array(
        select about.id #>> '{}'
        from snapshots
        cross join lateral
          jsonb_path_query(snapshots.signals, '$[*].subject ? (@.kind == "stakeholder").id') as about (id)
        union
        select said.value #>> '{}'
        from snapshots
        cross join lateral jsonb_path_query(
          snapshots.signals, '$[*] ? (@.name == "ladder_next_stakeholder" || @.name == "outcome_stakeholder").value'
        ) as said (value)
      )`)
