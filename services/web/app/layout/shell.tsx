// The frame round every page of who is signed in: where one can go, which day is shown, who one is.
import { Outlet, useLocation } from '@tanstack/react-router'
import { lazy, Suspense, useEffect, useRef } from 'react'
import { PastDayBanner } from './day-pill.tsx'
import { GoTo } from './go-to.tsx'
import { Navigation } from './navigation.tsx'
import { PageSkeleton } from './page-skeleton.tsx'
import { TopBar } from './top-bar.tsx'
import { Tour } from './tour.tsx'
import { useFirstLookOver } from './use-first-look-over.ts'

// what nobody sees on the first look comes after it, in one file
const KeysHelp = lazy(async () => ({ default: (await import('./keys-help.tsx')).KeysHelp }))
const UnreadNote = lazy(async () => ({ default: (await import('./unread-note.tsx')).UnreadNote }))
const MissingParts = lazy(async () => ({ default: (await import('./missing-parts.tsx')).MissingParts }))
const SessionOver = lazy(async () => ({
  default: (await import('../session/session-over.tsx')).SessionOver,
}))
const Live = lazy(async () => ({ default: (await import('../live/live.tsx')).Live }))

export function Shell() {
  const isLookedAt = useFirstLookOver()
  const main = useRef<HTMLElement>(null)
  const { pathname } = useLocation()
  const former = useRef(pathname)
  useEffect(() => {
    // a new page is read from its beginning: by eye, and by a screen reader; a list to which one came back, from the row one left
    const isAtRow = document.activeElement?.closest('tr[data-account]') != null
    if (former.current !== pathname && !isAtRow) main.current?.focus({ preventScroll: true })
    former.current = pathname
  }, [pathname])
  return (
    <>
      <a className="skip" href="#main">
        Skip to the page
      </a>
      <div className="shell">
        <Navigation />
        <div>
          <TopBar />
          <PastDayBanner />
          <Tour />
          <main id="main" ref={main} tabIndex={-1}>
            <Suspense fallback={<PageSkeleton />}>
              <Outlet />
            </Suspense>
          </main>
        </div>
      </div>
      <GoTo />
      {isLookedAt ? (
        <Suspense fallback={null}>
          <KeysHelp />
          <SessionOver />
          <div className="bars">
            <UnreadNote />
            <MissingParts />
            <Live />
          </div>
        </Suspense>
      ) : null}
    </>
  )
}
