// What a process has in work: bytes and requests, of all and of each key.

export type Use = { bytes: number; requests: number }

export type WorkInHand = {
  /** Of all keys together. */
  readonly all: Readonly<Use>
  /** Whether one more request of that many bytes may begin: for all, and for the share of its key. */
  hasRoom(bytes: number): boolean
  hasRoomFor(key: string, bytes: number): boolean
  /** Whether what is in work may grow by so many bytes. */
  mayGrow(key: string, bytes: number): boolean
  take(key: string, change: Use): void
}

export function createWorkInHand(most: Readonly<Use>, mostOfOne: Readonly<Use>): WorkInHand {
  const all: Use = { bytes: 0, requests: 0 }
  const byKey = new Map<string, Use>()
  const useOf = (key: string): Use => byKey.get(key) ?? { bytes: 0, requests: 0 }
  const isRoom = (use: Use, limit: Readonly<Use>, bytes: number): boolean =>
    use.requests < limit.requests && (use.bytes + bytes <= limit.bytes || use.bytes === 0)
  return {
    all,
    hasRoom: bytes => isRoom(all, most, bytes),
    hasRoomFor: (key, bytes) => isRoom(useOf(key), mostOfOne, bytes),
    mayGrow: (key, bytes) => all.bytes + bytes <= most.bytes && useOf(key).bytes + bytes <= mostOfOne.bytes,
    take: (key, change) => {
      const own = useOf(key)
      for (const use of [all, own]) {
        use.bytes += change.bytes
        use.requests += change.requests
      }
      if (own.requests === 0) byKey.delete(key)
      else byKey.set(key, own)
    },
  }
}
