// /v1/config/drafts/:id/shadow: judge every account under a draft, and see who would change band.
import type { ConfigDraft } from '@rung/config/store'
import type { Tx } from '@rung/database'
import { readDirectory } from '@rung/directory'
import {
  type App,
  answerInWorkspace,
  cursorInteger,
  cursorText,
  decodeCursor,
  encodeCursor,
  pageQuery,
} from '@rung/http-service'
import { orThrow } from '@rung/judgement/requests'
import { dayOf } from '@rung/kernel'
import { z } from 'zod'
import { findDraft } from '../actions/open-draft.ts'
import { startShadow } from '../actions/start-shadow.ts'
import type { ConfigDeps } from '../deps.ts'
import {
  countBandMoves,
  readShadowMoves,
  readShadowProgress,
  type ShadowMove,
} from '../storage/shadow-scores.ts'
import { draftParam, shadowAnswer, shadowProgress } from './schema.ts'

const query = pageQuery.extend({
  show: z
    .enum(['all', 'band_changes'])
    .default('all')
    .describe('band_changes: only accounts that would change band. Both by how far they move'),
})

export function serveShadow(app: App, { database, clock }: ConfigDeps): void {
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
        body: z.strictObject({}).meta({ id: 'ConfigShadowWanted' }),
        response: { 202: shadowProgress },
      },
    },
    (request, reply) => {
      const start = async (tx: Tx) =>
        progressOf(tx, orThrow(await startShadow(tx, request.params.id, clock())))
      return answerInWorkspace(reply, database, start, { status: 202 })
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
      const now = clock()
      const after =
        cursor === undefined ? null : orThrow(decodeCursor(cursor, z.tuple([cursorInteger, cursorText])))
      return database.inWorkspace(
        request.caller.workspaceId,
        async tx => {
          const draft = orThrow(await findDraft(tx, request.params.id))
          const bands = await countBandMoves(tx, draft.id)
          const found = await readShadowMoves(tx, {
            draftId: draft.id,
            onlyBandChanges: show === 'band_changes',
            after: after === null ? null : { moved: after[0], accountId: after[1] },
            limit: limit + 1,
          })
          const page = found.slice(0, limit)
          const last = page.at(-1)
          return {
            ...(await progressOf(tx, draft)),
            changesBand: bands.reduce((sum, { from, to, accounts }) => sum + (from === to ? 0 : accounts), 0),
            bands,
            data: await withNames(tx, page, now),
            nextCursor:
              found.length > limit && last !== undefined ? encodeCursor([last.moved, last.accountId]) : null,
          }
        },
        { isolation: 'repeatable read', readOnly: true },
      )
    },
  )
}

async function progressOf(tx: Tx, draft: ConfigDraft): Promise<z.output<typeof shadowProgress>> {
  const { done, of, stuck, judgedAt } = await readShadowProgress(tx, draft.id)
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

async function withNames(
  tx: Tx,
  moves: readonly ShadowMove[],
  now: Date,
): Promise<z.output<typeof shadowAnswer>['data']> {
  const accountIds = moves.map(move => move.accountId)
  const directory = await readDirectory(tx, { asOf: dayOf(now), knownAt: now, accountIds })
  const accounts = new Map(directory.map(account => [account.accountId, account]))
  return moves.map(({ accountId, inForce, draft }) => {
    const account = accounts.get(accountId)
    const isKnown = inForce.scoreHundredths !== null && draft.scoreHundredths !== null
    return {
      accountId,
      externalId: account?.externalId ?? null,
      name: account?.name ?? null,
      inForce: { score: points(inForce.scoreHundredths), band: inForce.band },
      draft: { score: points(draft.scoreHundredths), band: draft.band },
      change: isKnown ? points(Number(draft.scoreHundredths) - Number(inForce.scoreHundredths)) : null,
    }
  })
}

function points(hundredths: number | null): number | null {
  return hundredths === null ? null : hundredths / 100
}
