// Whose list is due is written down, and what is written down is sent: in each workspace where anything is due.
import type { DigestDeps } from '../digest-deps.ts'
import { workspacesWithDueDigests } from '../storage/digest-settings.ts'
import { deliverDigests } from './deliver-digests.ts'
import { enqueueDigests } from './enqueue-digests.ts'

/** Says how much there was to do: nothing more is due where it is nothing. */
export async function sendDigests(deps: DigestDeps): Promise<number> {
  let done = 0
  for (const workspaceId of await workspacesWithDueDigests(deps.database, deps.clock())) {
    if (deps.stopping?.aborted === true) break
    // one that fails holds up neither the other nor another workspace
    for (const work of [enqueueDigests, deliverDigests]) {
      done += await work(deps, workspaceId).catch((error: unknown) => {
        deps.log.error({ err: error, workspaceId }, 'lists could not be sent; it will be tried again')
        return 0
      })
    }
  }
  return done
}
