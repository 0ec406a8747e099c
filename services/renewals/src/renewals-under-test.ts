// The renewals service over a database of its own, beside health, whose scores it learns from: for this room's tests.
import { createHealthService, type HealthService } from '@rung/health'
import { createServicesUnderTest, type ServicesUnderTest } from '@rung/test-harness/services-under-test'
import { createRenewalsService } from './service.ts'

export { OTHER, WORKSPACE } from '@rung/test-harness/plant-rows'
export type { Recorded } from '@rung/test-harness/signals-under-test'
export { WELL } from '@rung/test-harness/well-signals'

export type RenewalsUnderTest = ServicesUnderTest & { readonly health: HealthService }

export async function createRenewalsUnderTest(startIso: string): Promise<RenewalsUnderTest> {
  let health: HealthService | undefined
  const test = await createServicesUnderTest(startIso, {
    health: deps => {
      health = createHealthService(deps)
      return health
    },
    renewals: createRenewalsService,
  })
  if (health === undefined) throw new Error('the health service was not built')
  return { ...test, health }
}
