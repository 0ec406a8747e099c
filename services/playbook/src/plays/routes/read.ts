// GET /v1/plays, /v1/plays/:key, /v1/plays/:key/versions: what cards ask a CSM to do, and what it was before.
import type { App } from '@rung/http-service'
import { orThrow } from '@rung/judgement/requests'
import { z } from 'zod'
import type { PlaybookDeps } from '../../deps.ts'
import { listPlays, listPlayVersions, noPlay } from '../actions/list-plays.ts'
import { presentPlay } from './present.ts'
import { playAnswer } from './schema/play.ts'
import { keyParam } from './schema/play-change.ts'

export function serveReadPlays(app: App, deps: PlaybookDeps): void {
  app.get(
    '/v1/plays',
    {
      config: { scope: 'read' },
      schema: {
        tags: ['plays'],
        summary: 'List the plays',
        description:
          'What comes with Rung, the workspace’s own versions in their places, and its own besides. The numbers of those that come with Rung are config (`worklist.plays`); a version of your own has its own.',
        response: {
          200: z.object({
            policyVersion: z.string().meta({ description: 'The policy the numbers are of.' }),
            hoursPerDay: z.number().meta({ description: 'Hours of a day of a CSM who stated none.' }),
            careShare: z.number().meta({ description: 'Share of the hours kept for wins and verdicts.' }),
            data: z.array(playAnswer),
          }),
        },
      },
    },
    async ({ caller }) => {
      const { policy, plays } = await listPlays(deps, caller.workspaceId)
      const { version, hoursPerDay, careShare } = policy
      return { policyVersion: version, hoursPerDay, careShare, data: plays.map(presentPlay) }
    },
  )
  app.get(
    '/v1/plays/:key',
    {
      config: { scope: 'read' },
      schema: {
        tags: ['plays'],
        summary: 'One play',
        description: 'The version in force.',
        params: keyParam,
        response: { 200: playAnswer },
      },
    },
    async ({ caller, params }) => {
      const { plays } = await listPlays(deps, caller.workspaceId)
      const found = plays.find(({ play }) => play.key === params.key)
      if (found === undefined) throw noPlay(params.key)
      return presentPlay(found)
    },
  )
  app.get(
    '/v1/plays/:key/versions',
    {
      config: { scope: 'read' },
      schema: {
        tags: ['plays'],
        summary: 'Every version of a play',
        description: 'The newest first, each whole, with who wrote it and when; 0 is what came with Rung.',
        params: keyParam,
        response: { 200: z.object({ data: z.array(playAnswer).describe('The newest first') }) },
      },
    },
    async ({ caller, params }) => {
      const versions = orThrow(await listPlayVersions(deps, caller.workspaceId, params.key))
      return { data: versions.map(presentPlay) }
    },
  )
}
