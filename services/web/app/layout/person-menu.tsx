// Who is signed in, in which workspace, as what, and the way out.
import { Link } from '@tanstack/react-router'
import { useId } from 'react'
import { Button } from '../controls/button.tsx'
import { useToast } from '../controls/toast.tsx'
import { signOut } from '../session/sign-out.ts'
import { type Role, useSession } from '../session/use-session.ts'

const ROLE_WORDS: Readonly<Record<Role, string>> = {
  admin: 'Admin',
  manager: 'Manager',
  csm: 'Customer success manager',
  viewer: 'Viewer',
}

export function PersonMenu() {
  const { person, role, workspace } = useSession()
  const id = useId()
  const toast = useToast()
  return (
    <>
      <button type="button" className="pill" popoverTarget={id}>
        {person.name ?? person.externalId}
      </button>
      <div id={id} popover="auto" className="from-top">
        <div className="stack">
          <p>
            <strong>{person.name ?? person.externalId}</strong>
            <br />
            <span className="small muted">
              {ROLE_WORDS[role]} at {workspace.name}
            </span>
          </p>
          {role === 'csm' ? (
            <Link to="/settings/$section" params={{ section: 'away' }}>
              I will be away
            </Link>
          ) : null}
          <Button onClick={() => signOut().catch(error => toast.tellError(error))}>Sign out</Button>
        </div>
      </div>
    </>
  )
}
