// The facts behind a number, as sentences: when, who says so, what. Asked for when they come into sight.
import { type Answer, ApiProblem } from '@rung/client'
import { keepPreviousData, type UseQueryResult, useQueries } from '@tanstack/react-query'
import { answerOptions } from '../client/use-answer.ts'
import { useTimeTravel } from '../layout/time-travel.ts'
import { ErrorNote, useTold } from './error-note.tsx'
import { type EvidenceLine, evidenceGroups } from './evidence-lines.ts'
import { formatDay } from './format.ts'
import { Skeleton } from './skeleton.tsx'
import '../styles/beyond.css'

type Told = Answer<'get', '/v1/evidence'>['data'][number]

/** What the API takes at once. */
const IDS_MOST = 200

/** `account`: whose days of use are meant. */
export function Evidence({ ids, account }: { ids: readonly string[]; account: string }) {
  const { knownAt } = useTimeTravel()
  const pages = chunks([...new Set(ids)], IDS_MOST)
  const answers = useQueries({
    queries: pages.map(page => ({
      ...answerOptions('/v1/evidence', {
        query: { ids: page.join(','), account, ...(knownAt ? { knownAt } : {}) },
      }),
      // a fact more or less: the sentences of before hold their place until those of now are there
      placeholderData: keepPreviousData,
    })),
  })
  if (ids.length === 0) return <p className="small muted">No fact stands behind it.</p>
  const failed = answers.find(({ error }) => error !== null)
  if (failed !== undefined) return <EvidenceFailed failed={failed} />
  if (answers.some(({ isPending }) => isPending)) return <Skeleton lines={Math.min(4, ids.length)} />
  return <Lines told={answers.flatMap(({ data }) => data?.data ?? [])} />
}

function EvidenceFailed({ failed }: { failed: UseQueryResult }) {
  useTold(failed.error)
  if (failed.error instanceof ApiProblem && failed.error.status === 403) {
    return <p className="small muted">You may not read what stands behind it.</p>
  }
  return <ErrorNote error={failed.error} again={() => void failed.refetch()} />
}

const SHOWN = 8

function Lines({ told }: { told: readonly Told[] }) {
  const lines = evidenceGroups(told)
  const [first, rest] = [lines.slice(0, SHOWN), lines.slice(SHOWN)]
  return (
    <>
      <List lines={first} />
      {rest.length === 0 ? null : (
        <details className="small">
          <summary>{rest.length} more</summary>
          <List lines={rest} />
        </details>
      )}
    </>
  )
}

function List({ lines }: { lines: readonly EvidenceLine[] }) {
  return (
    <ul className="evidence">
      {lines.map(line => (
        <li key={line.id} className={line.isTakenBack ? 'taken-back' : undefined}>
          {line.day === null ? null : <span className="muted">{formatDay(line.day)} </span>}
          {line.who === null ? null : <b>{line.who}: </b>}
          {line.what}
          {line.isTakenBack ? <span className="muted"> (taken back since)</span> : null}
        </li>
      ))}
    </ul>
  )
}

function chunks(ids: readonly string[], size: number): string[][] {
  return Array.from({ length: Math.ceil(ids.length / size) }, (_, page) =>
    ids.slice(page * size, (page + 1) * size),
  )
}
