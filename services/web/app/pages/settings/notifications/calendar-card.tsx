// One's own calendar address, for programs that cannot sign in: made, shown once, revoked.
import type { Answer } from '@rung/client'
import { useState } from 'react'
import { rung } from '../../../client/rung.ts'
import { useAnswer } from '../../../client/use-answer.ts'
import { AnswerView } from '../../../controls/answer-view.tsx'
import { Button } from '../../../controls/button.tsx'
import { ErrorNote } from '../../../controls/error-note.tsx'
import { formatDay } from '../../../controls/format.ts'
import { useToast } from '../../../controls/toast.tsx'
import { useSession } from '../../../session/use-session.ts'
import { ShownOnce } from '../shown-once.tsx'
import { useWrite } from '../use-write.ts'

type Made = Partial<Pick<Answer<'post', '/v1/calendar-address'>, 'renewals' | 'promises'>>

const CALENDARS = [
  { of: 'renewals', what: 'Calendar of renewals' },
  { of: 'promises', what: 'Calendar of promises' },
] as const

export function CalendarCard() {
  const { role } = useSession()
  const toast = useToast()
  const [made, setMade] = useState<Made>({})
  const address = useAnswer('/v1/calendar-address', {})
  const make = useWrite(() => rung.post('/v1/calendar-address', {}), ['/v1/calendar-address'], setMade)
  const revoke = useWrite(
    () => rung.delete('/v1/calendar-address', {}),
    ['/v1/calendar-address'],
    () => {
      setMade({})
      toast.tell('Revoked: calendars of that address are empty from now on.')
    },
  )
  const error = make.error ?? revoke.error
  return (
    <div className="card stack">
      <h3>Renewals and promises in your calendar</h3>
      <p>
        Google Calendar and Outlook on the web subscribe by an address alone and cannot sign in. Yours shows{' '}
        {role === 'csm'
          ? 'the renewals of your customers and what they were promised'
          : 'all open renewals and promises'}
        , by what you may see whenever it is read. Whoever knows the address can read it: keep it to yourself,
        and revoke it when it got about.
      </p>
      {CALENDARS.map(({ of, what }) => {
        const text = made[of]
        // each by itself: what nobody copied yet is not taken away with the other
        return text === undefined ? null : (
          <ShownOnce key={of} what={what} text={text} done={() => setMade({ ...made, [of]: undefined })} />
        )
      })}
      {error === null ? null : <ErrorNote error={error} />}
      <AnswerView answer={address} lines={2}>
        {({ createdAt }) => (
          <div className="row">
            <p>{createdAt === null ? 'You have no such address.' : `Made on ${formatDay(createdAt)}.`}</p>
            <Button isPrimary={createdAt === null} disabled={make.isPending} onClick={() => make.mutate()}>
              {createdAt === null ? 'Make an address' : 'Make another in its place'}
            </Button>
            {createdAt === null ? null : (
              <Button disabled={revoke.isPending} onClick={() => revoke.mutate()}>
                Revoke it
              </Button>
            )}
          </div>
        )}
      </AnswerView>
    </div>
  )
}
