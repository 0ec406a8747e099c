// GET /v1/contradictions: the workspace's views that disagree, the worst first.
import {
  type App,
  type Caller,
  cursorText,
  dayParam,
  decodeCursor,
  encodeCursor,
  instantTextParam,
  leftOutSchema,
  pageOf,
  pageQuery,
  plainNumber,
  presentLeftOut,
} from '@rung/http-service'
import { type Refusal, refuse } from '@rung/kernel'
import { viewerOf } from '@rung/signals'
import { z } from 'zod'
import { type ListedContradiction, listContradictions } from '../../actions/list-contradictions.ts'
import type { HealthDeps } from '../../deps.ts'
import type { QueuePlace } from '../../storage/contradiction-queue.ts'
import { readPoliciesAt } from '../../storage/read-policies.ts'
import { csmNamed } from '../forecast/forecast-scope.ts'
import { type AskedTime, askedTime, judgementQuery, orThrow } from '../judgement-query.ts'
import { accountWords, sealedVerdicts } from '../shared-schemas.ts'
import { presentContradiction } from './present.ts'
import { contradiction, pairName } from './schema.ts'

const query = pageQuery.extend({
  ...judgementQuery.shape,
  pair: pairName.optional().describe('Only of this pair. Default: all six'),
  csm: z
    .string()
    .min(1)
    .max(255)
    .optional()
    .describe(
      'Only of accounts this CSM looks after: their id or externalId, or `me`, the person the key speaks for',
    ),
  segment: z.string().min(1).max(255).optional().describe('Only of accounts of this segment'),
  acknowledged: z
    .enum(['true', 'false'])
    .optional()
    .describe('Only those that somebody has acknowledged (true), or nobody has (false). Default: both'),
})

const listedContradiction = contradiction
  .extend({
    ...accountWords,
    csmId: z.string().nullable().describe('The CSM who looks after the account'),
    sealedVerdicts,
  })
  .meta({ id: 'ListedContradiction' })

// A list is one picture: its later pages are of the day and the instant of its first.
const cursorKey = z.tuple([plainNumber, cursorText, pairName, dayParam, instantTextParam])

type Place = { readonly time: AskedTime; readonly after: QueuePlace | null }

function placeOf(asked: z.output<typeof query>, now: Date): Place {
  if (asked.cursor === undefined) return { time: orThrow(askedTime(asked, now)), after: null }
  const [size, accountId, pair, asOf, knownAt] = orThrow(decodeCursor(asked.cursor, cursorKey))
  return { time: { asOf, knownAt: new Date(knownAt) }, after: { size, accountId, pair } }
}

/** `me` is the person the key speaks for. */
function csmMeant(csm: string | undefined, { personId }: Caller): string | undefined | Refusal {
  if (csm !== 'me') return csm
  return (
    personId ??
    refuse('invalid', 'is nobody: this key speaks for no person', {
      field: 'csm',
      fix: 'Name a CSM by id or externalId, or use a key made for a person.',
    })
  )
}

function present(listed: ListedContradiction): z.output<typeof listedContradiction> {
  const { accountId, account, segment, csmId, sealedVerdicts } = listed
  return {
    accountId,
    externalId: account?.externalId ?? null,
    name: account?.name ?? null,
    segment,
    csmId,
    sealedVerdicts,
    ...presentContradiction(listed.contradiction, listed.acknowledgement),
  }
}

export function readContradictions(app: App, { database, clock }: HealthDeps): void {
  app.get(
    '/v1/contradictions',
    {
      config: { scope: 'read' },
      schema: {
        tags: ['contradictions'],
        summary: 'Views that disagree, the worst first',
        description:
          'Both sides of each with their evidence, never averaged. Sizes compare across pairs. Only the data closes one: it leaves the queue when both sides meet, or one is no longer known. Closed accounts are left out. Sorted as the accounts were last scored, within seconds of a change. Later pages of a list are of the same day and instant as its first.',
        querystring: query,
        response: { 200: pageOf(listedContradiction).extend({ stuckAccounts: leftOutSchema }) },
      },
    },
    async request => {
      const now = clock()
      const { time, after } = placeOf(request.query, now)
      const { pair = null, segment = null, acknowledged, limit } = request.query
      const csm = orThrow(csmMeant(request.query.csm, request.caller))
      const { page, next, leftOut } = await database.inWorkspace(
        request.caller.workspaceId,
        async tx => {
          const narrowed = { pair, csmId: orThrow(await csmNamed(tx, csm)), segment }
          const viewer = viewerOf(request.caller, now)
          const isAcknowledged = acknowledged === undefined ? null : acknowledged === 'true'
          const asked = { ...time, ...narrowed, acknowledged: isAcknowledged, viewer, after, limit }
          return listContradictions(tx, asked, now, await readPoliciesAt(tx, time.knownAt))
        },
        { isolation: 'repeatable read', readOnly: true },
      )
      return {
        data: page.map(present),
        nextCursor:
          next === null
            ? null
            : encodeCursor([next.size, next.accountId, next.pair, time.asOf, time.knownAt.toISOString()]),
        stuckAccounts: presentLeftOut(leftOut),
      }
    },
  )
}
