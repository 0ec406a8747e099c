// The filters of the list, each a native control whose choice stands in the address.
import { useEffect, useId, useMemo, useState } from 'react'
import { usePeople } from '../../client/use-people.ts'
import { choicesOf, FLAG_WORDS, MARK_WORDS, STATE_WORDS, segmentWords } from '../../controls/account-words.ts'
import { bandWords } from '../../controls/band.tsx'
import { Button } from '../../controls/button.tsx'
import { EVERYBODY } from '../../controls/everybody.ts'
import { FilterSelect } from '../../controls/filter-select.tsx'
import { csmWords } from '../../controls/use-csm-choices.ts'
import { useTimeTravel } from '../../layout/time-travel.ts'
import { usePageSearch, useSetPageSearch } from '../../layout/use-page-search.ts'
import { useCovered } from '../../session/use-covered.ts'
import { useSession } from '../../session/use-session.ts'
import { BANDS, CLEARED, DUE_CHOICES, type FilterName, isNarrowed, readFilters } from './accounts-search.ts'
import { useListAddress } from './use-portfolio-query.ts'

const BAND_CHOICES = BANDS.map(value => ({ value, words: bandWords(value) }))
const CERTAINTY = [
  { value: 'false', words: 'Well known' },
  { value: 'true', words: 'Provisional' },
]

export function FilterBar({ segments }: { segments: readonly { readonly key: string | null }[] }) {
  const search = useListAddress()
  const setSearch = useSetPageSearch()
  const set = (name: FilterName) => (value: string | undefined) =>
    void setSearch({ [name]: value, cursor: undefined })
  const named = segments.flatMap(({ key }) => (key === null ? [] : [key]))
  const chosen = search.segment
  const all = chosen === undefined || named.includes(chosen) ? named : [...named, chosen]
  const select = (
    label: string,
    name: FilterName,
    choices: Parameters<typeof FilterSelect>[0]['choices'],
  ) => <FilterSelect label={label} value={search[name]} choices={choices} onChange={set(name)} />
  return (
    <search className="filters accounts-filters">
      <NameFilter />
      <CsmFilter onChange={set('csm')} />
      {select(
        'Segment',
        'segment',
        all.toSorted().map(value => ({ value, words: segmentWords(value) })),
      )}
      {select('State', 'state', choicesOf(STATE_WORDS))}
      {select('Band', 'band', BAND_CHOICES)}
      {select('Renewal', 'due', DUE_CHOICES)}
      <OutstandingFilter />
      {select('Marked', 'mark', choicesOf(MARK_WORDS))}
      {select('Known', 'provisional', CERTAINTY)}
      {isNarrowed(readFilters(search)) ? (
        <Button isQuiet onClick={() => void setSearch(CLEARED)}>
          Clear filters
        </Button>
      ) : null}
    </search>
  )
}

/** Flags, and beside them that views disagree: that is known of the present alone. */
function OutstandingFilter() {
  const { flag, contradiction } = useListAddress()
  const { asOf } = useTimeTravel()
  const setSearch = useSetPageSearch()
  const isNow = asOf === undefined
  return (
    <FilterSelect
      label="Flag"
      value={contradiction === 'true' ? DISAGREED.value : flag}
      choices={[...(isNow ? [DISAGREED] : []), ...choicesOf(FLAG_WORDS)]}
      onChange={value => {
        const isDisagreed = value === DISAGREED.value
        void setSearch({
          flag: isDisagreed ? undefined : value,
          contradiction: isDisagreed ? 'true' : undefined,
          cursor: undefined,
        })
      }}
    />
  )
}

const DISAGREED = { value: 'contradiction', words: 'Views disagree' }

function CsmFilter({ onChange }: { onChange: (value: string | undefined) => void }) {
  const { csm } = usePageSearch()
  const { role, person } = useSession()
  const { people, nameOf } = usePeople()
  const covered = useCovered()
  const choices = useMemo(() => {
    const others = people
      .filter(({ id, retracted }) => id !== person.id && !retracted)
      .map(other => ({ value: other.id, words: csmWords(other, covered) }))
      .toSorted((one, other) => one.words.localeCompare(other.words))
    return [{ value: person.id, words: 'Me' }, ...others]
  }, [people, person.id, covered])
  // whoever is named by their own id of the CRM stands in the list by ours
  const chosen = people.find(({ externalId }) => externalId === csm)?.id ?? csm
  const known =
    chosen === undefined || chosen === EVERYBODY || choices.some(({ value }) => value === chosen)
      ? choices
      : [...choices, { value: chosen, words: nameOf(chosen) ?? 'Another CSM' }]
  return (
    <FilterSelect
      label="CSM"
      any="Everybody"
      value={chosen === EVERYBODY ? undefined : chosen}
      choices={known}
      onChange={value => onChange(value ?? (role === 'csm' ? EVERYBODY : undefined))}
    />
  )
}

/** Typed letters narrow at once in the field, and in the list when one pauses: the field never waits for the list. */
function NameFilter() {
  const { name = '' } = usePageSearch()
  const setSearch = useSetPageSearch()
  const id = useId()
  const [text, setText] = useState(name)
  useEffect(() => setText(name), [name])
  useEffect(() => {
    const wanted = text.trim()
    if (wanted === name) return
    const timer = setTimeout(
      () =>
        void setSearch({ name: wanted === '' ? undefined : wanted, cursor: undefined }, { replaces: true }),
      PAUSE_MS,
    )
    return () => clearTimeout(timer)
  }, [text, name, setSearch])
  return (
    <div className="field">
      <label htmlFor={id}>Name</label>
      <input
        id={id}
        type="search"
        data-filter
        aria-keyshortcuts="/"
        placeholder="press /"
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={event => setText(event.target.value)}
        onKeyDown={event => {
          if (event.key === 'Escape') event.currentTarget.blur()
        }}
      />
    </div>
  )
}

const PAUSE_MS = 150
