// A process of a vendor's product: sends its share of events with the unmodified Segment SDK, and 10 % of them again.
import { Analytics } from '@segment/analytics-node'
import { type Job, usesOf } from './segment-uses.ts'

process.once('message', async (job: Job) => {
  const analytics = new Analytics({
    host: job.host,
    writeKey: job.writeKey,
    maxEventsInBatch: job.batch,
    flushInterval: 50,
    maxRetries: 20,
  })
  const failures: string[] = []
  analytics.on('error', error => void failures.push(String(error.reason ?? error.code)))
  for (const person of job.people) {
    analytics.group({ userId: person, groupId: job.accountOf[person] ?? '', timestamp: new Date(job.since) })
  }
  const uses = usesOf(job)
  const again = uses.filter((_, index) => index % 10 === 0)
  for (const [index, { messageId, userId, event, timestamp, account }] of [...uses, ...again].entries()) {
    analytics.track({
      messageId,
      userId,
      event,
      timestamp: new Date(timestamp),
      properties: { index },
      // half of the events name their account, half are attached by the group calls
      ...(index % 2 === 0 ? { context: { groupId: account } } : {}),
    })
  }
  await analytics.closeAndFlush({ timeout: 60_000 })
  process.send?.({ failures })
  process.disconnect()
})
