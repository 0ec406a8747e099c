// Ctrl K: go to an account, a person or a page by typing a few letters.
import { useRef, useState } from 'react'
import { Skeleton } from '../controls/skeleton.tsx'
import { useFirstLookOver } from './use-first-look-over.ts'
import { useKeys } from './use-keys.ts'
import { usePart } from './use-part.ts'

const loadBox = () => import('./go-to-box.tsx')

const DIALOG = 'go-to'

export function openGoTo(): void {
  const dialog = document.getElementById(DIALOG)
  if (dialog instanceof HTMLDialogElement && !dialog.open) dialog.showModal()
}

export function GoTo() {
  const dialog = useRef<HTMLDialogElement>(null)
  const [isWanted, setWanted] = useState(false)
  const isLookedAt = useFirstLookOver()
  const Box = usePart(loadBox, isWanted ? 'now' : isLookedAt ? 'idle' : 'not yet')?.GoToBox
  useKeys({
    '$mod+k': { does: 'Go to an account, a person or a page', run: openGoTo },
    '/': { does: 'Search or filter', run: focusFilter },
  })
  return (
    <dialog
      id={DIALOG}
      ref={dialog}
      className="go-dialog"
      aria-label="Go to"
      onToggle={() => setWanted(true)}
      // a click on the backdrop is one on the dialog itself
      onClick={event => event.target === dialog.current && dialog.current?.close()}
      onKeyDown={event => event.key === 'Escape' && dialog.current?.close()}
    >
      {!isWanted ? null : Box === undefined ? (
        <Skeleton lines={1} />
      ) : (
        <Box close={() => dialog.current?.close()} />
      )}
    </dialog>
  )
}

/** The page's own filter where it has one. */
function focusFilter(): void {
  const filter = document.querySelector<HTMLElement>('main [data-filter]')
  if (filter === null) openGoTo()
  else filter.focus()
}
