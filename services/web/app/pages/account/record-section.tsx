// Everything on record of the account, the newest first: what, by whom, who wrote it down and when.
import type { Answer } from '@rung/client'
import { useInfiniteQuery } from '@tanstack/react-query'
import { rung } from '../../client/rung.ts'
import { answerKey } from '../../client/use-answer.ts'
import { Button } from '../../controls/button.tsx'
import { Empty } from '../../controls/empty.tsx'
import { ErrorNote } from '../../controls/error-note.tsx'
import { speakerBefore } from '../../controls/evidence-lines.ts'
import { FilterSelect } from '../../controls/filter-select.tsx'
import { formatDay, formatInstant } from '../../controls/format.ts'
import { said } from '../../controls/said.ts'
import { Skeleton } from '../../controls/skeleton.tsx'
import { useTimeTravel } from '../../layout/time-travel.ts'
import { oneOf, type Reads, useAddress } from '../../layout/use-address.ts'
import { useSetPageSearch } from '../../layout/use-page-search.ts'
import { PlacedForm } from './placed-form.tsx'
import { RECORD_GROUPS } from './record-groups.ts'
import { useAccountId } from './use-account.ts'

type Entry = Answer<'get', '/v1/accounts/{id}/record'>['data'][number]

const PAGE = 25

const READS: Reads = { record: oneOf(RECORD_GROUPS.map(({ value }) => value)) }

export function RecordSection() {
  const { record: group } = useAddress(READS)
  const setSearch = useSetPageSearch()
  const chosen = RECORD_GROUPS.find(({ value }) => value === group)
  return (
    <div className="card stack">
      <FilterSelect
        label="Show"
        any="Everything"
        value={chosen?.value}
        choices={RECORD_GROUPS}
        onChange={value => void setSearch({ record: value })}
      />
      <Entries kind={chosen?.kinds.join(',')} />
      <PlacedForm name="note">Write a note</PlacedForm>
    </div>
  )
}

function Entries({ kind }: { kind: string | undefined }) {
  const pages = useRecord(kind)
  if (pages.isPending) return <Skeleton lines={8} />
  if (pages.error !== null) return <ErrorNote error={pages.error} again={() => void pages.refetch()} />
  const entries = pages.data.pages.flatMap(({ data }) => data)
  if (entries.length === 0) {
    return (
      <Empty title="Nothing is on record">
        <p>
          What you record about them, and what arrives from elsewhere, stands here with who said it and when.
        </p>
      </Empty>
    )
  }
  return (
    <>
      <ul className="record">
        {entries.map(entry => (
          <li key={`${entry.id}${entry.revision}`}>
            <RecordLine entry={entry} />
          </li>
        ))}
      </ul>
      {pages.hasNextPage ? (
        <p>
          <Button onClick={() => void pages.fetchNextPage()} disabled={pages.isFetchingNextPage}>
            Show what came before
          </Button>
        </p>
      ) : null}
    </>
  )
}

function useRecord(kind: string | undefined) {
  const id = useAccountId()
  const travel = useTimeTravel()
  const query = { limit: PAGE, ...travel, ...(kind === undefined ? {} : { kind }) }
  return useInfiniteQuery({
    queryKey: answerKey('/v1/accounts/{id}/record', { path: { id }, query }),
    queryFn: ({ pageParam, signal }) =>
      rung.get('/v1/accounts/{id}/record', {
        path: { id },
        query: { ...query, ...(pageParam === '' ? {} : { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
  })
}

function writerWords({ kind, name }: Entry['recordedBy']): string {
  if (kind === 'customer_link') return 'by their link'
  if (kind === 'nudge') return 'in the product'
  return name === null ? '' : `by ${name}`
}

function RecordLine({ entry }: { entry: Entry }) {
  const { day, who, status, recordedAt, recordedBy } = entry
  const what = said(entry)
  const name = speakerBefore(who?.name ?? null, what)
  const recordedOn = recordedAt.slice(0, 10)
  return (
    <>
      <span className="muted">{formatDay(day)}</span>
      <span className={status === 'known' ? undefined : 'taken-back'}>
        {name === null ? null : <b>{name}: </b>}
        {what}
        {status === 'retracted' ? ' (taken back)' : ''}
      </span>
      <span className="tiny" title={formatInstant(recordedAt)}>
        {[writerWords(recordedBy), recordedOn === day ? '' : formatDay(recordedAt)]
          .filter(Boolean)
          .join(', ')}
      </span>
    </>
  )
}
