// What the usage service can be told when it runs alone; a bad value stops it with a sentence that names the variable.
import { z } from 'zod'

export const configSchema = z.object({
  USAGE_DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must begin with postgres://')
    .describe('the database, as role rung_usage: a role that may do more is refused'),
  RUNG_HOST: z.string().min(1).default('127.0.0.1').describe('the address to listen on'),
  RUNG_PORT: z.coerce
    .number()
    .int()
    .min(0)
    .max(65_535)
    .default(4701)
    .describe('the port; 0 takes any free one'),
  RUNG_LOG_LEVEL: z
    .enum(['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'])
    .default('warn')
    .describe('how much is logged'),
  RUNG_VERSION: z.string().min(1).default('0.1.0').describe('told in the API document'),
  RUNG_USAGE_KEEP_EVENTS_DAYS: z.coerce
    .number()
    .int()
    .min(60)
    .optional()
    .describe('days for which single events are kept; left out, for ever'),
})
