// Names and words that stand beside what is said of the whole book: joined here, and read by no judgement.
import type { ChasmAction, Diagnosis } from '@rung/chasms'
import type { Tx } from '@rung/database'
import { readPersonNames, readWords } from '@rung/directory'
import type { Book } from './read-book.ts'

export type BookNames = {
  accountName(accountId: string): string | null
  personName(personId: string): string | null
  capabilityOf(promiseId: string): string | null
  /** The promise as it was said; null where nothing is kept. */
  promiseWords(promiseId: string): string | null
}

export async function readBookNames(
  tx: Tx,
  { customers, promises }: Book,
  actions: readonly ChasmAction[],
): Promise<BookNames> {
  const toAct = actions.flatMap(action => promisesOf(action))
  const refs = toAct.flatMap(({ promiseId }) => promises.get(promiseId)?.wordsRef ?? [])
  const [people, words] = await Promise.all([
    readPersonNames(tx, [...new Set(toAct.flatMap(({ csmId }) => csmId ?? []))]),
    readWords(tx, refs),
  ])
  return {
    accountName: id => customers.get(id)?.name ?? null,
    personName: id => people.get(id) ?? null,
    capabilityOf: id => promises.get(id)?.capability ?? null,
    promiseWords: id => words.get(promises.get(id)?.wordsRef ?? '') ?? null,
  }
}

export const actionsOf = ({ findings }: Diagnosis): ChasmAction[] => findings.flatMap(({ wayOut }) => wayOut)

function promisesOf(action: ChasmAction): readonly { promiseId: string; csmId: string | null }[] {
  return 'promises' in action && typeof action.promises !== 'number' ? action.promises : []
}
