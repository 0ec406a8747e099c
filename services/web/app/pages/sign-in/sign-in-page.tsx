// Signing in by the ways that there are here: an invitation's link, the company's issuer, one click into the demo.
import type { Answer } from '@rung/client'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { rung } from '../../client/rung.ts'
import { answerOptions } from '../../client/use-answer.ts'
import { AnswerView } from '../../controls/answer-view.tsx'
import { Button } from '../../controls/button.tsx'
import { ErrorNote } from '../../controls/error-note.tsx'
import { formatPercent } from '../../controls/format.ts'
import { usePageTitle } from '../../layout/use-page-title.ts'
import { sessionOptions } from '../../session/use-session.ts'
import { localPath } from './local-path.ts'
import { OwnWorkspace } from './own-workspace.tsx'
import { problemWords } from './problem-words.ts'
import '../../styles/beyond.css'
import './sign-in.css'

type Ways = Answer<'get', '/v1/sign-in/ways'>
type Enter = (signIn: () => Promise<unknown>) => Promise<void>

export function SignInPage() {
  usePageTitle('Sign in')
  const { problem }: { problem?: unknown } = useSearch({ strict: false })
  const ways = useQuery({
    ...answerOptions('/v1/sign-in/ways', {}),
    refetchInterval: ({ state }) => (isDemoInTheMaking(state.data) ? LOOK_AGAIN_MS : false),
  })
  const { enter, error, isForgotten, returnTo } = useEnter()
  const [token] = useState(() => location.hash.slice(1))
  const why = problemWords(problem)
  return (
    <main className="alone sign-in">
      <header>
        <h1>Rung</h1>
        <p>Which customers got what they came for, which did not, and whom to call first.</p>
      </header>
      {isForgotten ? <Forgotten wasInvited={token !== ''} /> : <NotSignedIn why={why} />}
      {error === null ? null : <ErrorNote error={error} />}
      {token === '' ? null : <Invitation token={token} enter={enter} />}
      <AnswerView answer={ways} lines={5}>
        {({ oidc, demo, demoMade, invitation }) => (
          <>
            {oidc === null ? null : (
              <section className="card">
                <a
                  className="button primary"
                  href={`/v1/sign-in/oidc?returnTo=${encodeURIComponent(returnTo)}`}
                >
                  Sign in with {oidc.name}
                </a>
              </section>
            )}
            {demo.length === 0 ? null : <Demo people={demo} enter={enter} />}
            {demoMade === null ? null : <DemoInTheMaking made={demoMade} />}
            {oidc === null && demo.length === 0 && demoMade === null && token === '' ? (
              <NoWay hasInvitations={invitation} />
            ) : null}
            {demo.length === 0 ? null : <OwnWorkspace />}
          </>
        )}
      </AnswerView>
    </main>
  )
}

const LOOK_AGAIN_MS = 2_000

const isDemoInTheMaking = (ways: Ways | undefined): boolean => typeof ways?.demoMade === 'number'

function DemoInTheMaking({ made }: { made: number }) {
  return (
    <section className="card stack">
      <h2>The demo is being made</h2>
      <p>
        Its customers are recorded, and judged as of today and of four and eight weeks before. You can sign in
        here once that is done, within a minute.
      </p>
      <progress value={made} aria-label="How much of the demo is made" />
      <p className="small muted">{formatPercent(made)} done</p>
    </section>
  )
}

function NotSignedIn({ why }: { why: string | null }) {
  if (why === null) return null
  return (
    <div className="note error" role="alert">
      <h2>You are not signed in</h2>
      <p>{why}</p>
    </div>
  )
}

/** Said where a sign-in was answered and the next request came without its cookie, and nowhere else. */
function Forgotten({ wasInvited }: { wasInvited: boolean }) {
  return (
    <div className="note error" role="alert">
      <h2>Your browser did not keep that you signed in</h2>
      <p>
        You were let in, and the next request came without the cookie that says so. Allow cookies for{' '}
        {location.hostname} in your browser’s settings, then sign in again. If they are allowed, ask whoever
        runs Rung whether something between your browser and it takes them away.
      </p>
      {wasInvited ? <p>Your invitation is used up by this: ask for another.</p> : null}
    </div>
  )
}

/** Signs in, sees whether the browser kept it, and goes to where one was on the way. */
function useEnter(): { enter: Enter; error: unknown; isForgotten: boolean; returnTo: string } {
  const navigate = useNavigate()
  const queries = useQueryClient()
  const search: { returnTo?: unknown } = useSearch({ strict: false })
  const returnTo = localPath(search.returnTo)
  const [error, setError] = useState<unknown>(null)
  const [isForgotten, setForgotten] = useState(false)
  const enter: Enter = async signIn => {
    setError(null)
    setForgotten(false)
    try {
      await signIn()
      if (!(await rung.get('/v1/sign-in/ways')).hasCookie) return setForgotten(true)
      await queries.resetQueries(sessionOptions)
      await navigate({ href: returnTo })
    } catch (failure) {
      setError(failure)
    }
  }
  return { enter, error, isForgotten, returnTo }
}

function Invitation({ token, enter }: { token: string; enter: Enter }) {
  const accept = async (): Promise<void> => {
    // the link goes out of the address before it is used: it may be read there no more
    history.replaceState(null, '', location.pathname)
    await rung.request('POST', '/v1/sessions', { headers: { authorization: `Bearer ${token}` } })
  }
  return (
    <section className="card stack">
      <h2>You were invited</h2>
      <p>The link is good once, in the browser you stay in.</p>
      <p>
        <Button isPrimary onClick={() => void enter(accept)}>
          Sign in
        </Button>
      </p>
    </section>
  )
}

function Demo({ people, enter }: { people: Ways['demo']; enter: Enter }) {
  return (
    <section className="card stack">
      <h2>Look round in the demo</h2>
      <p className="small muted">A vendor with made-up customers. Nothing you do here reaches anybody.</p>
      <ul className="demo-people">
        {people.map(({ person, name, what }) => (
          <li key={person}>
            <Button
              onClick={() =>
                void enter(() => rung.request('POST', '/v1/sessions/demo', { body: { person } }))
              }
            >
              Sign in as {name}
            </Button>
            <span>
              <strong>{`${what.charAt(0).toUpperCase()}${what.slice(1)}`}</strong>
              <span className="small muted">{DAY_OF[person] ?? ''}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What each of the demo's people opens Rung for. */
const DAY_OF: Readonly<Record<string, string>> = {
  amara: 'Begins here each morning: whom to call, what to say, and why.',
  rita: 'Reads what renews, what may be lost, and how right that was.',
  ada: 'Brings data in, invites people, and decides what accounts are judged by.',
}

function NoWay({ hasInvitations }: { hasInvitations: boolean }) {
  return (
    <section className="card stack">
      <h2>How to get in</h2>
      <p>
        {hasInvitations
          ? 'People come in by a link that is good once. Ask whoever runs Rung at your company to invite you.'
          : 'Nobody can sign in yet: whoever runs Rung here sets RUNG_LINK_SECRET for invitations, or RUNG_OIDC_ISSUER for your company’s sign-in.'}
      </p>
    </section>
  )
}
