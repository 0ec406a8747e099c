// How much work a process takes in at once: bytes of bodies and requests, with a share for each key; the rest waits or is refused.

export type AdmissionPolicy = {
  /** Bytes of bodies that may be read and worked on at once. */
  readonly bodyBytesInWork: number
  /** Requests that may be worked on at once. */
  readonly requestsInWork: number
  /** Share 0..1 of both that one key may have, so that one sender never shuts the others out. */
  readonly shareOfOneKey: number
  /** Requests that may wait before their body is read. */
  readonly waitingRequests: number
  /** How long one may wait, in seconds. */
  readonly waitSeconds: number
}

export type Ticket = {
  /** Takes more bytes than were asked for at the door; false when there is no room for them. */
  grow(bytes: number): boolean
  /** Gives everything back. Twice is once. */
  leave(): void
}

export type Admission = {
  /** Waits for room, and gives undefined when there was none in time, or too many waited already. */
  enter(key: string, bytes: number): Promise<Ticket | undefined>
  use(): { readonly bytes: number; readonly requests: number; readonly waiting: number }
}

type Use = { bytes: number; requests: number }
type Waiting = { readonly key: string; readonly bytes: number; admit(ticket: Ticket): void }

/**
 * In order of arrival, but that a request whose key has its share already lets others by. One that is larger than a whole
 * share is let in when its key has nothing else in work.
 */
export function createAdmission(policy: AdmissionPolicy): Admission {
  const { bodyBytesInWork, requestsInWork, shareOfOneKey, waitingRequests, waitSeconds } = policy
  const most = { bytes: bodyBytesInWork, requests: requestsInWork }
  const mostOfOne = {
    bytes: most.bytes * shareOfOneKey,
    requests: Math.max(1, Math.floor(most.requests * shareOfOneKey)),
  }
  const all: Use = { bytes: 0, requests: 0 }
  const byKey = new Map<string, Use>()
  const waiting: Waiting[] = []

  const hasRoom = (use: Use, limit: Use, bytes: number): boolean =>
    use.requests < limit.requests && (use.bytes + bytes <= limit.bytes || use.bytes === 0)
  const useOf = (key: string): Use => byKey.get(key) ?? { bytes: 0, requests: 0 }

  const take = (key: string, change: Use): void => {
    const own = useOf(key)
    for (const use of [all, own]) {
      use.bytes += change.bytes
      use.requests += change.requests
    }
    if (own.requests === 0) byKey.delete(key)
    else byKey.set(key, own)
  }

  const ticketFor = (key: string, input: number): Ticket => {
    let held = input
    let left = false
    take(key, { bytes: held, requests: 1 })
    return {
      grow: bytes => {
        if (left || all.bytes + bytes > most.bytes || useOf(key).bytes + bytes > mostOfOne.bytes) return false
        take(key, { bytes, requests: 0 })
        held += bytes
        return true
      },
      leave: () => {
        if (left) return
        left = true
        take(key, { bytes: -held, requests: -1 })
        admitNext()
      },
    }
  }

  const admitNext = (): void => {
    for (let at = 0; at < waiting.length; ) {
      const next = waiting[at]
      if (next === undefined || !hasRoom(all, most, next.bytes)) return
      if (hasRoom(useOf(next.key), mostOfOne, next.bytes)) {
        waiting.splice(at, 1)
        next.admit(ticketFor(next.key, next.bytes))
      } else at++
    }
  }

  return {
    use: () => ({ ...all, waiting: waiting.length }),
    enter: (key, bytes) => {
      const { promise, resolve } = Promise.withResolvers<Ticket | undefined>()
      const timer = setTimeout(() => giveUp(), waitSeconds * 1000)
      const one: Waiting = {
        key,
        bytes,
        admit: ticket => {
          clearTimeout(timer)
          resolve(ticket)
        },
      }
      const giveUp = (): void => {
        const at = waiting.indexOf(one)
        if (at === -1) return
        waiting.splice(at, 1)
        clearTimeout(timer)
        resolve(undefined)
        // It may have stood before one that has room.
        admitNext()
      }
      waiting.push(one)
      admitNext()
      if (waiting.length > waitingRequests && waiting.at(-1) === one) giveUp()
      return promise
    },
  }
}
