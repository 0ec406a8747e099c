// Where the numbers of plays and nudges are changed, and by whom.
import { Link } from '@tanstack/react-router'
import { mayAdmin, useSession } from '../../../session/use-session.ts'

/** The numbers are config: an admin drafts a change of them, tries it and publishes it. */
export function WhereChanged({ what }: { what: string }) {
  const { role } = useSession()
  return (
    <>
      The numbers of what comes with Rung{' '}
      {mayAdmin(role) ? 'are changed under ' : 'are changed by an admin, under '}
      <Link to="/settings/$section" params={{ section: 'judging' }}>
        What accounts are judged by
      </Link>
      , as <code>{what}</code>.
    </>
  )
}
