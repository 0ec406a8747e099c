// Programs that are told what happens: added, tried, looked after.
import { useState } from 'react'
import { useAnswer } from '../../../client/use-answer.ts'
import { AnswerView } from '../../../controls/answer-view.tsx'
import { Empty } from '../../../controls/empty.tsx'
import { Skeleton } from '../../../controls/skeleton.tsx'
import { ShownOnce } from '../shown-once.tsx'
import { NewWebhook } from './new-webhook.tsx'
import { WebhookCard } from './webhook-card.tsx'

export function WebhooksSection() {
  const [secret, setSecret] = useState<string>()
  const webhooks = useAnswer('/v1/webhooks', {})
  // events that came later would push all below them down
  const types = useAnswer('/v1/webhook-event-types', {})
  if (types.isPending) return <Skeleton lines={12} />
  return (
    <>
      <p className="muted">
        Each event is posted to your program as JSON, signed with a secret that you both know, and sent again
        until it is taken. How to receive one: docs/webhooks.md.
      </p>
      {secret === undefined ? (
        <NewWebhook types={types.data?.data ?? []} onMade={setSecret} />
      ) : (
        <ShownOnce what="The secret that signs" text={secret} done={() => setSecret(undefined)} />
      )}
      <AnswerView answer={webhooks}>
        {({ data }) =>
          data.length === 0 ? (
            <Empty title="No program is told anything yet">
              <p>Add the address of one above: it is told of what happens from then on.</p>
            </Empty>
          ) : (
            data.map(webhook => <WebhookCard key={webhook.id} webhook={webhook} onSecret={setSecret} />)
          )
        }
      </AnswerView>
    </>
  )
}
