// A receiver of webhooks: verifies what comes with the library of Standard Webhooks, passes over doubles, says what happened.
// RUNG_WEBHOOK_SECRET=whsec_... PORT=4800 node examples/receive-webhooks.ts
import { createServer } from 'node:http'
import { Webhook, WebhookVerificationError } from 'standardwebhooks'

const { RUNG_WEBHOOK_SECRET: secret = '', PORT: port = '4800' } = process.env
const webhook = new Webhook(secret)
// a program of yours keeps these where its work is kept
const seen = new Set<string>()

type RungEvent = { type: string; timestamp: string; data: { accountId: string | null } }

const server = createServer(async (request, response) => {
  let body = ''
  for await (const part of request) body += part
  const id = String(request.headers['webhook-id'])
  try {
    const event = webhook.verify(body, request.headers as Record<string, string>) as RungEvent
    // taken first, worked on afterwards: Rung waits 15 seconds for an answer
    response.writeHead(204).end()
    if (seen.has(id)) return
    seen.add(id)
    console.log(`${event.timestamp} ${event.type} ${event.data.accountId ?? 'the workspace'}`)
  } catch (error) {
    if (!(error instanceof WebhookVerificationError)) throw error
    response.writeHead(401).end()
  }
})

server.listen(Number(port), '127.0.0.1', () => {
  const address = server.address()
  if (typeof address === 'object') console.log(`listening on ${address?.port}`)
})
