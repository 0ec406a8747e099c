// Part of a transaction that can be taken back alone, and a batch whose bad items are found by halves.
import { isDataFault } from './faults.ts'
import { createTx, type Tx } from './transaction.ts'

/** Runs `work` behind a savepoint: when it throws, what it wrote is undone, and the transaction can go on. */
export async function withSavepoint<T>(tx: Tx, work: (tx: Tx) => Promise<T>): Promise<T> {
  const scope = { open: true }
  await tx.query({ text: 'savepoint part' })
  try {
    // Of its own scope: a statement that outlives a failed attempt would else land after it was undone.
    const result = await work(createTx(tx.client, tx.workspaceId, scope, tx.send))
    scope.open = false
    await tx.query({ text: 'release savepoint part' })
    return result
  } catch (error) {
    scope.open = false
    await tx.query({ text: 'rollback to savepoint part' })
    await tx.query({ text: 'release savepoint part' })
    throw error
  }
}

/**
 * Does the work of all items at once; where a value of one is to blame for a failure, does it again by halves, down to
 * the guilty ones, each answered by `refuse`. Results come in the order of the items. Work is done in order too,
 * all of it in the one transaction given. What is nobody's fault (the database away, two writers who met) is thrown.
 *
 * Without a bad item it costs two statements; each bad one of n costs 2 log2 n times the work of fewer and fewer.
 */
export async function byHalves<I, R>(
  tx: Tx,
  items: readonly I[],
  work: (tx: Tx, items: readonly I[]) => Promise<readonly R[]>,
  refuse: (item: I, error: unknown) => R,
): Promise<R[]> {
  try {
    return [...(await withSavepoint(tx, part => work(part, items)))]
  } catch (error) {
    if (!isDataFault(error)) throw error
    const [first] = items
    if (first === undefined) throw error
    if (items.length === 1) return [refuse(first, error)]
    const half = Math.ceil(items.length / 2)
    return [
      ...(await byHalves(tx, items.slice(0, half), work, refuse)),
      ...(await byHalves(tx, items.slice(half), work, refuse)),
    ]
  }
}
