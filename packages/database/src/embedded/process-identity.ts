// Which process is which: a number is used again, a number with a start time is not.
import { readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** True while a process of that number exists, whoever owns it. */
export function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** A text that names the process for good: its number and, where the system tells, when it started. */
export async function identityOf(pid: number): Promise<string> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined)
  // the name in the second field may hold spaces and brackets; the start time is the 20th field after it
  const started = stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''
  return `${pid} ${started}`.trim()
}

/** Notes in `folder` that this process looks after the server there. */
export async function becomeKeeper(folder: string): Promise<void> {
  const draft = join(folder, `keeper.${process.pid}`)
  await writeFile(draft, `${await identityOf(process.pid)}\n`)
  await rename(draft, join(folder, 'keeper'))
}

/** Who looks after the server: this process, another live one, or nobody. */
export async function keeperOf(folder: string): Promise<'us' | 'another' | 'nobody'> {
  const noted = (await readFile(join(folder, 'keeper'), 'utf8').catch(() => '')).trim()
  const pid = Number(noted.split(' ')[0])
  if (noted === '' || !isAlive(pid) || (await identityOf(pid)) !== noted) return 'nobody'
  return pid === process.pid ? 'us' : 'another'
}
