// The table of accounts: sorted and narrowed by the API, by 100, each row a way to the account.
import { useEffect } from 'react'
import { useAnswer } from '../../client/use-answer.ts'
import { AnswerView } from '../../controls/answer-view.tsx'
import { Button } from '../../controls/button.tsx'
import { CsvButton } from '../../controls/csv-button.tsx'
import { Empty } from '../../controls/empty.tsx'
import { JudgingNote } from '../../controls/judging-note.tsx'
import { listedOf } from '../../controls/long-list.ts'
import { Pager } from '../../controls/pager.tsx'
import { useSetPageSearch } from '../../layout/use-page-search.ts'
import { useRowKeys } from '../../layout/use-row-keys.ts'
import { CLEARED } from './accounts-search.ts'
import { AccountsTable } from './accounts-table.tsx'
import { usePortfolioQuery } from './use-portfolio-query.ts'

const SHOWN = 100
/** The largest first: those of no worth any more are the worst by score, and nobody opens a list for them. */
const FIRST = { by: 'arr', order: 'desc' } as const

export function AccountsList() {
  const { search, filters, query } = usePortfolioQuery()
  const setSearch = useSetPageSearch()
  const { sort: by = FIRST.by, order = by === FIRST.by ? FIRST.order : 'asc' } = search
  const sort = { by, order: order === 'desc' ? ('desc' as const) : ('asc' as const) }
  const asked = { ...query(filters), sort: sort.by, order: sort.order }
  const { cursor } = search
  const page = { ...asked, limit: SHOWN, ...(cursor === undefined ? {} : { cursor }) }
  const answer = useAnswer('/v1/portfolio', { query: page as never }, { keepsLast: true })
  useRowKeys()
  useEffect(() => {
    if (answer.data !== undefined) performance.mark('rung:accounts-shown')
  }, [answer.data])
  return (
    <section className="list" aria-label="List of accounts" aria-busy={answer.isPlaceholderData}>
      <AnswerView answer={answer} lines={20}>
        {({ data, nextCursor, pending, stuckAccounts }) =>
          data.length === 0 ? (
            <Empty level={2} title="No account is like that">
              <Button onClick={() => void setSearch(CLEARED)}>Clear filters</Button>
            </Empty>
          ) : (
            <>
              <AccountsTable
                rows={data}
                listed={listedOf(page, answer)}
                isOfOneCsm={'csm' in asked}
                sort={sort}
                onSort={({ by, order }) => void setSearch({ sort: by, order, cursor: undefined })}
              />
              <div className="row apart accounts-end">
                <Pager nextCursor={nextCursor} />
                <JudgingNote pending={pending} stuckAccounts={stuckAccounts} />
                <CsvButton path="/v1/portfolio" query={asked} name="accounts.csv" />
              </div>
            </>
          )
        }
      </AnswerView>
    </section>
  )
}
