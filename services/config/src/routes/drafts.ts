// /v1/config/drafts: make one, look at it, change it, discard it.
import type { BadDocument } from '@rung/config/check-document'
import {
  type App,
  answering,
  cursorText,
  decodeCursor,
  encodeCursor,
  pageOf,
  pageQuery,
} from '@rung/http-service'
import { orThrow } from '@rung/judgement/requests'
import type { Refusal } from '@rung/kernel'
import { z } from 'zod'
import { changeDraft, discardDraft } from '../actions/change-draft.ts'
import { draftConfig } from '../actions/draft-config.ts'
import { pageOfDrafts, type ShownDraft, showDraft } from '../actions/show-draft.ts'
import type { ConfigDeps } from '../deps.ts'
import { orThrowBad } from './bad-document.ts'
import { presentDraft } from './present.ts'
import { draftAnswer, draftBody, draftChangeBody, draftParam } from './schema.ts'

export function serveDrafts(app: App, deps: ConfigDeps): void {
  serveCreateDraft(app, deps)
  serveListDrafts(app, deps)
  serveShowDraft(app, deps)
  serveChangeDraft(app, deps)
  serveDiscardDraft(app, deps)
}

function serveCreateDraft(app: App, deps: ConfigDeps): void {
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
      const { document: patch, note } = request.body
      const answer = answering(reply, (draft: ShownDraft | BadDocument | Refusal) => ({
        status: 201,
        body: presentDraft(orThrowBad(draft)),
      }))
      await draftConfig(deps, { patch, note }, request.caller, answer.keep)
      return answer.send()
    },
  )
}

function serveListDrafts(app: App, deps: ConfigDeps): void {
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
      const { workspaceId } = request.caller
      const { page, next } = await pageOfDrafts(deps.database, { workspaceId, before, limit })
      return {
        data: page.map(draft => presentDraft(orThrow(draft))),
        nextCursor: next === null ? null : encodeCursor([next]),
      }
    },
  )
}

function serveShowDraft(app: App, deps: ConfigDeps): void {
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
      presentDraft(orThrow(await showDraft(deps.database, request.caller.workspaceId, request.params.id))),
  )
}

function serveChangeDraft(app: App, deps: ConfigDeps): void {
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
      const { document: patch, note = null } = request.body
      const wanted = { id: request.params.id, patch, note }
      return presentDraft(orThrowBad(await changeDraft(deps, wanted, request.caller)))
    },
  )
}

function serveDiscardDraft(app: App, deps: ConfigDeps): void {
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
    async request => presentDraft(orThrow(await discardDraft(deps, request.params.id, request.caller))),
  )
}
