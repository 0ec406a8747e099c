// An account's health as of a day, with the words that go with it.
import type { Database, Tx } from '@rung/database'
import { readStakeholderNames } from '@rung/directory'
import type { Contradiction } from '@rung/health-score'
import { type HealthPolicies, type Judgement, type SettlingFact, settlingFacts } from '@rung/judgement'
import { type JudgementsRequest, judgeAccounts, readPoliciesAt } from '@rung/judgement/actions'
import { findAccount, readStuck } from '@rung/judgement/storage'
import { type Day, isRefusal, type Refusal } from '@rung/kernel'
import type { StuckAccount } from '@rung/signals'
import { partedOn } from '@rung/success-gap'
import {
  type Acknowledgement,
  acknowledgementOf,
  readAcknowledgements,
} from '../../judge/storage/contradiction-acknowledgements.ts'
import { readOutcomeStatements } from '../../judge/storage/read-display-words.ts'
import { readStateChanges } from '../../judge/storage/state-history.ts'

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
}

export type HealthAsked = Omit<JudgementsRequest, 'accountIds'> & {
  readonly workspaceId: string
  /** Id or externalId. */
  readonly account: string
  readonly now: Date
}

/**
 * Three flights: who and under what, all that hangs on the account's id, and the words that its signals name. Nothing but
 * the words waits for the judgement.
 */
export function showHealth(
  database: Database,
  { workspaceId, account, now, ...input }: HealthAsked,
): Promise<ShownHealth | Refusal> {
  return database.inWorkspace(workspaceId, tx => healthOf(tx, account, input, now), {
    isolation: 'repeatable read',
    readOnly: true,
  })
}

async function healthOf(
  tx: Tx,
  account: string,
  input: Omit<JudgementsRequest, 'accountIds'>,
  now: Date,
): Promise<ShownHealth | Refusal> {
  const [found, policies] = await Promise.all([
    findAccount(tx, account, now, input),
    readPoliciesAt(tx, input.knownAt),
  ])
  if (isRefusal(found)) return found
  const { accountId, externalId, name } = found
  const { asOf, knownAt } = input
  const [[judgement], changes, acknowledgements, stuck] = await Promise.all([
    judgeAccounts(tx, { accountIds: [accountId], ...input }, policies),
    readStateChanges(tx, { accountId, before: asOf, knownAt }),
    readAcknowledgements(tx, { accountIds: [accountId], asOf, knownAt }),
    readStuck(tx, accountId, input),
  ])
  if (judgement === undefined) throw new Error(`${accountId} was asked for and not judged`)
  const settling = settlingFacts(judgement, policies)
  const next = judgement.signals.account.value('ladder_next_stakeholder')
  const asked = [next, ...settling.map(({ stakeholderId }) => stakeholderId)].filter(id => id !== null)
  const [stakeholderNames, statements] = await Promise.all([
    readStakeholderNames(tx, [...new Set(asked)]),
    readOutcomeStatements(tx, judgement.signals),
  ])
  return {
    judgement,
    policies,
    settling,
    words: { externalId, name, stakeholderNames, statements },
    partedOn: partedOn([...changes, { day: asOf, ...judgement.state }]),
    contradictions: judgement.contradictions.map(contradiction => ({
      contradiction,
      acknowledgement: acknowledgementOf(acknowledgements, { accountId, ...contradiction }),
    })),
    stuck,
  }
}
