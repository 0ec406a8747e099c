// One webhook: how it stands, what can be done with it, what was sent to it.
import type { Answer } from '@rung/client'
import { useState } from 'react'
import { rung } from '../../../client/rung.ts'
import { Button } from '../../../controls/button.tsx'
import { ErrorNote } from '../../../controls/error-note.tsx'
import { formatInstant, plural } from '../../../controls/format.ts'
import { useToast } from '../../../controls/toast.tsx'
import { useWrite } from '../use-write.ts'
import { Deliveries } from './deliveries.tsx'
import { eventWords, placeOf } from './event-words.ts'

type Webhook = Answer<'get', '/v1/webhooks'>['data'][number]
const CHANGES = ['/v1/webhooks', '/v1/webhooks/{id}/deliveries'] as const

export function WebhookCard({ webhook, onSecret }: { webhook: Webhook; onSecret: (secret: string) => void }) {
  const { id, enabled } = webhook
  const toast = useToast()
  const [isOpen, setIsOpen] = useState(false)
  const [isEnding, setIsEnding] = useState(false)
  const path = { id }
  const test = useWrite(
    () => rung.post('/v1/webhooks/{id}/test', { path }),
    CHANGES,
    () => {
      setIsOpen(true)
      toast.tell('A test is on its way: what came of it stands among the deliveries.')
    },
  )
  const turn = useWrite(() => rung.patch('/v1/webhooks/{id}', { path, body: { enabled: !enabled } }), CHANGES)
  const rotate = useWrite(
    () => rung.post('/v1/webhooks/{id}/rotate', { path, body: { atOnce: false } }),
    CHANGES,
    made => onSecret(made.secret),
  )
  const replay = useWrite(
    () =>
      rung.post('/v1/webhooks/{id}/replay', {
        path,
        body: { since: webhook.leftOutSince ?? webhook.createdAt },
      }),
    CHANGES,
    ({ deliveries }) => toast.tell(`${plural(deliveries, 'delivery', 'deliveries')} to be sent.`),
  )
  const end = useWrite(() => rung.delete('/v1/webhooks/{id}', { path }), CHANGES)
  const error = test.error ?? turn.error ?? rotate.error ?? replay.error ?? end.error
  const place = placeOf(webhook.url)
  return (
    <section className="card stack" aria-label={place}>
      <div className="webhook-head">
        <h3>{place}</h3>
        <Standing webhook={webhook} />
      </div>
      <p className="muted">
        {webhook.description === null ? '' : `${webhook.description}. `}Told of{' '}
        {webhook.events.length === 0 ? 'everything' : webhook.events.map(eventWords).join(', ').toLowerCase()}
        .
      </p>
      <Troubles webhook={webhook} />
      {error === null ? null : <ErrorNote error={error} />}
      <div className="inline">
        {enabled ? (
          <Button disabled={test.isPending} onClick={() => test.mutate()}>
            Send a test
          </Button>
        ) : null}
        <Button isQuiet aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          {isOpen ? 'Hide deliveries' : 'Show deliveries'}
        </Button>
        {enabled ? (
          <Button isQuiet onClick={() => replay.mutate()}>
            Send what it missed
          </Button>
        ) : null}
        <Button isQuiet onClick={() => rotate.mutate()}>
          New secret
        </Button>
        <Button isQuiet onClick={() => turn.mutate()}>
          {enabled ? 'Switch off' : 'Switch on'}
        </Button>
        <Button isQuiet onClick={() => (isEnding ? end.mutate() : setIsEnding(true))}>
          {isEnding ? 'Delete it with its deliveries' : 'Delete'}
        </Button>
      </div>
      {isOpen ? <Deliveries id={id} isEnabled={enabled} /> : null}
    </section>
  )
}

function Standing({ webhook: { enabled, failingSince, waiting } }: { webhook: Webhook }) {
  if (!enabled) return <strong className="bad">Switched off</strong>
  if (failingSince !== null)
    return <strong className="bad">Not taken since {formatInstant(failingSince)}</strong>
  return <span className="muted">{waiting === 0 ? 'All taken' : `${waiting} waiting`}</span>
}

const WHY = {
  by_hand: 'Somebody switched it off.',
  gone: 'Its receiver said that it is gone for good (410).',
  failing: 'Its receiver took nothing for five days.',
} as const

function Troubles({ webhook }: { webhook: Webhook }) {
  const { disabledBecause, disabledAt, leftOut, leftOutSince, formerSecretUntil } = webhook
  return (
    <>
      {disabledBecause === null ? null : (
        <p className="note">
          {WHY[disabledBecause]} Since {formatInstant(disabledAt ?? webhook.changedAt)} nothing is sent.
          Switch it on when its receiver is well again, then have what it missed sent.
        </p>
      )}
      {leftOutSince === null ? null : (
        <p className="note">
          {leftOut === 0 ? 'Some events' : plural(leftOut, 'event')} since {formatInstant(leftOutSince)} were
          not sent.
        </p>
      )}
      {formerSecretUntil === null || new Date(formerSecretUntil) < new Date() ? null : (
        <p className="muted">The secret before signs as well until {formatInstant(formerSecretUntil)}.</p>
      )}
    </>
  )
}
