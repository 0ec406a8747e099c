// A migrated database of a bench's own, on the server that tests use: a throwaway one unless RUNG_TEST_DATABASE_URL names one.
import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { connect, type Database, migrate, type Service, serviceUrl } from '@rung/database'
import { startTestServer } from '@rung/test-harness/test-server'

const MIGRATIONS = fileURLToPath(new URL('../migrations', import.meta.url))

export type BenchDatabase = {
  /** The superuser's address of this database. */
  readonly adminUrl: string
  connectAs(service: Service): Database
  /** As superuser. */
  query<R = Record<string, unknown>>(text: string, values?: readonly unknown[]): Promise<R[]>
  /** Processor time so far of this process and of the server's connections to this database; none where `/proc` is not there. */
  cpuMs(): Promise<number>
  /** Bytes of write-ahead log written so far, by the whole server. */
  walBytes(): Promise<number>
  /** Closes every connection and drops the database. */
  close(): Promise<void>
}

export async function openBenchDatabase(): Promise<BenchDatabase> {
  const server = await startTestServer(text => console.error(text))
  const maintenance = connect({ url: server.adminUrl, applicationName: 'rung bench', maxConnections: 1 })
  const name = `rung_bench_${randomBytes(6).toString('hex')}`
  await maintenance.query({ text: `create database ${name} template template0 encoding 'UTF8'` })
  const url = new URL(server.adminUrl)
  url.pathname = `/${name}`
  await migrate({ adminUrl: url.href, folder: MIGRATIONS })
  const open = (address: string): Database => connect({ url: address, applicationName: 'rung bench' })
  const admin = open(url.href)
  const opened = [admin]
  // A connection that idles is closed: what it had used by then stays counted.
  const usedBy = new Map<number, number>()
  return {
    adminUrl: url.href,
    connectAs: service => {
      const database = open(serviceUrl(url.href, service))
      opened.push(database)
      return database
    },
    query: (text, values) => admin.query({ text, ...(values !== undefined && { values }) }),
    cpuMs: async () => {
      const { user, system } = process.cpuUsage()
      const backends = await admin.query<{ pid: number }>({
        text: 'select pid from pg_stat_activity where datname = current_database()',
      })
      for (const { pid } of backends) usedBy.set(pid, Math.max(usedBy.get(pid) ?? 0, await cpuMsOf(pid)))
      return (user + system) / 1000 + [...usedBy.values()].reduce((sum, each) => sum + each, 0)
    },
    walBytes: async () => {
      const [row] = await admin.query<{ bytes: string }>({
        text: "select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0')::text as bytes",
      })
      return Number(row?.bytes)
    },
    close: async () => {
      await Promise.all(opened.map(database => database.close()))
      await maintenance.query({ text: `drop database if exists ${name} with (force)` })
      await maintenance.close()
      await server.stop()
    },
  }
}

// Linux counts processor time in hundredths of a second; a process's name, which may hold anything, ends with a bracket.
const MS_PER_TICK = 10

async function cpuMsOf(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
  const [userTicks, systemTicks] = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .slice(11, 13)
    .map(Number)
  return MS_PER_TICK * ((userTicks ?? 0) + (systemTicks ?? 0))
}
