// The pages, with how much waits on those where something does.
import { Link } from '@tanstack/react-router'
import { useWaiting } from './use-waiting.ts'

export const PAGES = [
  { to: '/today', name: 'Today' },
  { to: '/accounts', name: 'Accounts' },
  { to: '/renewals', name: 'Renewals' },
  { to: '/forecast', name: 'Forecast' },
  { to: '/contradictions', name: 'Disagreements' },
  { to: '/promises', name: 'Promises' },
  { to: '/accuracy', name: 'How right are we' },
  { to: '/settings', name: 'Settings' },
] as const

export function Navigation() {
  const waiting = useWaiting()
  return (
    <nav aria-label="Main">
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
