// Whose accounts a list shows: everybody's, or those of one CSM. Who looks after accounts starts with their own.
import { useEffect } from 'react'
import { usePageSearch, useSetPageSearch } from '../layout/use-page-search.ts'
import { useSession } from '../session/use-session.ts'
import { EVERYBODY } from './everybody.ts'
import { FilterSelect } from './filter-select.tsx'
import { useCsmChoices } from './use-csm-choices.ts'

/** The CSM by their externalId, undefined for everybody. A CSM starts with their own accounts, and the address then says so. */
export function useCsmShown(): string | undefined {
  const { csm } = usePageSearch()
  const { role, person } = useSession()
  const setSearch = useSetPageSearch()
  const isUnsaid = role === 'csm' && csm === undefined
  useEffect(() => {
    if (isUnsaid) void setSearch({ csm: person.externalId }, { replaces: true })
  }, [isUnsaid, person.externalId, setSearch])
  if (isUnsaid) return person.externalId
  return csm === EVERYBODY ? undefined : csm
}

export function CsmFilter() {
  const { csm } = usePageSearch()
  const setSearch = useSetPageSearch()
  return (
    <FilterSelect
      label="CSM"
      value={csm === EVERYBODY ? undefined : csm}
      choices={useCsmChoices()}
      any="Everybody"
      onChange={value => void setSearch({ csm: value ?? EVERYBODY, cursor: undefined })}
    />
  )
}
