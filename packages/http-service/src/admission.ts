// How much work a process takes in at once: bytes of bodies and requests, with a share for each key; the rest waits or is refused.
import { createWorkInHand, type Use, type WorkInHand } from './work-in-hand.ts'

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

type Waiting = { readonly key: string; readonly bytes: number; admit(ticket: Ticket): void }

/**
 * In order of arrival, but that a request whose key has its share already lets others by. One that is larger than a whole
 * share is let in when its key has nothing else in work.
 */
export function createAdmission(policy: AdmissionPolicy): Admission {
  const work = createWorkInHand(...limitsOf(policy))
  const waiting: Waiting[] = []

  const admitNext = (): void => {
    for (let at = 0; at < waiting.length; ) {
      const next = waiting[at]
      if (next === undefined || !work.hasRoom(next.bytes)) return
      if (work.hasRoomFor(next.key, next.bytes)) {
        waiting.splice(at, 1)
        next.admit(ticketFor(work, next, admitNext))
      } else at++
    }
  }

  return {
    use: () => ({ ...work.all, waiting: waiting.length }),
    enter: (key, bytes) => {
      const { promise, resolve } = Promise.withResolvers<Ticket | undefined>()
      const timer = setTimeout(() => giveUp(), policy.waitSeconds * 1000)
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
      if (waiting.length > policy.waitingRequests && waiting.at(-1) === one) giveUp()
      return promise
    },
  }
}

function limitsOf({
  bodyBytesInWork,
  requestsInWork,
  shareOfOneKey,
}: AdmissionPolicy): [most: Use, mostOfOne: Use] {
  return [
    { bytes: bodyBytesInWork, requests: requestsInWork },
    {
      bytes: bodyBytesInWork * shareOfOneKey,
      requests: Math.max(1, Math.floor(requestsInWork * shareOfOneKey)),
    },
  ]
}

/** Calls `left` when what it held was given back. */
function ticketFor(work: WorkInHand, { key, bytes: input }: Waiting, left: () => void): Ticket {
  let held = input
  let isLeft = false
  work.take(key, { bytes: held, requests: 1 })
  return {
    grow: bytes => {
      if (isLeft || !work.mayGrow(key, bytes)) return false
      work.take(key, { bytes, requests: 0 })
      held += bytes
      return true
    },
    leave: () => {
      if (isLeft) return
      isLeft = true
      work.take(key, { bytes: -held, requests: -1 })
      left()
    },
  }
}
