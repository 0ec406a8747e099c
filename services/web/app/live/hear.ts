// What others change, heard once a person: one tab holds the stream, and tells the others of the same browser.
import type { Change } from '@rung/client'
import { rung } from '../client/rung.ts'

export type Heard = {
  readonly changes: readonly Change[]
  readonly isReset: boolean
  /** Of the last of them: who goes on from there misses nothing. */
  readonly cursor: string
}

/** How far a tab has heard. */
export type Place = { cursor: string }

const NAME = 'rung-live'
/** What comes together is told together: one action changes several things. */
const GATHER_MS = 1_500

/**
 * Hears from its `place` on until `signal` ends it, and moves the place along. A tab that holds the stream and closes leaves it to the
 * next, which goes on where it has heard last; one that comes while another holds it asks once for what it missed until then.
 */
export async function hear(
  tell: (heard: Heard) => void,
  { place, signal }: { readonly place: Place; readonly signal: AbortSignal },
): Promise<void> {
  const take = (heard: Heard): void => {
    place.cursor = heard.cursor
    tell(heard)
  }
  const channel = new BroadcastChannel(NAME)
  channel.onmessage = message => take(message.data as Heard)
  signal.addEventListener('abort', () => channel.close())
  const pass = (heard: Heard): void => {
    // what was gathered when it ended is nobody's any more
    if (signal.aborted) return
    take(heard)
    channel.postMessage(heard)
  }
  try {
    if (await isHeldElsewhere()) await catchUp(place.cursor, take, signal)
    await navigator.locks.request(NAME, { signal }, () => listen(pass, place.cursor, signal))
  } catch (error) {
    // signed out, or the page is left: whoever is signed in next begins anew
    if (!signal.aborted) throw error
  }
}

async function isHeldElsewhere(): Promise<boolean> {
  const { held = [] } = await navigator.locks.query()
  return held.some(({ name }) => name === NAME)
}

async function catchUp(since: string, take: (heard: Heard) => void, signal: AbortSignal): Promise<void> {
  const { data, cursor, reset } = await rung.get('/v1/events', { query: { cursor: since }, signal })
  if (data.length > 0 || reset) take({ changes: data, isReset: reset, cursor })
}

async function listen(pass: (heard: Heard) => void, lastEventId: string, signal: AbortSignal): Promise<void> {
  let changes: Change[] = []
  let isReset = false
  let cursor = lastEventId
  let isWaiting = false
  const flush = (): void => {
    isWaiting = false
    pass({ changes, isReset, cursor })
    changes = []
    isReset = false
  }
  for await (const event of rung.events({ signal, lastEventId })) {
    cursor = event.id
    if (event.event === 'ready') continue
    if (event.event === 'change') changes.push(event.change)
    else isReset = true
    if (!isWaiting) setTimeout(flush, GATHER_MS)
    isWaiting = true
  }
}
