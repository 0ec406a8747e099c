// Links of the cards on a list: the same objects until another list is shown, so that no line is drawn anew for them. A link of the
// router in each line works out its address anew at every card that is opened.
import { type MouseEvent, useMemo } from 'react'
import { isPlainClick } from '../../layout/plain-click.ts'
import { usePageSearch, useSetPageSearch } from '../../layout/use-page-search.ts'

export type CardLinks = {
  /** An address that ends before the card's key. */
  readonly base: string
  readonly onClick: (event: MouseEvent<HTMLElement>) => void
}

export function useCardLinks(): CardLinks {
  const { card: _, ...others } = usePageSearch()
  const setSearch = useSetPageSearch()
  const kept = new URLSearchParams(
    Object.entries(others).flatMap(([name, value]) => (value ? [[name, value]] : [])),
  )
  const base = `/today?${kept.size === 0 ? '' : `${kept}&`}card=`
  return useMemo(
    () => ({
      base,
      onClick: event => {
        if (!isPlainClick(event)) return
        event.preventDefault()
        void setSearch({ card: event.currentTarget.dataset.card })
      },
    }),
    [base, setSearch],
  )
}
