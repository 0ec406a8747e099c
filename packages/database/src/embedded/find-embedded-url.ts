// The address of the server that runs on a folder, for tools beside Rung: a dump, a look.
import { embeddedPolicy } from '../policy.ts'
import { ownerOfCluster, readCluster } from './cluster.ts'
import { baseOf } from './place.ts'
import { findPostmaster } from './postmaster.ts'
import { adminUrlOf } from './server.ts'

/** The superuser's address of our database in the live server of `directory`, or undefined when none runs there. */
export async function findEmbeddedUrl(directory: string): Promise<string | undefined> {
  const base = await baseOf(directory)
  if ((await ownerOfCluster(base)) === undefined) return undefined
  const cluster = await readCluster(base)
  const running = await findPostmaster(cluster.data)
  return running && adminUrlOf(cluster, running.port, embeddedPolicy.databaseName)
}
