// The rows and their heads; a click anywhere in a row opens the account, and its name is a real link.
import type { Answer } from '@rung/client'
import { useNavigate } from '@tanstack/react-router'
import { type MouseEvent, useCallback, useMemo } from 'react'
import { type Sort, SortHeader } from '../../controls/sort-header.tsx'
import { AccountRow } from './account-row.tsx'
import { useLines } from './use-lines.ts'
import { usePeople } from './use-people.ts'
import { rememberOpened } from './use-row-keys.ts'

type Row = Answer<'get', '/v1/portfolio'>['data'][number]

export function AccountsTable({
  rows,
  sort,
  onSort,
  isOfOneCsm,
}: {
  rows: readonly Row[]
  /** Then each row need not say whose it is. */
  isOfOneCsm: boolean
  sort: Sort
  onSort: (sort: Sort) => void
}) {
  const { nameOf } = usePeople()
  const onOpen = useOpenRow()
  const ids = useMemo(() => rows.map(({ accountId }) => accountId), [rows])
  const lines = useLines(ids)
  return (
    <div className="table-scroll">
      <table className="table accounts-table" onClick={onOpen} onKeyDown={undefined}>
        <caption className="visually-hidden">
          Accounts by health. The map above draws the same accounts: usage across, outcome up.
        </caption>
        <thead>
          <tr>
            <th scope="col">Account</th>
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
              May be lost
            </SortHeader>
            <th scope="col">Next step</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <AccountRow
              key={row.accountId}
              row={row}
              lines={lines.get(row.accountId)}
              csmName={isOfOneCsm ? null : nameOf(row.csmId)}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** By mouse alone: whoever uses keys or a screen reader has the link of the row. */
function useOpenRow() {
  const navigate = useNavigate()
  return useCallback(
    ({ target, button, metaKey, ctrlKey }: MouseEvent) => {
      if (!(target instanceof Element) || button !== 0 || (getSelection()?.toString() ?? '') !== '') return
      const row = target.closest<HTMLElement>('tr[data-account]')
      const id = row?.dataset.account
      if (id === undefined) return
      rememberOpened(id)
      if (target.closest('a, button') !== null || metaKey || ctrlKey) return
      void navigate({ to: '/accounts/$id', params: { id: row?.dataset.name ?? id } })
    },
    [navigate],
  )
}
