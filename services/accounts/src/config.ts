// What the accounts service alone can be told, by variable; a bad value stops it with a sentence that names it.
import { z } from 'zod'

export const configSchema = z.object({
  ACCOUNTS_DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must begin with postgres://')
    .describe('the database, as role rung_accounts'),
  RUNG_HOST: z.string().min(1).default('127.0.0.1').describe('the address to listen on'),
  RUNG_PORT: z.coerce.number().int().min(0).max(65_535).default(4703).describe('the port to listen on'),
  RUNG_LOG_LEVEL: z
    .enum(['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'])
    .default('info')
    .describe('how much to log'),
  RUNG_VERSION: z.string().min(1).default('0.1.0').describe('the version named in the API document'),
  RUNG_OPERATOR_KEY: z
    .string()
    .min(32, 'must be at least 32 characters')
    .optional()
    .describe('the secret that makes workspaces; without it nobody may'),
})

export type Config = z.infer<typeof configSchema>
