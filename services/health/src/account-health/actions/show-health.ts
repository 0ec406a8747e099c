// An account's health as of a day, with the words that go with it.
import type { Database, Tx } from '@rung/database'
import { type ParentAccount, parentAccountRead, stakeholderNamesRead, wordsRead } from '@rung/directory'
import type { Contradiction } from '@rung/health-score'
import { type HealthPolicies, type Judgement, type SettlingFact, settlingFacts } from '@rung/judgement'
import {
  type JudgementsRequest,
  judgeNamed,
  refsInSnapshots,
  stakeholdersInSnapshots,
} from '@rung/judgement/actions'
import { type Day, isRefusal, type Refusal } from '@rung/kernel'
import type { StuckAccount } from '@rung/signals'
import { partedOn } from '@rung/success-gap'
import { statementsOf } from '../../judge/outcome-statements.ts'
import {
  type Acknowledgement,
  acknowledgementOf,
  acknowledgementsRead,
} from '../../judge/storage/contradiction-acknowledgements.ts'
import { stateChangesRead } from '../../judge/storage/state-history.ts'

/** What only the directory knows: for display. */
export type HealthWords = {
  readonly externalId: string
  readonly name: string | null
  /** Names of stakeholders and statements of outcomes, by their own ids. */
  readonly stakeholderNames: ReadonlyMap<string, string>
  readonly statements: ReadonlyMap<string, string>
}

export type SeenContradiction = {
  readonly contradiction: Contradiction
  readonly acknowledgement: Acknowledgement | null
}

export type ShownHealth = {
  readonly judgement: Judgement
  /** What would bring most of the coverage that is missing. */
  readonly settling: readonly SettlingFact[]
  /** Those in force at the instant asked about. */
  readonly policies: HealthPolicies
  readonly words: HealthWords
  /** The day usage and outcome parted; null while they go together or one is unknown. */
  readonly partedOn: Day | null
  /** Those of the judgement, each with the acknowledgement of its run. */
  readonly contradictions: readonly SeenContradiction[]
  readonly stuck: readonly StuckAccount[]
  /** As known then. */
  readonly parent: ParentAccount | null
}

export type HealthQuery = Pick<JudgementsRequest, 'asOf' | 'knownAt'> & {
  readonly workspaceId: string
  /** Id or externalId. */
  readonly account: string
  readonly now: Date
}

/** One statement: who and under what, all that it is judged from, and the words that its signals name. */
export function showHealth(
  database: Database,
  { workspaceId, ...asked }: HealthQuery,
): Promise<ShownHealth | Refusal> {
  return database.inWorkspace(workspaceId, tx => healthOf(tx, asked), {
    isolation: 'repeatable read',
    readOnly: true,
    plansOnce: true,
  })
}

async function healthOf(tx: Tx, asked: Omit<HealthQuery, 'workspaceId'>): Promise<ShownHealth | Refusal> {
  const { asOf, knownAt } = asked
  const shown = await judgeNamed(tx, { statement: 'health-answer', ...asked }, accountIds => ({
    changes: stateChangesRead(tx, accountIds, { before: asOf, knownAt }),
    acknowledgements: acknowledgementsRead(tx, { accountIds, asOf, knownAt }),
    names: stakeholderNamesRead(tx, stakeholdersInSnapshots()),
    parent: parentAccountRead(tx, accountIds, knownAt),
    texts: wordsRead(tx, refsInSnapshots('outcome_statement_ref')),
  }))
  if (isRefusal(shown)) return shown
  const { account, judgement, policies, stuck, beside } = shown
  const { accountId, externalId, name } = account
  const { changes, acknowledgements, names, parent, texts } = beside
  return {
    judgement,
    policies,
    settling: settlingFacts(judgement, policies),
    words: { externalId, name, stakeholderNames: names, statements: statementsOf(judgement.signals, texts) },
    partedOn: partedOn([...changes, { day: asOf, ...judgement.state }]),
    contradictions: judgement.contradictions.map(contradiction => ({
      contradiction,
      acknowledgement: acknowledgementOf(acknowledgements, { accountId, ...contradiction }),
    })),
    stuck,
    parent,
  }
}
