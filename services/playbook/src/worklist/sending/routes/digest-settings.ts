// /v1/digest-settings: whether, where and when somebody is sent their list of the day; a try; what was sent; who gets it.
import { type App, answering, originOf } from '@rung/http-service'
import { isRefusal } from '@rung/kernel'
import { z } from 'zod'
import { listDigestSends, listRecipients, readDigestSettings } from '../actions/read-digest-settings.ts'
import { saveDigestSettings } from '../actions/save-digest-settings.ts'
import { sendTestDigest, type TestedDigest } from '../actions/send-test-digest.ts'
import type { DigestDeps } from '../digest-deps.ts'
import { presentSettings, presentTested, settingsSchema, settingsWanted, testedSchema } from './schema.ts'
import { presentRecipient, presentSend, recipientSchema, sendSchema } from './sends-schema.ts'

const tags = ['digests']
const config = { scope: 'session' } as const

export function serveDigestSettings(app: App, deps: DigestDeps): void {
  const mails = deps.mailer !== null
  app.get(
    '/v1/digest-settings',
    {
      config,
      schema: {
        tags,
        summary: 'Where the list of the day is sent',
        description: 'One’s own: whether, where and when. Before anything was chosen, what would hold.',
        response: { 200: settingsSchema },
      },
    },
    async request => presentSettings(await readDigestSettings(deps, request.caller), { mails }),
  )
  app.put(
    '/v1/digest-settings',
    {
      config,
      schema: {
        tags,
        summary: 'Choose where the list of the day is sent',
        description:
          'One’s own. Each day at that time, where the person is, on the days chosen and not while they are away, the list is posted or mailed once; where it is not taken, again by the schedule of webhooks until the day is over. Then the next day’s comes in its place and says so. 410 switches it off, and so do five days of failures. Addresses that are private, of this machine or of a cloud’s metadata are refused, here and before each request.',
        body: settingsWanted,
        response: { 200: settingsSchema },
      },
    },
    async request => {
      const wanted = { ...request.body, address: originOf(request) }
      const saved = await saveDigestSettings(deps, request.caller, wanted)
      if (isRefusal(saved)) throw saved
      return presentSettings(saved, { mails })
    },
  )
  app.post(
    '/v1/digest-settings/test',
    {
      config,
      schema: {
        tags,
        summary: 'Send the list of the day now',
        description:
          'One’s own, to where the settings say, whether they are switched on or not; answers what came of it. The list of the day comes at its time all the same.',
        response: { 200: testedSchema },
      },
    },
    async (request, reply) => {
      const answer = answering(reply, (tested: TestedDigest) => ({
        status: 200,
        body: presentTested(tested),
      }))
      const tested = await sendTestDigest(deps, request.caller, answer.keep)
      if (isRefusal(tested)) throw tested
      return answer.send()
    },
  )
  serveWhatWasSent(app, deps)
}

function serveWhatWasSent(app: App, deps: DigestDeps): void {
  app.get(
    '/v1/digest-sends',
    {
      config,
      schema: {
        tags,
        summary: 'What became of the lists that were sent',
        description: 'One’s own of the last 30 days, the newest first, each with its tries.',
        response: { 200: z.object({ data: z.array(sendSchema) }) },
      },
    },
    async request => ({ data: (await listDigestSends(deps, request.caller)).map(presentSend) }),
  )
  app.get(
    '/v1/digest-recipients',
    {
      config: { scope: 'admin' },
      schema: {
        tags,
        summary: 'Who is sent their list of the day',
        description:
          'Everybody who chose something, with when, and what became of the newest. No address is shown.',
        response: { 200: z.object({ data: z.array(recipientSchema) }) },
      },
    },
    async request => ({ data: (await listRecipients(deps, request.caller)).map(presentRecipient) }),
  )
}
