// POST /v1/plays, POST /v1/plays/:key/versions, its retire and restore, and POST /v1/plays/lint, which writes nothing.
import { type App, answering, RefusedForSeveral, type Sendable } from '@rung/http-service'
import { isRefusal } from '@rung/kernel'
import { lintPlay } from '@rung/worklist'
import type { PlaybookDeps } from '../../deps.ts'
import type { ListedPlay } from '../actions/list-plays.ts'
import {
  changePlay,
  createPlay,
  isPlayRefused,
  type PlayRefused,
  restorePlay,
  retirePlay,
} from '../actions/write-play.ts'
import { presentPlay } from './present.ts'
import { lintAnswer, lintBody } from './schema/lint.ts'
import { type PlayAnswer, playAnswer } from './schema/play.ts'
import { changeBody, createBody, keyParam, restoreBody, retireBody } from './schema/play-change.ts'

const RULES =
  'Refused with each fault and its fix: words of another are quoted, a slot is unknown or not given by every reason, it speaks of what you sell, of them instead of with them, or of minutes nobody measured, or a price lacks its currency.'

export function serveWritePlays(app: App, deps: PlaybookDeps): void {
  app.post(
    '/v1/plays',
    {
      config: { scope: 'write' },
      schema: {
        tags: ['plays'],
        summary: 'Write a play of your own',
        description: `In use from now on, for cards made after it. ${RULES}`,
        body: createBody,
        response: { 201: playAnswer },
      },
    },
    async (request, reply) => {
      const answer = answered(reply, 201)
      await createPlay(deps, request.caller, request.body, answer.keep)
      return answer.send()
    },
  )
  app.post(
    '/v1/plays/:key/versions',
    {
      config: { scope: 'write' },
      schema: {
        tags: ['plays'],
        summary: 'Change a play',
        description: `A new version with this text; the ones before stay, and so do cards that name them. A conflict when somebody wrote another version meanwhile. ${RULES}`,
        params: keyParam,
        body: changeBody,
        response: { 201: playAnswer },
      },
    },
    async (request, reply) => {
      const answer = answered(reply, 201)
      await changePlay(deps, request.caller, { ...request.params, ...request.body }, answer.keep)
      return answer.send()
    },
  )
  serveRetire(app, deps)
  app.post(
    '/v1/plays/lint',
    {
      config: { scope: 'write' },
      schema: {
        tags: ['plays'],
        summary: 'Check a play without writing it',
        description: 'What writing it would be refused for, each fault with its fix.',
        body: lintBody,
        response: { 200: lintAnswer },
      },
    },
    ({ body }) => Promise.resolve({ faults: lintPlay({ key: 'linted', ...body.play }) }),
  )
}

function serveRetire(app: App, deps: PlaybookDeps): void {
  app.post(
    '/v1/plays/:key/retire',
    {
      config: { scope: 'write' },
      schema: {
        tags: ['plays'],
        summary: 'Retire a play',
        description:
          'It leads no card any more and is offered to nobody. Cards that name it keep it, and it can be put back. A reason without any play asks nobody to act; what was agreed and a notice always have one.',
        params: keyParam,
        body: retireBody,
        response: { 200: playAnswer },
      },
    },
    async (request, reply) => {
      const answer = answered(reply, 200)
      await retirePlay(deps, request.caller, { ...request.params, ...request.body }, answer.keep)
      return answer.send()
    },
  )
  app.post(
    '/v1/plays/:key/restore',
    {
      config: { scope: 'write' },
      schema: {
        tags: ['plays'],
        summary: 'Put a play back',
        description: 'A new version with the text of an older one, in use from now on.',
        params: keyParam,
        body: restoreBody,
        response: { 200: playAnswer },
      },
    },
    async (request, reply) => {
      const { key } = request.params
      const { version, from } = request.body
      const answer = answered(reply, 200)
      await restorePlay(deps, request.caller, { key, version, from }, answer.keep)
      return answer.send()
    },
  )
}

const answered = (reply: Sendable<PlayAnswer>, status: 200 | 201) =>
  answering(reply, (done: ListedPlay | PlayRefused) => ({ status, body: presentPlay(orThrowAll(done)) }))

function orThrowAll(done: ListedPlay | PlayRefused): ListedPlay {
  if (!isPlayRefused(done)) return done
  throw isRefusal(done) ? done : new RefusedForSeveral(done)
}
