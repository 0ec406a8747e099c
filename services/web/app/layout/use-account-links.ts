// Links to accounts in the rows of a long list. A link of the router in each of a hundred rows works out its address anew at
// every change of a filter: these are plain ones, followed within the page.
import { useNavigate } from '@tanstack/react-router'
import type { MouseEvent } from 'react'
import { useTimeTravel } from './time-travel.ts'

export function useAccountLinks() {
  const navigate = useNavigate()
  const travel = useTimeTravel()
  const hrefOf = (account: string, section: string): string => {
    // of the day shown there is nothing where it is today
    const search = { section, ...travel } as Record<string, string>
    return `/accounts/${encodeURIComponent(account)}?${new URLSearchParams(search)}`
  }
  return {
    open: (account: string, section: string): void => void navigate({ href: hrefOf(account, section) }),
    /** To be spread into an `a`. */
    linkTo: (account: string, section: string) => {
      const href = hrefOf(account, section)
      return {
        href,
        onClick: (event: MouseEvent): void => {
          const { button, metaKey, ctrlKey, shiftKey, altKey } = event
          // elsewhere than here: a new tab, a window, a download
          if (button !== 0 || metaKey || ctrlKey || shiftKey || altKey) return
          event.preventDefault()
          void navigate({ href })
        },
      }
    },
  }
}
