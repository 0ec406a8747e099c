// GET /v1/config/versions, one of them, and the way back to it.
import { readVersion, readVersions } from '@rung/config/store'
import type { Tx } from '@rung/database'
import {
  type App,
  answerInWorkspace,
  cursorInteger,
  decodeCursor,
  encodeCursor,
  pageOf,
  pageQuery,
} from '@rung/http-service'
import { orThrow } from '@rung/judgement/requests'
import { refuse } from '@rung/kernel'
import { z } from 'zod'
import { documentOfVersion } from '../actions/config-in-force.ts'
import { draftRollback } from '../actions/draft-config.ts'
import type { ConfigDeps } from '../deps.ts'
import { orThrowBad } from './bad-document.ts'
import { presentDraft, presentVersion, presentWholeVersion } from './present.ts'
import { draftAnswer, rollbackBody, versionAnswer, versionParam, wholeVersionAnswer } from './schema.ts'

export function serveVersions(app: App, { database, clock, newId }: ConfigDeps): void {
  app.get(
    '/v1/config/versions',
    {
      config: { scope: 'read' },
      schema: {
        tags: ['config'],
        summary: 'Every config there was',
        description: 'The newest first. None is ever edited or removed: a rollback is a new version too.',
        querystring: pageQuery,
        response: { 200: pageOf(versionAnswer) },
      },
    },
    async request => {
      const { cursor, limit } = request.query
      const before = cursor === undefined ? null : orThrow(decodeCursor(cursor, z.tuple([cursorInteger])))[0]
      const found = await database.inWorkspace(
        request.caller.workspaceId,
        tx => readVersions(tx, { before, limit: limit + 1 }),
        { readOnly: true },
      )
      const page = found.slice(0, limit)
      const last = page.at(-1)
      return {
        data: page.map(presentVersion),
        nextCursor: found.length > limit && last !== undefined ? encodeCursor([last.version]) : null,
      }
    },
  )
  app.get(
    '/v1/config/versions/:version',
    {
      config: { scope: 'read' },
      schema: {
        tags: ['config'],
        summary: 'One version of the config',
        description:
          'With its whole document, and what it changed. Version 0, what is built in, has no page of its own: GET /v1/config?knownAt= of a time before the first shows it.',
        params: versionParam,
        response: { 200: wholeVersionAnswer },
      },
    },
    async request => {
      const { version } = request.params
      return database.inWorkspace(
        request.caller.workspaceId,
        async tx => {
          const found = await readVersion(tx, version)
          if (found === undefined) {
            throw refuse('not_found', `There is no version ${version} of this workspace’s config.`)
          }
          return presentWholeVersion(found, orThrow(await documentOfVersion(tx, version - 1)))
        },
        { readOnly: true },
      )
    },
  )
  app.post(
    '/v1/config/versions/:version/rollback',
    {
      config: { scope: 'admin' },
      schema: {
        tags: ['config'],
        summary: 'Go back to a version',
        description:
          'Makes a draft of that version’s document, with the way out of any draft: run its shadow, then publish. 0 goes back to what is built in. A conflict while another draft is open.',
        params: versionParam,
        body: rollbackBody,
        response: { 201: draftAnswer },
      },
    },
    async (request, reply) => {
      const { keyId, personId } = request.caller
      const wanted = { version: request.params.version, note: request.body.note ?? null }
      const draftIt = async (tx: Tx) => {
        const draft = orThrowBad(await draftRollback(tx, wanted, { keyId, personId, now: clock() }, newId))
        return presentDraft(draft, orThrow(await documentOfVersion(tx, draft.basedOn)))
      }
      return answerInWorkspace(reply, database, draftIt, { status: 201 })
    },
  )
}
