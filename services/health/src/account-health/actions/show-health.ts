// An account's health as of a day, with the words that go with it.
import type { Tx } from '@rung/database'
import type { HealthPolicies, Judgement } from '@rung/judgement'
import { type AskedJudgements, findAccount, judgeAccounts, readStuck } from '@rung/judgement/storage'
import { type Day, isRefusal, type Refusal } from '@rung/kernel'
import type { StuckAccount } from '@rung/signals'
import { partedOn } from '@rung/success-gap'
import {
  type Acknowledgement,
  readAcknowledgements,
} from '../../contradictions/storage/contradiction-acknowledgements.ts'
import { readStakeholderNames, readStatements } from '../../judge/storage/read-display-words.ts'
import { readStateChanges } from '../../states/storage/state-history.ts'

/** What only the directory knows: for display. */
export type HealthWords = {
  readonly externalId: string
  readonly name: string | null
  /** Names of stakeholders and statements of outcomes, by their own ids. */
  readonly stakeholderNames: ReadonlyMap<string, string>
  readonly statements: ReadonlyMap<string, string>
}

export type ShownHealth = {
  readonly judgement: Judgement
  readonly words: HealthWords
  /** The day usage and outcome parted; null while they go together or one is unknown. */
  readonly partedOn: Day | null
  /** Of contradictions, the first made first. */
  readonly acknowledgements: readonly Acknowledgement[]
  readonly stuck: readonly StuckAccount[]
}

export async function showHealth(
  tx: Tx,
  account: string,
  asked: Omit<AskedJudgements, 'accountIds'>,
  now: Date,
  policies: HealthPolicies,
): Promise<ShownHealth | Refusal> {
  const found = await findAccount(tx, account, now, asked)
  if (isRefusal(found)) return found
  const { accountId, externalId, name } = found
  const [judgement] = await judgeAccounts(tx, { accountIds: [accountId], ...asked }, policies)
  if (judgement === undefined) throw new Error(`${accountId} was asked for and not judged`)
  const next = judgement.signals.account.value('ladder_next_stakeholder')
  const { asOf, knownAt, viewer } = asked
  const [stakeholderNames, statements, changes, acknowledgements, stuck] = await Promise.all([
    readStakeholderNames(tx, next === null ? [] : [next]),
    readStatements(tx, judgement.signals),
    readStateChanges(tx, { accountId, before: asOf, knownAt, viewer }),
    readAcknowledgements(tx, { accountIds: [accountId], asOf, knownAt }),
    readStuck(tx, accountId, asked),
  ])
  return {
    judgement,
    words: { externalId, name, stakeholderNames, statements },
    partedOn: partedOn([...changes, { day: asOf, ...judgement.state }]),
    acknowledgements,
    stuck,
  }
}
