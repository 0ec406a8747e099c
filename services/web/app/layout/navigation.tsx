// The pages, with how much waits on those where something does.
import { Link, useLocation } from '@tanstack/react-router'
import { useCurrentInSight } from './use-current-in-sight.ts'
import { useWaiting } from './use-waiting.ts'

export const PAGES = [
  { to: '/today', name: 'Today' },
  { to: '/accounts', name: 'Accounts' },
  { to: '/renewals', name: 'Renewals' },
  { to: '/forecast', name: 'Forecast' },
  { to: '/contradictions', name: 'Disagreements' },
  { to: '/promises', name: 'Promises' },
  { to: '/accuracy', name: 'How right are we' },
  { to: '/chasms', name: 'Chasms' },
  { to: '/settings', name: 'Settings' },
] as const

export function Navigation() {
  const waiting = useWaiting()
  const row = useCurrentInSight(useLocation().pathname)
  return (
    <nav aria-label="Main" ref={row}>
      <ul>
        <li className="mark">Rung</li>
        {PAGES.map(({ to, name }) => (
          <li key={to}>
            <Link to={to} activeProps={{ 'aria-current': 'page' }}>
              {name} {waiting[to] === undefined ? null : <span>{waiting[to]}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
