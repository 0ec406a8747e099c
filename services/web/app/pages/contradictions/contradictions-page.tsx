// Disagreements: both sides of each pair of views, the worst first, never averaged.
import { Link } from '@tanstack/react-router'
import { useAnswer } from '../../client/use-answer.ts'
import { AnswerView } from '../../controls/answer-view.tsx'
import { CsmFilter, useCsmShown } from '../../controls/csm-filter.tsx'
import { CsvButton } from '../../controls/csv-button.tsx'
import { Empty } from '../../controls/empty.tsx'
import { EVERYBODY } from '../../controls/everybody.ts'
import { FilterSelect } from '../../controls/filter-select.tsx'
import { plural } from '../../controls/format.ts'
import { JudgingNote } from '../../controls/judging-note.tsx'
import { listedOf } from '../../controls/long-list.ts'
import { Pager } from '../../controls/pager.tsx'
import { useTimeTravel } from '../../layout/time-travel.ts'
import { oneOf, type Reads, useAddress } from '../../layout/use-address.ts'
import { type PageSearch, useSetPageSearch } from '../../layout/use-page-search.ts'
import { usePageTitle } from '../../layout/use-page-title.ts'
import { ContradictionList } from './contradiction-list.tsx'
import { countSentence, PAIR_NAMES, type Pair } from './contradiction-sentences.ts'
import '../../styles/beyond.css'
import './contradictions.css'

const PAGE = 100

const READS: Reads = { pair: oneOf(Object.keys(PAIR_NAMES)), seen: oneOf(['true', 'false']) }

export function ContradictionsPage() {
  usePageTitle('Disagreements')
  const search = useAddress(READS)
  const query = useQueryOf(search)
  const answer = useAnswer('/v1/contradictions', { query }, { keepsLast: true })
  return (
    <>
      <div className="page-head">
        <div>
          <h1>Disagreements</h1>
          <p>
            {answer.data === undefined
              ? 'Two views of one customer that lie far apart.'
              : countSentence(answer.data.data, answer.data.nextCursor !== null)}
          </p>
          <Sealed />
        </div>
        <CsvButton
          path="/v1/contradictions"
          query={{ ...query, cursor: undefined }}
          name="disagreements.csv"
        />
      </div>
      <Filters search={search} />
      <AnswerView answer={answer} lines={12}>
        {({ data, nextCursor, pending, stuckAccounts }) => (
          <div className="stack wide list" aria-busy={answer.isPlaceholderData}>
            {data.length === 0 ? (
              <Nothing search={search} />
            ) : (
              <ContradictionList rows={data} listed={listedOf(query, answer)} />
            )}
            <Pager nextCursor={nextCursor} />
            <JudgingNote pending={pending} stuckAccounts={stuckAccounts} />
          </div>
        )}
      </AnswerView>
    </>
  )
}

/** What the address says, as the API is asked. */
function useQueryOf(search: PageSearch) {
  const travel = useTimeTravel()
  const csm = useCsmShown()
  return {
    limit: PAGE,
    ...travel,
    ...(csm === undefined ? {} : { csm }),
    ...(isPair(search.pair) ? { pair: search.pair } : {}),
    ...(isSeen(search.seen) ? { acknowledged: search.seen } : {}),
    ...(search.cursor === undefined ? {} : { cursor: search.cursor }),
  }
}

const isSeen = (seen: string | undefined): seen is 'true' | 'false' => seen === 'true' || seen === 'false'

const isPair = (pair: string | undefined): pair is Pair => pair !== undefined && pair in PAIR_NAMES

function Filters({ search }: { search: PageSearch }) {
  const setSearch = useSetPageSearch()
  const filter = (name: string) => (value: string | undefined) =>
    void setSearch({ [name]: value, cursor: undefined })
  return (
    <search className="filters">
      <CsmFilter />
      <FilterSelect
        label="Which views"
        value={search.pair}
        choices={Object.entries(PAIR_NAMES).map(([value, words]) => ({ value, words }))}
        onChange={filter('pair')}
      />
      <FilterSelect
        label="Seen"
        value={search.seen}
        choices={[
          { value: 'false', words: 'Not yet seen' },
          { value: 'true', words: 'Seen' },
        ]}
        onChange={filter('seen')}
      />
    </search>
  )
}

/** Verdicts of customers that nobody may see yet take no side: how many there are is said. */
function Sealed() {
  const { data } = useAnswer('/v1/customer-verdicts', { query: { limit: 1 } })
  if (data === undefined || data.sealed === 0) return null
  return (
    <p>
      {plural(data.sealed, 'verdict')} of customers {data.sealed === 1 ? 'is' : 'are'} sealed until their CSM
      files one too: {data.sealed === 1 ? 'it counts' : 'they count'} in nothing here.
    </p>
  )
}

function Nothing({ search }: { search: PageSearch }) {
  const isFiltered = [search.pair, search.seen, search.cursor].some(value => value !== undefined)
  return (
    <Empty title={isFiltered ? 'Nothing for these filters' : 'Nobody disagrees'} level={2}>
      <p>
        {isFiltered ? (
          <Link to="/contradictions" search={{ csm: EVERYBODY } as never}>
            Show all of them
          </Link>
        ) : (
          'A disagreement shows here as soon as two views of one customer lie far apart.'
        )}
      </p>
    </Empty>
  )
}
