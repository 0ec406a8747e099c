// Notes requests that were refused as a whole, as far as their key says whose they are.
import { problemAnswered, recognisedKey } from '@rung/http-service'
import type { SourceLog } from '../../sources/source-log.ts'
import { NO_LAG, noneAccepted, type SourceKind } from '../../sources/tally.ts'

type Answered = Parameters<typeof recognisedKey>[0]

/** An `onResponse` hook. The client library of a request that was not read is unknown. */
export function watchRequests(
  {
    sources,
    count,
    clock,
  }: {
    readonly sources: SourceLog
    readonly count: (status: string) => void
    readonly clock: () => Date
  },
  kind: SourceKind,
): (request: Answered) => Promise<void> {
  return async request => {
    const problem = problemAnswered(request)
    if (problem === undefined) return
    count(String(problem.status))
    const key = recognisedKey(request)
    if (key === undefined) return
    const at = clock()
    const [wrong] = problem.errors
    const reason = `${problem.status}: ${wrong === undefined ? problem.detail : `${wrong.field}: ${wrong.message}`}`
    sources.note(key.workspaceId, [
      {
        kind,
        keyId: key.id,
        library: '',
        version: '',
        firstSeenAt: at,
        lastSeenAt: at,
        lastEventAt: null,
        requests: 1,
        accepted: noneAccepted(),
        duplicates: 0,
        rejected: 0,
        uncounted: 0,
        trimmed: 0,
        lag: NO_LAG,
        refusals: [
          { type: 'request', reason: reason.slice(0, 255), count: 1, firstAt: at, lastAt: at, examples: [] },
        ],
      },
    ])
  }
}
