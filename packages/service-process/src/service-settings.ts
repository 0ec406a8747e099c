// What every service can be told when it runs alone, by variable. A service adds its own with `.extend`.
import type { Service } from '@rung/database'
import { isProxyList } from '@rung/http-service'
import { z } from 'zod'

export type ServiceSettings = {
  readonly DATABASE_URL: string
  readonly RUNG_HOST: string
  readonly RUNG_PORT: number
  readonly RUNG_TRUSTED_PROXIES?: string | undefined
  readonly RUNG_LOG_LEVEL: 'silent' | 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace'
}

/** The settings of a service alone. `usualPort` keeps services that run side by side apart. */
export function serviceSettings(service: Service, usualPort: number) {
  return z.object({
    DATABASE_URL: z
      .string()
      .regex(/^postgres(ql)?:\/\//, 'must begin with postgres://')
      .describe(`the database, as role rung_${service}: a role that may do more is refused`),
    RUNG_HOST: z.string().min(1).default('127.0.0.1').describe('the address to listen at'),
    RUNG_PORT: z.coerce
      .number()
      .int()
      .min(0)
      .max(65_535)
      .default(usualPort)
      .describe('the port; 0 takes any free one'),
    RUNG_TRUSTED_PROXIES: z
      .string()
      .refine(isProxyList, {
        error: 'names no proxy',
        params: { fix: 'Write addresses, subnets, loopback, linklocal or uniquelocal, with commas between.' },
      })
      .optional()
      .describe(
        'the proxies whose X-Forwarded-For, -Proto and -Host are believed; left out, those on this machine',
      ),
    RUNG_LOG_LEVEL: z
      .enum(['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'])
      .default('warn')
      .describe('how much is logged'),
  })
}
