// How far what is shown is behind: accounts that wait to be judged anew, and those that cannot be judged.
import { plural } from './format.ts'

export function JudgingNote({
  pending,
  stuckAccounts: { count: stuck },
}: {
  pending: number
  stuckAccounts: { readonly count: number }
}) {
  if (pending + stuck === 0) return null
  return (
    <span className="small muted">
      {pending === 0 ? null : `${plural(pending, 'account')} being judged anew: what is shown may be older. `}
      {stuck === 0 ? null : `${plural(stuck, 'account')} left out: they cannot be judged now.`}
    </span>
  )
}
