// j and k move the focus from account to account, so that Enter opens the one in focus as it does any link.
import { useLayoutEffect } from 'react'
import { useKeys } from './use-keys.ts'

const LINKS = 'table[data-row-keys] tbody th a'
let lastOpened: string | null = null

/** The account that was opened from here, so that whoever comes back is where they were. */
export function rememberOpened(accountId: string): void {
  lastOpened = accountId
}

export function useRowKeys(): void {
  useKeys({
    j: { does: 'Next account', run: () => moveFocus(1), repeats: true },
    k: { does: 'Account before', run: () => moveFocus(-1), repeats: true },
  })
  // with the rows, and not a moment after they are seen: a key pressed at once is for the row
  useLayoutEffect(() => {
    if (lastOpened === null) return
    const link = document.querySelector<HTMLElement>(`[data-account="${CSS.escape(lastOpened)}"] th a`)
    lastOpened = null
    link?.focus({ preventScroll: true })
  }, [])
}

function moveFocus(by: number): void {
  const links = [...document.querySelectorAll<HTMLElement>(LINKS)]
  const at = links.findIndex(link => link.closest('tr')?.contains(document.activeElement))
  const next = at < 0 ? 0 : Math.max(0, Math.min(links.length - 1, at + by))
  links[next]?.focus()
  links[next]?.scrollIntoView({ block: 'nearest' })
}
