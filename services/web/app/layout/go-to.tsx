// Ctrl K: go to an account, a person or a page by typing a few letters.
import { lazy, Suspense, useRef, useState } from 'react'
import { Skeleton } from '../controls/skeleton.tsx'
import { useKeys } from './use-keys.ts'

const GoToBox = lazy(async () => ({ default: (await import('./go-to-box.tsx')).GoToBox }))

const DIALOG = 'go-to'

export function openGoTo(): void {
  const dialog = document.getElementById(DIALOG)
  if (dialog instanceof HTMLDialogElement && !dialog.open) dialog.showModal()
}

export function GoTo() {
  const dialog = useRef<HTMLDialogElement>(null)
  const [isWanted, setWanted] = useState(false)
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
      {isWanted ? (
        <Suspense fallback={<Skeleton lines={1} />}>
          <GoToBox close={() => dialog.current?.close()} />
        </Suspense>
      ) : null}
    </dialog>
  )
}

/** The page's own filter where it has one. */
function focusFilter(): void {
  const filter = document.querySelector<HTMLElement>('main [data-filter]')
  if (filter === null) openGoTo()
  else filter.focus()
}
