// Links to accounts in the rows of a long list. A link of the router in each of a hundred rows works out its address anew at
// every change of a filter: these are plain ones, followed within the page.
import { useNavigate } from '@tanstack/react-router'
import { type MouseEvent, useMemo } from 'react'
import { isPlainClick } from './plain-click.ts'
import { useTimeTravel } from './time-travel.ts'

export type AccountLinks = {
  open(account: string, section: string): void
  /** To be spread into an `a`. */
  linkTo(account: string, section: string): { href: string; onClick: (event: MouseEvent) => void }
}

/** The same object until another day is shown, so that rows that were handed it need not be drawn anew. */
export function useAccountLinks(): AccountLinks {
  const navigate = useNavigate()
  const { asOf, knownAt } = useTimeTravel()
  return useMemo(() => {
    const hrefOf = (account: string, section: string): string => {
      // of the day shown there is nothing where it is today
      const day = { ...(asOf === undefined ? {} : { asOf }), ...(knownAt === undefined ? {} : { knownAt }) }
      return `/accounts/${encodeURIComponent(account)}?${new URLSearchParams({ section, ...day })}`
    }
    return {
      open: (account, section) => void navigate({ href: hrefOf(account, section) }),
      linkTo: (account, section) => {
        const href = hrefOf(account, section)
        return {
          href,
          onClick: event => {
            if (!isPlainClick(event)) return
            event.preventDefault()
            void navigate({ href })
          },
        }
      },
    }
  }, [navigate, asOf, knownAt])
}
