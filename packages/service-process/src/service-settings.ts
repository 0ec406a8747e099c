// What every service can be told when it runs alone, by variable. A service adds its own with `.extend`.
import type { Service } from '@rung/database'
import { type ListenSettings, listenSettings } from '@rung/http-service'
import { z } from 'zod'

export type ServiceSettings = ListenSettings & { readonly DATABASE_URL: string }

/** The settings of a service alone. `usualPort` keeps services that run side by side apart. */
export function serviceSettings(service: Service, usualPort: number) {
  return listenSettings(usualPort).extend({
    DATABASE_URL: z
      .string()
      .regex(/^postgres(ql)?:\/\//, 'must begin with postgres://')
      .describe(`the database, as role rung_${service}: a role that may do more is refused`),
  })
}
