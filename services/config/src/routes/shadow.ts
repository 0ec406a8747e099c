// /v1/config/drafts/:id/shadow: judge every account under a draft, and see who would change band.
import {
  type App,
  answering,
  cursorInteger,
  cursorText,
  decodeCursor,
  encodeCursor,
  pageQuery,
} from '@rung/http-service'
import { orThrow } from '@rung/judgement/requests'
import type { Refusal } from '@rung/kernel'
import { z } from 'zod'
import { type NamedMove, type ShadowProgress, showShadow } from '../actions/show-shadow.ts'
import { startShadow } from '../actions/start-shadow.ts'
import type { ConfigDeps } from '../deps.ts'
import { draftParam, shadowAnswer, shadowProgress } from './schema.ts'

const wanted = z.strictObject({}).meta({ id: 'ConfigShadowWanted' })

const query = pageQuery.extend({
  show: z
    .enum(['all', 'band_changes'])
    .default('all')
    .describe('band_changes: only accounts that would change band. Both by how far they move'),
})

export function serveShadow(app: App, deps: ConfigDeps): void {
  app.post(
    '/v1/config/drafts/:id/shadow',
    {
      config: { scope: 'admin' },
      schema: {
        tags: ['config'],
        summary: 'Run the shadow of a draft',
        description:
          'Judges every account under the draft, beside the config in force, in the background. What is shown of accounts stays as it is. Until the draft ends, both follow the facts. Asked again, it answers how far it is.',
        params: draftParam,
        body: wanted,
        response: { 202: shadowProgress },
      },
    },
    async (request, reply) => {
      const answer = answering(reply, (progress: ShadowProgress | Refusal) => ({
        status: 202,
        body: presentProgress(orThrow(progress)),
      }))
      await startShadow(deps, request.caller.workspaceId, request.params.id, answer.keep)
      return answer.send()
    },
  )
  app.get(
    '/v1/config/drafts/:id/shadow',
    {
      config: { scope: 'read' },
      schema: {
        tags: ['config'],
        summary: 'Who would change band',
        description:
          'How far the shadow is, how many accounts go from which band to which, and each account with both scores.',
        params: draftParam,
        querystring: query,
        response: { 200: shadowAnswer },
      },
    },
    async request => {
      const { cursor, limit, show } = request.query
      const after =
        cursor === undefined ? null : orThrow(decodeCursor(cursor, z.tuple([cursorInteger, cursorText])))
      const { progress, bands, page, next } = orThrow(
        await showShadow(deps.database, {
          workspaceId: request.caller.workspaceId,
          draftId: request.params.id,
          onlyBandChanges: show === 'band_changes',
          after: after === null ? null : { moved: after[0], accountId: after[1] },
          limit,
          now: deps.clock(),
        }),
      )
      return {
        ...presentProgress(progress),
        changesBand: bands.reduce((sum, { from, to, accounts }) => sum + (from === to ? 0 : accounts), 0),
        bands,
        data: page.map(presentMove),
        nextCursor: next === null ? null : encodeCursor([next.moved, next.accountId]),
      }
    },
  )
}

function presentProgress(progress: ShadowProgress): z.output<typeof shadowProgress> {
  const { draft, done, of, stuck, judgedAt } = progress
  return {
    draftId: draft.id,
    startedAt: draft.shadowStartedAt?.toISOString() ?? null,
    done,
    of,
    stuck,
    complete: draft.shadowStartedAt !== null && done + stuck === of,
    judgedAt: judgedAt?.toISOString() ?? null,
  }
}

function presentMove(move: NamedMove): z.output<typeof shadowAnswer>['data'][number] {
  const { accountId, externalId, name, inForce, draft } = move
  const isKnown = inForce.scoreHundredths !== null && draft.scoreHundredths !== null
  return {
    accountId,
    externalId,
    name,
    inForce: { score: points(inForce.scoreHundredths), band: inForce.band },
    draft: { score: points(draft.scoreHundredths), band: draft.band },
    change: isKnown ? points(Number(draft.scoreHundredths) - Number(inForce.scoreHundredths)) : null,
  }
}

function points(hundredths: number | null): number | null {
  return hundredths === null ? null : hundredths / 100
}
