// Lists come by 100: the next page by a button, so that a screen reader reaches all.
import { Button } from './button.tsx'

export function Pager({
  nextCursor,
  isFirst,
  onNext,
  onFirst,
}: {
  nextCursor: string | null
  isFirst: boolean
  onNext: (cursor: string) => void
  onFirst: () => void
}) {
  if (isFirst && nextCursor === null) return null
  return (
    <nav className="row" aria-label="Pages of the list">
      {isFirst ? null : <Button onClick={onFirst}>First page</Button>}
      {nextCursor === null ? null : <Button onClick={() => onNext(nextCursor)}>Next 100</Button>}
    </nav>
  )
}
