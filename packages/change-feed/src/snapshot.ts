// Which transactions a reader has seen: a snapshot of PostgreSQL (`pg_snapshot`, "xmin:xmax:xip,xip"), read here.

export type Snapshot = {
  /** All before it are over. */
  readonly oldestUnderWay: bigint
  /** None from it on had begun. */
  readonly next: bigint
  /** In between: those that were not over. */
  readonly underWay: ReadonlySet<bigint>
}

const SHAPE = /^(\d{1,19}):(\d{1,19}):((?:\d{1,19}(?:,\d{1,19})*)?)$/
const BIGGEST = 2n ** 63n - 1n

/** Undefined for a text that PostgreSQL would not take as one. */
export function parseSnapshot(text: string): Snapshot | undefined {
  const [, oldest = '', next = '', list = ''] = SHAPE.exec(text) ?? []
  if (oldest === '') return undefined
  const underWay = list === '' ? [] : list.split(',').map(BigInt)
  const snapshot = { oldestUnderWay: BigInt(oldest), next: BigInt(next), underWay: new Set(underWay) }
  const isInOrder = underWay.every(
    (each, at) =>
      each >= (at === 0 ? snapshot.oldestUnderWay : (underWay[at - 1] ?? 0n) + 1n) && each < snapshot.next,
  )
  const isWhole = snapshot.oldestUnderWay > 0n && snapshot.oldestUnderWay <= snapshot.next
  return isInOrder && isWhole && snapshot.next <= BIGGEST ? snapshot : undefined
}

/**
 * True when what the transaction wrote was visible in the snapshot, where it committed at all.
 *
 * @example isVisibleIn(parseSnapshot('10:12:10'), 11n) // true: 10 was under way, 11 was over
 */
export function isVisibleIn({ oldestUnderWay, next, underWay }: Snapshot, transaction: bigint): boolean {
  return transaction < oldestUnderWay || (transaction < next && !underWay.has(transaction))
}

/** True when all that was visible in the earlier snapshot is visible in the later one. */
export function covers(later: Snapshot, earlier: Snapshot): boolean {
  return (
    later.next >= earlier.next && [...later.underWay].every(transaction => !isVisibleIn(earlier, transaction))
  )
}
