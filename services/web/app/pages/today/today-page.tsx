// Today: the cards of a CSM's day in order, and everything for the call beside them.
import { lazy, Suspense } from 'react'
import { EVERYBODY } from '../../controls/everybody.ts'
import { PageSkeleton } from '../../layout/page-skeleton.tsx'
import { usePageSearch } from '../../layout/use-page-search.ts'
import { usePageTitle } from '../../layout/use-page-title.ts'
import { useSession } from '../../session/use-session.ts'
import { WorklistView } from './worklist-view.tsx'
import './today.css'
import './open-card.css'

// who has no list of their own starts elsewhere: a CSM's first load goes without it
const LeadView = lazy(() => import('./lead-view.tsx').then(({ LeadView }) => ({ default: LeadView })))

export function TodayPage() {
  usePageTitle('Today')
  const { role } = useSession()
  const { csm } = usePageSearch()
  if (csm !== undefined && csm !== EVERYBODY) return <WorklistView key={csm} csm={csm} />
  // nobody's in particular: of a CSM their own, as without a name
  if (role === 'csm') return <WorklistView csm="me" />
  return (
    <Suspense fallback={<PageSkeleton />}>
      <LeadView />
    </Suspense>
  )
}
