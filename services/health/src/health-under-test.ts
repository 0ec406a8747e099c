// The health service over a database of its own, for this room's tests.
import { createServicesUnderTest, type ServicesUnderTest } from '@rung/test-harness/services-under-test'
import { createHealthService, type HealthService } from './service.ts'

export { OTHER, WORKSPACE } from '@rung/test-harness/plant-rows'
export type { Recorded } from '@rung/test-harness/signals-under-test'
export { WELL } from '@rung/test-harness/well-signals'

export type HealthUnderTest = ServicesUnderTest & { readonly service: HealthService }

export async function createHealthUnderTest(startIso: string): Promise<HealthUnderTest> {
  let service: HealthService | undefined
  const test = await createServicesUnderTest(startIso, {
    health: deps => {
      service = createHealthService(deps)
      return service
    },
  })
  if (service === undefined) throw new Error('the health service was not built')
  return { ...test, service }
}
