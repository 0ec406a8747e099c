// GET /v1/config/versions, one of them, and the way back to it.
import type { BadDocument } from '@rung/config/check-document'
import {
  type App,
  answering,
  cursorInteger,
  decodeCursor,
  encodeCursor,
  pageOf,
  pageQuery,
} from '@rung/http-service'
import { orThrow } from '@rung/judgement/requests'
import type { Refusal } from '@rung/kernel'
import { z } from 'zod'
import { draftRollback } from '../actions/draft-config.ts'
import { pageOfVersions, showVersion } from '../actions/read-versions.ts'
import type { ShownDraft } from '../actions/show-draft.ts'
import type { ConfigDeps } from '../deps.ts'
import { orThrowBad } from './bad-document.ts'
import { presentDraft, presentVersion, presentWholeVersion } from './present.ts'
import { draftAnswer, rollbackBody, versionAnswer, versionParam, wholeVersionAnswer } from './schema.ts'

export function serveVersions(app: App, deps: ConfigDeps): void {
  serveListVersions(app, deps)
  serveShowVersion(app, deps)
  serveRollback(app, deps)
}

function serveListVersions(app: App, deps: ConfigDeps): void {
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
      const { workspaceId } = request.caller
      const found = await pageOfVersions(deps.database, { workspaceId, before, limit: limit + 1 })
      const page = found.slice(0, limit)
      const last = page.at(-1)
      return {
        data: page.map(presentVersion),
        nextCursor: found.length > limit && last !== undefined ? encodeCursor([last.version]) : null,
      }
    },
  )
}

function serveShowVersion(app: App, deps: ConfigDeps): void {
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
      const shown = await showVersion(deps.database, request.caller.workspaceId, version)
      const { published, before } = orThrow(shown)
      return presentWholeVersion(published, before)
    },
  )
}

function serveRollback(app: App, deps: ConfigDeps): void {
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
      const wanted = { version: request.params.version, note: request.body.note ?? null }
      const answer = answering(reply, (draft: ShownDraft | BadDocument | Refusal) => ({
        status: 201,
        body: presentDraft(orThrowBad(draft)),
      }))
      await draftRollback(deps, wanted, request.caller, answer.keep)
      return answer.send()
    },
  )
}
