// POST /v1/{track,identify,group,page,screen,alias,batch}: Segment's HTTP API, answered once what was sent is durable.
import { type App, answering, type Caller, type Sendable, takeAnyContentType } from '@rung/http-service'
import { refuse } from '@rung/kernel'
import { collectCalls, type Receipt } from '../../actions/collect-calls.ts'
import { CALL_TYPES, type CallType } from '../../calls/call.ts'
import { type Envelope, parseCall } from '../../calls/parse-call.ts'
import { type Fields, isFields } from '../../calls/read-fields.ts'
import type { CollectorDeps } from '../../deps.ts'
import { collectorPolicy } from '../../policy.ts'
import { steadyReason, tallyCalls } from '../../sources/tally-calls.ts'
import { watchRequests } from '../sources/watch-requests.ts'
import { clientMetricsAddresses, otherAddressesOf, otherBatchAddresses } from './addresses.ts'
import { batchBody, callSchemas, receiptsAnswer } from './call-schema.ts'
import { serveClientSettings } from './client-settings.ts'
import { servePixel } from './pixel.ts'
import { presentReceipts, presentToAnybody, type ReceiptsAnswer } from './present-receipts.ts'

const SUMMARIES: Readonly<Record<CallType, string>> = {
  track: 'Collect something a person did',
  identify: 'Collect who a person is',
  group: 'Collect which account a person belongs to',
  page: 'Collect a page that a person saw',
  screen: 'Collect a screen that a person saw',
  alias: 'Collect another name of a person',
}

const DESCRIPTION = `As Segment's HTTP API, for any client that speaks to it. The key: Basic auth as the user name, Bearer, \
or \`writeKey\` in the body or the query. The body: JSON under any Content-Type, gzip or plain. Pages of other sites may call. \
Answers once everything accepted is stored. A flaw costs what it touches: a call that cannot be understood is rejected alone, \
with its reason, and can be sent again; a property that cannot be kept is left out of its call, and named in \`dropped\`. Ids \
are texts, taken exactly as sent, or whole numbers up to 2^53; larger numbers lose digits in JSON and are rejected.`

const FEW = 'The same is taken at the one-letter address that web and mobile libraries use.'

/** A route of the collector: open to pages of any site, the key wherever Segment's clients put it. */
const COLLECTS = { scope: 'collect', judgesText: true, cors: true, writeKey: true } as const

/** Registers the collector. Alone in its part of the app, since no other route may take any Content-Type. */
export async function serveCollector(app: App, deps: CollectorDeps, collected: () => void): Promise<void> {
  const { sources, countRefusedRequest, clock } = deps
  await app.register(async part => {
    const routes = part.withTypeProvider() as unknown as App
    part.addHook('onResponse', watchRequests({ sources, count: countRefusedRequest, clock }, 'collector'))
    takeAnyContentType(routes)
    const take = calls(deps, collected)
    for (const type of CALL_TYPES) serveCall(routes, type, take)
    serveBatch(routes, take)
    serveClientMetrics(routes)
    serveClientSettings(routes)
    servePixel(routes, deps, collected)
  })
}

type Take = (
  caller: Caller,
  reply: Sendable<ReceiptsAnswer>,
  sent: readonly unknown[],
  from: { readonly type: CallType | undefined; readonly shared: Fields },
) => Promise<void>

function calls(deps: CollectorDeps, collected: () => void): Take {
  const { database, clock, newId, sources, countCall } = deps
  return async ({ workspaceId, keyId, publishable }, reply, sent, { type, shared }) => {
    const receivedAt = clock()
    const newMessageId = () => newId('msg')
    const envelope: Envelope = { type, shared, receivedAt, publishable, newMessageId }
    const parsed = sent.map(call => parseCall(call, envelope, collectorPolicy))
    const collector = { database, newId, policy: collectorPolicy }
    const answer = answering(reply, (receipts: readonly Receipt[]) => ({
      status: 200,
      body: publishable ? presentToAnybody(parsed) : presentReceipts(receipts, parsed),
    }))
    const receipts = await collectCalls(collector, workspaceId, { calls: parsed, receivedAt }, answer.keep)
    const tallies = tallyCalls({ keyId, receivedAt, sent, calls: parsed, receipts, type, shared })
    sources.note(workspaceId, tallies)
    for (const { status, reason = '' } of receipts) countCall({ status, reason: steadyReason(reason) })
    collected()
    return answer.send()
  }
}

function serveCall(app: App, type: CallType, take: Take): void {
  const route = { config: COLLECTS, bodyLimit: collectorPolicy.batchBytes }
  const schema = {
    tags: ['collector'],
    summary: SUMMARIES[type],
    description: `${DESCRIPTION} ${FEW}`,
    body: callSchemas[type],
    response: { 200: receiptsAnswer },
  }
  app.post(`/v1/${type}`, { ...route, schema }, (request, reply) =>
    take(request.caller, reply, [request.body], { type, shared: {} }),
  )
  const { body, response } = schema
  for (const address of otherAddressesOf(type)) {
    app.post(address, { ...route, schema: { body, response, hide: true } }, (request, reply) =>
      take(request.caller, reply, [request.body], { type, shared: {} }),
    )
  }
}

function serveBatch(app: App, take: Take): void {
  const route = { config: COLLECTS, bodyLimit: collectorPolicy.batchBytes }
  const schema = {
    tags: ['collector'],
    summary: 'Collect many calls',
    description: `${DESCRIPTION} Up to ${collectorPolicy.batchCalls} calls and ${collectorPolicy.batchBytes / 1024} KB; \
of the properties of each call \
${collectorPolicy.propertiesBytes / 1024} KB are kept. \`context\`, \`sentAt\` and \`recordedAt\` hold for every call that has none \
of its own. \`/v1/import\` and \`/v1/b\` are the same.`,
    body: batchBody,
    response: { 200: receiptsAnswer },
  }
  const handle = (
    caller: Caller,
    reply: Sendable<ReceiptsAnswer>,
    { batch, ...shared }: { readonly batch: readonly unknown[] },
  ) => {
    if (batch.length > collectorPolicy.batchCalls) {
      throw refuse('too_large', `holds more than ${collectorPolicy.batchCalls} calls`, {
        field: 'batch',
        fix: 'Send it in several batches.',
      })
    }
    return take(caller, reply, batch, { type: undefined, shared: isFields(shared) ? shared : {} })
  }
  app.post('/v1/batch', { ...route, schema }, (request, reply) => handle(request.caller, reply, request.body))
  const { body, response } = schema
  for (const address of otherBatchAddresses) {
    app.post(address, { ...route, schema: { body, response, hide: true } }, (request, reply) =>
      handle(request.caller, reply, request.body),
    )
  }
}

/** What browsers' libraries say of themselves, without a key: taken, so that they stay quiet, and thrown away. */
function serveClientMetrics(app: App): void {
  for (const address of clientMetricsAddresses) {
    app.post(
      address,
      {
        config: { scope: 'public', cors: true },
        bodyLimit: collectorPolicy.propertiesBytes,
        schema: { hide: true },
      },
      async () => ({ success: true }),
    )
  }
}
