// Signing in: by an invitation's link, or by one click into the demo where this is one.
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { rung } from '../../client/rung.ts'
import { Button } from '../../controls/button.tsx'
import { ErrorNote } from '../../controls/error-note.tsx'
import { usePageTitle } from '../../layout/use-page-title.ts'
import { sessionOptions } from '../../session/use-session.ts'
import { localPath } from './local-path.ts'

const DEMO_PEOPLE = [
  { key: 'amara', name: 'Amara', does: 'looks after customers, and starts here each morning' },
  { key: 'rita', name: 'Rita', does: 'leads revenue, and reads renewals and forecast' },
  { key: 'ada', name: 'Ada', does: 'runs Rung: people, keys, sources, what accounts are judged by' },
] as const

export function SignInPage() {
  usePageTitle('Sign in')
  const navigate = useNavigate()
  const queries = useQueryClient()
  const { returnTo }: { returnTo?: unknown } = useSearch({ strict: false })
  const [error, setError] = useState<unknown>(null)
  const [token] = useState(() => location.hash.slice(1))
  const enter = async (signIn: () => Promise<unknown>): Promise<void> => {
    setError(null)
    try {
      await signIn()
      await queries.resetQueries(sessionOptions)
      await navigate({ href: localPath(returnTo) })
    } catch (failure) {
      setError(failure)
    }
  }
  return (
    <main className="alone">
      <h1>Rung</h1>
      {token === '' ? null : (
        <section className="card stack">
          <h2>You were invited</h2>
          <p>The link is good once.</p>
          <p>
            <Button
              isPrimary
              onClick={() =>
                enter(async () => {
                  // the link goes out of the address before it is used: it may be read there no more
                  history.replaceState(null, '', location.pathname)
                  await rung.request('POST', '/v1/sessions', {
                    headers: { authorization: `Bearer ${token}` },
                  })
                })
              }
            >
              Sign in
            </Button>
          </p>
        </section>
      )}
      <section className="card stack">
        <h2>Look round in the demo</h2>
        <ul className="stack">
          {DEMO_PEOPLE.map(({ key, name, does }) => (
            <li key={key} className="row">
              <Button
                onClick={() =>
                  enter(() => rung.request('POST', '/v1/sessions/demo', { body: { person: key } }))
                }
              >
                Sign in as {name}
              </Button>
              <span className="small muted">{does}</span>
            </li>
          ))}
        </ul>
      </section>
      {error === null ? null : <ErrorNote error={error} />}
    </main>
  )
}
