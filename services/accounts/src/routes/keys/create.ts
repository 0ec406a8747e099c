// POST /v1/keys: a new key of the caller's workspace.
import { type App, answering, instantParam, parseOrigin } from '@rung/http-service'
import { isRefusal } from '@rung/kernel'
import { z } from 'zod'
import { createKey, type MadeKey } from '../../actions/create-key.ts'
import type { AccountsDeps } from '../../deps.ts'
import { nameField, referenceField } from '../../facts/fields.ts'
import { ACCOUNTS_POLICY } from '../../policy.ts'
import { madeKeySchema, presentKey, scopeSchema } from './present.ts'

const originField = z
  .string()
  .max(255)
  .transform((text, context) => {
    const origin = parseOrigin(text)
    if (origin !== undefined) return origin
    context.issues.push({
      code: 'custom',
      input: text,
      message: `"${text}" is not the origin of a page`,
      params: {
        fix: 'Write https://app.example.com, https://*.example.com for all hosts below, or * for any page.',
      },
    })
    return z.NEVER
  })
  .meta({ examples: ['https://app.vendor.example'] })

const body = z
  .strictObject({
    scope: scopeSchema,
    name: nameField.optional().meta({ description: 'What it is for.' }),
    person: referenceField('person it speaks for').optional(),
    expiresAt: instantParam.optional(),
    publishable: z.boolean().optional().meta({
      description:
        'True: a key for the source of a page. Of scope `collect`, for no person, and only from the `origins` it names.',
    }),
    origins: z.array(originField).min(1).max(ACCOUNTS_POLICY.originsMost).optional().meta({
      description:
        'Of a publishable key: the pages it may stand in, as scheme, host and port. `https://*.vendor.example` is every host below that one, `*` any page and any app.',
    }),
  })
  .superRefine((wanted, context) => {
    for (const [field, message, fix] of flawsOf(wanted)) {
      context.addIssue({ code: 'custom', path: [field], message, params: { fix } })
    }
  })
  .meta({ id: 'KeyWanted' })

type Flaw = readonly [field: string, message: string, fix: string]

/** A publishable key may be read by anybody: it names pages, appends, and speaks for nobody. */
function flawsOf(wanted: {
  scope: string
  person?: unknown
  publishable?: unknown
  origins?: unknown
}): Flaw[] {
  const { scope, person, publishable = false, origins } = wanted
  if (publishable !== true) {
    return origins === undefined
      ? []
      : [['origins', 'are of publishable keys alone', 'Send publishable: true too.']]
  }
  const flaws: (Flaw | false)[] = [
    scope !== 'collect' && ['scope', 'of a publishable key must be collect', 'Send scope collect.'],
    person !== undefined && [
      'person',
      'cannot be one of a publishable key',
      'Leave it out: anybody may know the key.',
    ],
    origins === undefined && [
      'origins',
      'is missing',
      'Name the pages the key may stand in, such as https://app.example.com; send ["*"] for any page.',
    ],
  ]
  return flaws.filter(flaw => flaw !== false)
}

export function serveCreateKey(app: App, deps: AccountsDeps): void {
  app.post(
    '/v1/keys',
    {
      config: { scope: 'admin' },
      schema: {
        tags: ['keys'],
        summary: 'Make a key',
        description:
          '256 random bits, shown once and kept as a SHA-256. A publishable key (`rung_pub_...`) may stand in the source of a page: it sends what people do in the product, from the origins it names and at a limited rate, reads nothing, and declares no history.',
        body,
        response: { 201: madeKeySchema },
      },
    },
    async (request, reply) => {
      const { scope, name = null, person = null, expiresAt = null, origins = null } = request.body
      const wanted = { scope, name, person, expiresAt, origins }
      const answer = answering(reply, ({ row, text }: MadeKey) => ({
        status: 201,
        body: { ...presentKey(row), key: text },
      }))
      const made = await createKey(deps, request.caller, wanted, answer.keep)
      if (isRefusal(made)) throw made
      return answer.send()
    },
  )
}
