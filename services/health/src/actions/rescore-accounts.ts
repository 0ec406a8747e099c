// Scores the accounts that are due, and keeps what is new: today, and every judged or published day since the change.
import type { Tx } from '@rung/database'
import { type Day, endOf } from '@rung/kernel'
import { type DueBatch, publishedDays } from '@rung/signals'
import type { HealthPolicies } from '../judgement/health-policies.ts'
import type { Judgement } from '../judgement/judge-account.ts'
import { readScoredDays } from '../storage/read-scores.ts'
import { type NewScore, saveScores } from '../storage/save-scores.ts'
import { storedScoreOf } from '../storage/stored-score.ts'
import { judgeAccounts } from './judge-accounts.ts'

const CONTEXTS = ['accounts', 'external', 'outcomes', 'usage'] as const

/**
 * Days go in order, since the state of each is folded from the day before. A closed day is judged twice: as known at its
 * own end, which becomes or stays its final revision, and as known now, which is a later revision if it says anything
 * new. An account nothing was published for gets no row.
 */
export async function rescoreAccounts(tx: Tx, batch: DueBatch, policies: HealthPolicies): Promise<void> {
  const due = await dueDays(tx, batch)
  for (const asOf of [...due.keys()].sort()) {
    const accountIds = due.get(asOf) ?? []
    const instants = asOf < batch.today ? [endOf(asOf), batch.now] : [batch.now]
    for (const knownAt of instants) {
      const judgements = await judgeAccounts(tx, { accountIds, asOf, knownAt, viewer: null }, policies)
      await saveScores(tx, asOf, knownAt, judgements.flatMap(toKeep))
    }
  }
}

function toKeep(judgement: Judgement): NewScore[] {
  const [newestSignalAt] = judgement.snapshots
    .map(({ recordedAt }) => recordedAt)
    .sort((a, b) => Number(b) - Number(a))
  return newestSignalAt === undefined ? [] : [{ score: storedScoreOf(judgement), newestSignalAt }]
}

async function dueDays(tx: Tx, batch: DueBatch): Promise<Map<Day, string[]>> {
  const daysOf = await Promise.all([
    ...CONTEXTS.map(context => publishedDays(tx, { context, accounts: batch.accounts })),
    readScoredDays(tx, batch.accounts),
  ])
  const due = new Map<Day, string[]>()
  for (const { accountId } of batch.accounts) {
    const days = new Set(daysOf.flatMap(days => days.get(accountId) ?? []).filter(day => day < batch.today))
    for (const day of [...days, batch.today]) due.set(day, [...(due.get(day) ?? []), accountId])
  }
  return due
}
