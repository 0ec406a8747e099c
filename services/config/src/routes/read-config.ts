// GET /v1/config and its schema: what a workspace is judged by, now or as it was in force.
import { documentJsonSchema } from '@rung/config/json-schema'
import { type App, knownAtParam } from '@rung/http-service'
import { z } from 'zod'
import { readConfig } from '../actions/read-config.ts'
import type { ConfigDeps } from '../deps.ts'
import { configAnswer } from './schema.ts'

export function serveConfig(app: App, { database, clock }: ConfigDeps): void {
  app.get(
    '/v1/config',
    {
      config: { scope: 'read' },
      schema: {
        tags: ['config'],
        summary: 'What accounts are judged by',
        description:
          'The config in force: every weight, ramp, damper, band, half-life and target. What is built in holds until a workspace publishes a document of its own; every judgement is made under what was in force at the instant it knows of.',
        querystring: z.object({
          knownAt: knownAtParam
            .optional()
            .describe('In force at that instant, or at the end of that day. Left out: now'),
        }),
        response: { 200: configAnswer },
      },
    },
    async request => {
      const now = clock()
      const { knownAt: input = now } = request.query
      const knownAt = input > now ? now : input
      const read = await readConfig(database, request.caller.workspaceId, knownAt)
      return {
        ...read,
        publishedAt: read.publishedAt?.toISOString() ?? null,
        knownAt: knownAt.toISOString(),
      }
    },
  )
  const schema = documentJsonSchema()
  app.get(
    '/v1/config/schema',
    {
      config: { scope: 'read' },
      schema: {
        tags: ['config'],
        summary: 'The JSON Schema of a config document',
        description:
          'Draft 2020-12, made from what checks a draft: each field with its meaning, its unit (`x-unit`), its bounds and what is built in (`default`). Rules that span fields are not in it; they are refused at the field to change, with the fix.',
        response: { 200: z.record(z.string(), z.unknown()).describe('A JSON Schema') },
      },
    },
    async () => ({ ...schema }),
  )
}
