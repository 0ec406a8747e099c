// Lists come by 100: the next page by a button, so that a screen reader reaches all. The page shown stands in the address.
import { usePageSearch, useSetPageSearch } from '../layout/use-page-search.ts'
import { Button } from './button.tsx'

/** `nextCursor`: as the list answered it. */
export function Pager({ nextCursor }: { nextCursor: string | null }) {
  const { cursor } = usePageSearch()
  const setSearch = useSetPageSearch()
  const isFirst = cursor === undefined
  if (isFirst && nextCursor === null) return null
  return (
    <nav className="row" aria-label="Pages of the list">
      {isFirst ? null : <Button onClick={() => void setSearch({ cursor: undefined })}>First page</Button>}
      {nextCursor === null ? null : (
        <Button onClick={() => void setSearch({ cursor: nextCursor })}>Next 100</Button>
      )}
    </nav>
  )
}
