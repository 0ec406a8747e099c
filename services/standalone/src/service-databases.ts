// The database as each service sees it: one connection pool a service, by its own role.
import { connect, type Database, type Service, services, serviceUrl } from '@rung/database'

export type Databases = Record<Service, Database>

export function connectAll(adminUrl: string): Databases {
  const of = (service: Service): Database =>
    connect({ url: serviceUrl(adminUrl, service), applicationName: `rung-${service}` })
  return Object.fromEntries(services.map(service => [service, of(service)])) as Databases
}

export async function closeAll(databases: Databases): Promise<void> {
  await Promise.all(Object.values(databases).map(database => database.close()))
}
