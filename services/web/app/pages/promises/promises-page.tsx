// Promises: what is due, overdue or never confirmed, settled in place; and how well each capability is kept.
import { Link } from '@tanstack/react-router'
import { addDays, formatISO, parseISO } from 'date-fns'
import { useAnswer } from '../../client/use-answer.ts'
import { AnswerView } from '../../controls/answer-view.tsx'
import { CsmFilter, useCsmShown } from '../../controls/csm-filter.tsx'
import { CsvButton } from '../../controls/csv-button.tsx'
import { Empty } from '../../controls/empty.tsx'
import { EVERYBODY } from '../../controls/everybody.ts'
import { FilterSelect } from '../../controls/filter-select.tsx'
import { listedOf } from '../../controls/long-list.ts'
import { Pager } from '../../controls/pager.tsx'
import { useTimeTravel } from '../../layout/time-travel.ts'
import { oneOf, type Reads, useAddress } from '../../layout/use-address.ts'
import { type PageSearch, useSetPageSearch } from '../../layout/use-page-search.ts'
import { usePageTitle } from '../../layout/use-page-title.ts'
import { Capabilities } from './capabilities.tsx'
import { DueList } from './due-list.tsx'
import { countSentence } from './promise-sentences.ts'
import '../../styles/beyond.css'
import './promises.css'

const PAGE = 100

const WITHIN = [
  { value: '30', words: 'a month' },
  { value: '90', words: 'a quarter' },
] as const

const READS: Reads = { view: oneOf(['capabilities']), within: oneOf(WITHIN.map(({ value }) => value)) }

export function PromisesPage() {
  usePageTitle('Promises')
  const search = useAddress(READS)
  return search.view === 'capabilities' ? <ByCapability /> : <DuePromises search={search} />
}

function Tabs({ isDue }: { isDue: boolean }) {
  return (
    <nav className="tabs" aria-label="Promises">
      <Link
        to="/promises"
        search={{} as never}
        activeOptions={{ exact: true }}
        aria-current={isDue ? 'page' : undefined}
      >
        To see to
      </Link>
      <Link
        to="/promises"
        search={{ view: 'capabilities' } as never}
        activeOptions={{ exact: true }}
        aria-current={isDue ? undefined : 'page'}
      >
        By capability
      </Link>
    </nav>
  )
}

function DuePromises({ search }: { search: PageSearch }) {
  const today = useToday()
  const query = useQueryOf(search, today)
  const answer = useAnswer('/v1/due-promises', { query }, { keepsLast: true })
  return (
    <>
      <div className="page-head">
        <div>
          <h1>Promises</h1>
          <p>
            {answer.data === undefined
              ? 'What we promised, and what became of it.'
              : countSentence(answer.data.data, answer.data.nextCursor !== null)}
          </p>
        </div>
        <CsvButton path="/v1/due-promises" query={{ ...query, cursor: undefined }} name="promises.csv" />
      </div>
      <Tabs isDue />
      <Filters search={search} />
      <AnswerView answer={answer} lines={12}>
        {({ data, nextCursor }) => (
          <div className="stack wide list" aria-busy={answer.isPlaceholderData}>
            {data.length === 0 ? (
              <Nothing />
            ) : (
              <DueList promises={data} listed={listedOf(query, answer)} today={today} />
            )}
            <Pager nextCursor={nextCursor} />
          </div>
        )}
      </AnswerView>
    </>
  )
}

/** The day shown. Days of promises are calendar days in UTC. */
function useToday(): string {
  const { asOf } = useTimeTravel()
  return asOf ?? new Date().toISOString().slice(0, 10)
}

/** What the address says, as the API is asked. */
function useQueryOf(search: PageSearch, today: string) {
  const travel = useTimeTravel()
  const csm = useCsmShown()
  const days = WITHIN.find(({ value }) => value === search.within)?.value
  const until = days && formatISO(addDays(parseISO(today), Number(days)), { representation: 'date' })
  return {
    limit: PAGE,
    ...travel,
    ...(csm === undefined ? {} : { csm }),
    ...(until === undefined ? {} : { until }),
    ...(search.cursor === undefined ? {} : { cursor: search.cursor }),
  }
}

function Filters({ search }: { search: PageSearch }) {
  const setSearch = useSetPageSearch()
  return (
    <search className="filters">
      <CsmFilter />
      <FilterSelect
        label="Due within"
        value={search.within}
        choices={WITHIN}
        any="two weeks"
        onChange={within => void setSearch({ within, cursor: undefined })}
      />
    </search>
  )
}

function Nothing() {
  return (
    <Empty title="No promise needs you" level={2}>
      <p>
        Nothing is overdue, due soon or long unconfirmed here.{' '}
        <Link to="/promises" search={{ csm: EVERYBODY, within: '90' } as never}>
          Show everybody’s, due within a quarter
        </Link>
      </p>
    </Empty>
  )
}

function ByCapability() {
  return (
    <>
      <div className="page-head">
        <div>
          <h1>Promises</h1>
          <p>What was promised of each capability, the least reliable first.</p>
        </div>
      </div>
      <Tabs isDue={false} />
      <Capabilities />
    </>
  )
}
