// The database as each service sees it: one connection pool a service, by its own role.
import { connect, type Database, type Service, services, serviceUrl } from '@rung/database'

export function connectAll(adminUrl: string): Record<Service, Database> {
  const of = (service: Service): Database =>
    connect({ url: serviceUrl(adminUrl, service), applicationName: `rung-${service}` })
  return Object.fromEntries(services.map(service => [service, of(service)])) as Record<Service, Database>
}

export async function closeAll(databases: Record<Service, Database>): Promise<void> {
  await Promise.all(Object.values(databases).map(database => database.close()))
}
