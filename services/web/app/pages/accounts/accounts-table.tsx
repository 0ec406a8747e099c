// The rows and their heads; a click anywhere in a row opens the account, and its name is a real link.
import type { Answer } from '@rung/client'
import { useNavigate } from '@tanstack/react-router'
import { type MouseEvent, useCallback, useMemo } from 'react'
import { usePeople } from '../../client/use-people.ts'
import { COLUMN_HEAD, ROW, ROWS, TABLE } from '../../controls/grid-table.ts'
import { type Listed, useLongList } from '../../controls/long-list.ts'
import { type Sort, SortHeader } from '../../controls/sort-header.tsx'
import { isPlainClick } from '../../layout/plain-click.ts'
import { type TimeTravel, useTimeTravel } from '../../layout/time-travel.ts'
import { rememberOpened } from '../../layout/use-row-keys.ts'
import { useCovered } from '../../session/use-covered.ts'
import { AccountRow } from './account-row.tsx'
import { useLines } from './use-lines.ts'

type Row = Answer<'get', '/v1/portfolio'>['data'][number]

export function AccountsTable({
  rows,
  listed,
  sort,
  onSort,
  isOfOneCsm,
}: {
  rows: readonly Row[]
  listed: Listed
  /** Then each row need not say whose it is. */
  isOfOneCsm: boolean
  sort: Sort
  onSort: (sort: Sort) => void
}) {
  const { nameOf } = usePeople()
  const covered = useCovered()
  const onOpen = useOpenRow()
  const { asOf, knownAt } = useTimeTravel()
  const day = daySearch({ asOf, knownAt })
  const ids = useMemo(() => rows.map(({ accountId }) => accountId), [rows])
  const lines = useLines(ids)
  const { drawn, name, isWhole, roomBelow } = useLongList(rows, listed, ROW_PX)
  return (
    <div className="table-scroll" style={{ paddingBlockEnd: roomBelow }}>
      <table
        {...TABLE}
        className="table grid-table accounts-table"
        aria-busy={!isWhole}
        data-row-keys
        onClick={onOpen}
        onKeyDown={undefined}
      >
        <caption className="visually-hidden">
          Accounts by health. The map above draws the same accounts: usage across, outcome up.
        </caption>
        <thead {...ROWS}>
          <tr {...ROW}>
            <th {...COLUMN_HEAD} scope="col">
              Account
            </th>
            <SortHeader column="state" sort={sort} onSort={onSort} firstOrder="asc">
              State
            </SortHeader>
            <SortHeader column="score" sort={sort} onSort={onSort} firstOrder="asc">
              Health
            </SortHeader>
            <SortHeader column="trend_90d" sort={sort} onSort={onSort} firstOrder="asc" isNumber>
              90 days
            </SortHeader>
            <SortHeader column="usage" sort={sort} onSort={onSort}>
              <span className="usage">Usage</span>
            </SortHeader>
            <SortHeader column="attained" sort={sort} onSort={onSort} firstOrder="asc">
              <span className="outcome">Outcome</span>
            </SortHeader>
            <SortHeader column="relationship" sort={sort} onSort={onSort}>
              Ladder
            </SortHeader>
            <SortHeader column="arr" sort={sort} onSort={onSort} isNumber>
              ARR
            </SortHeader>
            <SortHeader column="renewal_due" sort={sort} onSort={onSort} firstOrder="asc">
              Renewal
            </SortHeader>
            <SortHeader column="renewal_risk" sort={sort} onSort={onSort} isNumber>
              Renewal risk
            </SortHeader>
            <th {...COLUMN_HEAD} scope="col">
              Next step
            </th>
          </tr>
        </thead>
        <tbody {...ROWS} key={name}>
          {drawn.map(row => (
            <AccountRow
              key={row.accountId}
              row={row}
              lines={lines.get(row.accountId)}
              csmName={isOfOneCsm ? null : nameOf(row.csmId)}
              coverUntil={row.csmId === null ? undefined : covered.get(row.csmId)}
              href={`/accounts/${encodeURIComponent(row.externalId ?? row.accountId)}${day}`}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}

const ROW_PX = 60

/** An address of the day shown: as `?asOf=...`, or nothing. */
function daySearch(day: TimeTravel): string {
  const kept = Object.entries(day).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)]],
  )
  return kept.length === 0 ? '' : `?${new URLSearchParams(kept)}`
}

/**
 * A click in a row, or on its link by mouse or Enter, goes to the account within the page. A link of the router in each of
 * a hundred rows would work out its address anew at every change of a filter.
 */
function useOpenRow() {
  const navigate = useNavigate()
  return useCallback(
    (event: MouseEvent) => {
      const { target, button } = event
      if (!(target instanceof Element) || button !== 0) return
      const row = target.closest<HTMLElement>('tr[data-account]')
      const id = row?.dataset.account
      const href = row?.querySelector('a')?.getAttribute('href')
      if (id === undefined || href === null || href === undefined) return
      const isLink = target.closest('a') !== null
      if (!isLink && (getSelection()?.toString() ?? '') !== '') return
      rememberOpened(id)
      if (!isPlainClick(event)) return
      event.preventDefault()
      void navigate({ href })
    },
    [navigate],
  )
}
