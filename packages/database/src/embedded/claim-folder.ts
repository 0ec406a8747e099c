// One live process a folder, also over containers and machines that share it: the second is told who holds it.
import { createHash } from 'node:crypto'
import { link, readFile, readlink, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { embeddedPolicy } from '../policy.ts'
import { identityOf, isAlive } from './process-identity.ts'

/** What became of asking for a folder: it is held, by whom, or it is ours until released. */
export type Claim = { readonly heldBy: string } | { readonly release: () => Promise<void> }

const NAME = 'process'

/**
 * Takes `folder` for this process until it lets go or ends, however it ends: what a dead process left is taken over. A
 * process of this machine is looked up by its number and start. One of another container or machine cannot be: its note
 * is watched for a sign of life, so that the first start after such a one was killed takes some seconds longer.
 */
export async function claimFolder(folder: string): Promise<Claim> {
  const file = join(folder, NAME)
  const ours = `${await identityOf(process.pid)}\n${await thisMachine()}`
  const draft = `${file}.${process.pid}`
  await writeFile(draft, ours, { mode: 0o600 })
  try {
    for (;;) {
      if (await makeLink(draft, file)) return hold(file, ours)
      const noted = await read(file)
      if (noted === undefined) continue
      const heldBy = noted === ours ? undefined : await holderOf(file, noted)
      if (heldBy !== undefined) return { heldBy }
      await removeDead(file, noted)
    }
  } finally {
    await rm(draft, { force: true })
  }
}

function hold(file: string, ours: string): Claim {
  const showLife = setInterval(() => {
    const now = new Date(performance.timeOrigin + performance.now())
    utimes(file, now, now).catch(() => undefined)
  }, embeddedPolicy.claimTouchMs)
  showLife.unref()
  return {
    release: async () => {
      clearInterval(showLife)
      if ((await read(file)) === ours) await rm(file, { force: true })
    },
  }
}

/** Who holds the folder by this note, or undefined when they are gone. */
async function holderOf(file: string, noted: string): Promise<string | undefined> {
  const [identity = '', machine] = noted.split('\n')
  const pid = Number(identity.split(' ')[0])
  if (machine === (await thisMachine())) {
    return isAlive(pid) && (await identityOf(pid)) === identity ? `process ${pid}` : undefined
  }
  const seen = await touchedAt(file)
  const deadline = performance.now() + embeddedPolicy.claimWatchMs
  while (performance.now() < deadline) {
    if ((await touchedAt(file)) !== seen) return `process ${pid} of another machine or container`
    await pause(embeddedPolicy.watchMs)
  }
  return undefined
}

/** Within what a process number means something: this boot of this machine, and this container on it. */
async function thisMachine(): Promise<string> {
  const boot = await read('/proc/sys/kernel/random/boot_id')
  const processes = await readlink('/proc/self/ns/pid').catch(() => '')
  return `${hostname()} ${boot ?? ''} ${processes}`.trim()
}

/**
 * Removes a dead process's note. Of many that try, the one does that links it to a name that only this note has: any other
 * might remove the note that the first has put in its place by then.
 */
async function removeDead(file: string, dead: string): Promise<void> {
  const mark = `${file}.dead-${createHash('sha256').update(dead).digest('hex').slice(0, 16)}`
  const deadline = performance.now() + embeddedPolicy.claimWatchMs
  while (!(await makeLink(file, mark).catch(absent))) {
    if ((await read(file)) !== dead) return
    // who was to remove it was killed in the middle of it
    if (performance.now() > deadline) await rm(mark, { force: true })
    await pause(embeddedPolicy.pollMs)
  }
  if ((await read(mark)) === dead) await rm(file, { force: true })
  await rm(mark, { force: true })
}

function absent(error: NodeJS.ErrnoException): boolean {
  if (error.code === 'ENOENT') return false
  throw error
}

/** False when `to` is there already: a hard link is made as a whole or not at all. */
async function makeLink(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

function touchedAt(file: string): Promise<number | undefined> {
  return stat(file).then(
    found => found.mtimeMs,
    () => undefined,
  )
}

function read(file: string): Promise<string | undefined> {
  return readFile(file, 'utf8').then(
    text => text.trim(),
    () => undefined,
  )
}
