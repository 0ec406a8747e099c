// /v1/config/drafts: make one, look at it, change it, discard it.
import { type ConfigDraft, readDrafts } from '@rung/config/store'
import type { Tx } from '@rung/database'
import {
  type App,
  answerInWorkspace,
  cursorText,
  decodeCursor,
  encodeCursor,
  pageOf,
  pageQuery,
} from '@rung/http-service'
import { orThrow } from '@rung/judgement/requests'
import { z } from 'zod'
import { changeDraft, discardDraft } from '../actions/change-draft.ts'
import { documentOfVersion } from '../actions/config-in-force.ts'
import { draftConfig } from '../actions/draft-config.ts'
import { findDraft } from '../actions/open-draft.ts'
import type { ConfigDeps } from '../deps.ts'
import { orThrowBad } from './bad-document.ts'
import { presentDraft } from './present.ts'
import { draftAnswer, draftBody, draftChangeBody, draftParam } from './schema.ts'

export function serveDrafts(app: App, { database, clock, newId }: ConfigDeps): void {
  app.post(
    '/v1/config/drafts',
    {
      config: { scope: 'admin' },
      schema: {
        tags: ['config'],
        summary: 'Draft a config',
        description:
          'What is stated, over what is in force. Nothing is judged by it until it is published. A conflict while another draft is open: only one is tried at a time.',
        body: draftBody,
        response: { 201: draftAnswer },
      },
    },
    async (request, reply) => {
      const { keyId, personId } = request.caller
      const { document: patch, note } = request.body
      const draftIt = async (tx: Tx) => {
        const by = { keyId, personId, now: clock() }
        return present(tx, orThrowBad(await draftConfig(tx, { patch, note }, by, newId)))
      }
      return answerInWorkspace(reply, database, draftIt, { status: 201 })
    },
  )
  app.get(
    '/v1/config/drafts',
    {
      config: { scope: 'read' },
      schema: {
        tags: ['config'],
        summary: 'Every draft there was',
        description: 'The newest first; at most one is open.',
        querystring: pageQuery,
        response: { 200: pageOf(draftAnswer) },
      },
    },
    async request => {
      const { cursor, limit } = request.query
      const before = cursor === undefined ? null : orThrow(decodeCursor(cursor, z.tuple([cursorText])))[0]
      return database.inWorkspace(
        request.caller.workspaceId,
        async tx => {
          const found = await readDrafts(tx, { before, limit: limit + 1 })
          const page = found.slice(0, limit)
          const last = page.at(-1)
          return {
            data: await Promise.all(page.map(draft => present(tx, draft))),
            nextCursor: found.length > limit && last !== undefined ? encodeCursor([last.id]) : null,
          }
        },
        { readOnly: true },
      )
    },
  )
  app.get(
    '/v1/config/drafts/:id',
    {
      config: { scope: 'read' },
      schema: {
        tags: ['config'],
        summary: 'One draft',
        description: 'Its whole document, and where it differs from the version it was made from.',
        params: draftParam,
        response: { 200: draftAnswer },
      },
    },
    async request =>
      database.inWorkspace(
        request.caller.workspaceId,
        async tx => present(tx, orThrow(await findDraft(tx, request.params.id))),
        { readOnly: true },
      ),
  )
  app.patch(
    '/v1/config/drafts/:id',
    {
      config: { scope: 'admin' },
      schema: {
        tags: ['config'],
        summary: 'Change the open draft',
        description: 'Another document needs another shadow: the one that ran, or runs, is dropped.',
        params: draftParam,
        body: draftChangeBody,
        response: { 200: draftAnswer },
      },
    },
    async request => {
      const { workspaceId, keyId, personId } = request.caller
      const { document: patch, note = null } = request.body
      return database.inWorkspace(workspaceId, async tx => {
        const wanted = { id: request.params.id, patch, note }
        return present(tx, orThrowBad(await changeDraft(tx, wanted, { keyId, personId, now: clock() })))
      })
    },
  )
  app.delete(
    '/v1/config/drafts/:id',
    {
      config: { scope: 'admin' },
      schema: {
        tags: ['config'],
        summary: 'Discard the open draft',
        description: 'It stays to be read; another one can be made.',
        params: draftParam,
        response: { 200: draftAnswer },
      },
    },
    async request => {
      const { workspaceId, keyId, personId } = request.caller
      return database.inWorkspace(workspaceId, async tx => {
        const by = { keyId, personId, now: clock() }
        return present(tx, orThrow(await discardDraft(tx, request.params.id, by)))
      })
    },
  )
}

async function present(tx: Tx, draft: ConfigDraft): Promise<z.output<typeof draftAnswer>> {
  return presentDraft(draft, orThrow(await documentOfVersion(tx, draft.basedOn)))
}
