// The filters of the list: each a native control whose choice stands in the address.
import { useId } from 'react'
import { useAnswer } from '../../client/use-answer.ts'
import { usePeople } from '../../client/use-people.ts'
import { segmentWords } from '../../controls/account-words.ts'
import { bandWords } from '../../controls/band.tsx'
import { FilterSelect } from '../../controls/filter-select.tsx'
import { csmWords } from '../../controls/use-csm-choices.ts'
import { useTimeTravel } from '../../layout/time-travel.ts'
import { useAddress } from '../../layout/use-address.ts'
import { useSetPageSearch } from '../../layout/use-page-search.ts'
import { useCovered } from '../../session/use-covered.ts'
import { csmIn, READS } from './renewal-query.ts'

const BANDS = ['healthy', 'watch', 'at_risk', 'unknown'].map(value => ({ value, words: bandWords(value) }))

export function RenewalFilters() {
  const search = useAddress(READS)
  const setSearch = useSetPageSearch()
  const id = useId()
  const { people } = usePeople()
  const covered = useCovered()
  const summary = useAnswer('/v1/portfolio/summary', { query: useTimeTravel() })
  const segments = (summary.data?.segments ?? []).flatMap(({ key }) => (key === null ? [] : [key]))
  const set = (name: string) => (value: string | undefined) =>
    void setSearch({ [name]: value, cursor: undefined })
  return (
    <search className="filters">
      <FilterSelect
        label="CSM"
        value={csmIn(search.csm)}
        choices={people.map(person => ({ value: person.id, words: csmWords(person, covered) }))}
        onChange={set('csm')}
      />
      <FilterSelect
        label="Segment"
        value={search.segment}
        choices={segments.map(value => ({ value, words: segmentWords(value) }))}
        onChange={set('segment')}
      />
      <FilterSelect label="Band" value={search.band} choices={BANDS} onChange={set('band')} />
      {(['from', 'to'] as const).map(name => (
        <div className="field" key={name}>
          <label htmlFor={`${id}-${name}`}>{name === 'from' ? 'Due from' : 'Due before'}</label>
          <input
            id={`${id}-${name}`}
            type="date"
            value={search[name] ?? ''}
            onChange={event => set(name)(event.target.value === '' ? undefined : event.target.value)}
          />
        </div>
      ))}
      <FilterSelect
        label="First"
        any="Most ARR at risk"
        value={search.sort}
        choices={[
          { value: 'risk', words: 'Most likely lost' },
          { value: 'due_on', words: 'Soonest due' },
        ]}
        onChange={set('sort')}
      />
    </search>
  )
}
