// What others change, heard once a person: one tab holds the stream, and tells the others of the same browser.
import type { Change } from '@rung/client'
import { rung } from '../client/rung.ts'

export type Heard = { readonly changes: readonly Change[]; readonly isReset: boolean }

const NAME = 'rung-live'
/** What comes together is told together: one action changes several things. */
const GATHER_MS = 1_500

/** Hears until `signal` ends it. A tab that holds the stream and closes leaves it to the next. */
export async function hear(tell: (heard: Heard) => void, signal: AbortSignal): Promise<void> {
  const channel = new BroadcastChannel(NAME)
  channel.onmessage = message => tell(message.data as Heard)
  signal.addEventListener('abort', () => channel.close())
  const pass = (heard: Heard): void => {
    // what was gathered when it ended is nobody's any more
    if (signal.aborted) return
    tell(heard)
    channel.postMessage(heard)
  }
  try {
    await navigator.locks.request(NAME, { signal }, () => listen(pass, signal))
  } catch (error) {
    // signed out, or the page is left: whoever is signed in next begins anew
    if (!signal.aborted) throw error
  }
}

async function listen(pass: (heard: Heard) => void, signal: AbortSignal): Promise<void> {
  let changes: Change[] = []
  let isReset = false
  let isWaiting = false
  const flush = (): void => {
    isWaiting = false
    pass({ changes, isReset })
    changes = []
    isReset = false
  }
  for await (const event of rung.events({ signal })) {
    if (event.event === 'ready') continue
    if (event.event === 'change') changes.push(event.change)
    else isReset = true
    if (!isWaiting) setTimeout(flush, GATHER_MS)
    isWaiting = true
  }
}
