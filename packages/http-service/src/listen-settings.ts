// Where a process listens, whom it believes and what it logs: the settings that every process with a port has.
import { z } from 'zod'
import { isProxyList } from './proxies.ts'

/** `usualPort` keeps processes that run side by side apart. */
export function listenSettings(usualPort: number) {
  return z.object({
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

export type ListenSettings = z.infer<ReturnType<typeof listenSettings>>
