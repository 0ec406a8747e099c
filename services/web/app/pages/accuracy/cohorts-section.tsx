// How customers last: those who began in the same quarter or month, and what is left of them as time goes by.
import { formatISO, parseISO, subMonths } from 'date-fns'
import { PartBar } from '../../charts/part-bar.tsx'
import { useAnswer } from '../../client/use-answer.ts'
import { AnswerView } from '../../controls/answer-view.tsx'
import { CsvButton } from '../../controls/csv-button.tsx'
import { Empty } from '../../controls/empty.tsx'
import { FilterSelect } from '../../controls/filter-select.tsx'
import { formatNumber, formatPercent } from '../../controls/format.ts'
import { Money } from '../../controls/money.tsx'
import { numeric, TableHead } from '../../controls/table-head.tsx'
import { TableScroll } from '../../controls/table-scroll.tsx'
import { useTimeTravel } from '../../layout/time-travel.ts'
import { oneOf, type Reads, useAddress } from '../../layout/use-address.ts'
import { useSetPageSearch } from '../../layout/use-page-search.ts'
import { quarterWords } from '../forecast/quarters.ts'
import { type CohortCell, cohortsOf, type Followed } from './cohorts.ts'

const EVERY = {
  quarter: { by: 'start_quarter', monthsBack: 23, later: 'quarters later' },
  month: { by: 'start_month', monthsBack: 11, later: 'months later' },
} as const

const READS: Reads = { cohorts: oneOf(Object.keys(EVERY)), follow: oneOf(['arr', 'customers']) }

export function CohortsSection() {
  const { cohorts, follow } = useAddress(READS)
  const setSearch = useSetPageSearch()
  const time = useTimeTravel()
  const every: keyof typeof EVERY = cohorts === 'month' ? 'month' : 'quarter'
  const followed: Followed = follow === 'customers' ? 'customers' : 'arr'
  const { by, monthsBack, later } = EVERY[every]
  const today = time.asOf === undefined ? new Date() : parseISO(time.asOf)
  const from = formatISO(subMonths(today, monthsBack), { representation: 'date' })
  const query = { every, by, from, ...time }
  const retention = useAnswer('/v1/retention', { query }, { keepsLast: true })
  return (
    <section className="card cohorts">
      <div className="row apart">
        <h2>How customers last</h2>
        <CsvButton path="/v1/retention" query={query} name="cohorts.csv" />
      </div>
      <p className="small muted">
        Those who began together, and how much of them is left: of what they closed their first {every} with.
        More than 100 % where those who stayed grew.
      </p>
      <search className="filters">
        <FilterSelect
          label="Began in the same"
          any="quarter"
          value={every === 'month' ? 'month' : undefined}
          choices={[{ value: 'month', words: 'month' }]}
          onChange={value => void setSearch({ cohorts: value })}
        />
        <FilterSelect
          label="What is left of"
          any="what they pay"
          value={followed === 'customers' ? 'customers' : undefined}
          choices={[{ value: 'customers', words: 'how many they were' }]}
          onChange={value => void setSearch({ follow: value })}
        />
      </search>
      <AnswerView answer={retention} lines={8}>
        {({ data, currency }) => {
          const found = cohortsOf(data, followed)
          const longest = Math.max(0, ...found.map(({ cells }) => cells.length))
          if (found.length === 0)
            return (
              <Empty title="Nobody began in this time">
                <p>Contracts say when a customer began: import subscriptions in Settings.</p>
              </Empty>
            )
          return (
            <TableScroll label={`What is left of those who began together, by ${later}`}>
              <table className="began">
                <TableHead
                  columns={[
                    'Began in',
                    numeric(followed === 'arr' ? 'With' : 'Customers'),
                    ...Array.from({ length: longest - 1 }, (_, at) => numeric(`+${at + 1}`)),
                  ]}
                />
                <tbody>
                  {found.map(({ key, first, cells }) => (
                    <tr key={key}>
                      <th scope="row">{periodWords(key)}</th>
                      <td className="number">
                        {followed === 'arr' ? (
                          <Money minor={first} currency={currency} />
                        ) : (
                          formatNumber(first)
                        )}
                      </td>
                      {Array.from({ length: longest - 1 }, (_, at) => (
                        // biome-ignore lint/suspicious/noArrayIndexKey: a place in time
                        <td key={at} className="number">
                          <Left cell={cells[at + 1]} />
                        </td>
                      ))}
                    </tr>
                  ))}
                </tbody>
              </table>
              <p className="tiny">
                +1: at the end of the {every} after, and so on. *: a running {every} is counted up to{' '}
                {time.asOf === undefined ? 'today' : 'the day shown'}.
              </p>
            </TableScroll>
          )
        }}
      </AnswerView>
    </section>
  )
}

function Left({ cell }: { cell: CohortCell | undefined }) {
  if (cell === undefined) return null
  const { share, period, isOver } = cell
  return (
    <span className="left" title={`${formatPercent(share, 1)} in ${periodWords(period)}`}>
      <span>
        {formatPercent(share)}
        {isOver ? null : <span className="muted">*</span>}
      </span>
      <PartBar share={Math.min(1, share)} hue="outcome" />
    </span>
  )
}

/** `Q1 2026`, `Mar 2026`. */
const periodWords = (period: string): string =>
  period.includes('Q') ? quarterWords(period) : formatMonth(period)

const month = new Intl.DateTimeFormat(undefined, { month: 'short', year: 'numeric' })

/** `Mar 2026`, of `2026-03`. */
const formatMonth = (yearMonth: string): string => month.format(parseISO(`${yearMonth}-01`))
