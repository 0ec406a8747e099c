// The playbook service over a database of its own, beside health, which judges what it acts on: for this room's tests.
import { randomBytes } from 'node:crypto'
import { createHealthService, type HealthService } from '@rung/health'
import { resolveByName } from '@rung/http-service/outgoing'
import { createServicesUnderTest, type ServicesUnderTest } from '@rung/test-harness/services-under-test'
import { createPlaybookService } from './service.ts'

export { OTHER, WORKSPACE } from '@rung/test-harness/plant-rows'
export type { Recorded } from '@rung/test-harness/signals-under-test'
export { PAGE_ORIGIN, pageKeyOf } from '@rung/test-harness/test-keys'
export { WELL } from '@rung/test-harness/well-signals'

export type PlaybookUnderTest = ServicesUnderTest & { readonly health: HealthService }

export async function createPlaybookUnderTest(startIso: string): Promise<PlaybookUnderTest> {
  let health: HealthService | undefined
  const test = await createServicesUnderTest(startIso, {
    health: deps => {
      health = createHealthService(deps)
      return health
    },
    playbook: deps =>
      createPlaybookService({
        ...deps,
        linkSecret: 'link-secret-of-the-tests-0123456789abcdef',
        randomBytes,
        mailer: null,
        reach: { resolve: resolveByName, loopback: true },
      }),
  })
  if (health === undefined) throw new Error('the health service was not built')
  return { ...test, health }
}
