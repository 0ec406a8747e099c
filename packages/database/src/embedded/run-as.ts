// As whom the server runs. PostgreSQL refuses to run as root, and must die with the process that started it.
import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'

/** A user and group other than root. */
export type Identity = { readonly uid: number; readonly gid: number }

export type RunAs = {
  /** `self`: our own user. `namespace`: root, that a user namespace shows as someone else. `other`: another user. */
  readonly kind: 'self' | 'namespace' | 'other'
  /** Who must own the files, when that is not who we are. */
  readonly owner: Identity | undefined
  /** Turns a command line into the one to spawn. */
  wrap(command: readonly string[]): { readonly command: string; readonly args: string[] }
}

const run = promisify(execFile)

/** True when the command ends well. */
export async function succeeds(command: string, args: readonly string[]): Promise<boolean> {
  return run(command, [...args], { timeout: 10_000 }).then(
    () => true,
    () => false,
  )
}

/**
 * Every way that may work here, best first.
 *
 * As a user: plainly. As root: in a user namespace, where files of root stay within reach, even in root's own home
 * folder or any other folder of mode 0700 (measured: as user `postgres` the server cannot reach binaries under /root,
 * in a namespace it can). Containers often forbid namespaces (`unshare: Operation not permitted`): then as another
 * user, who must own the data and reach the binaries.
 *
 * `setpriv --pdeathsig INT` asks the kernel for a fast shutdown of the server when Node dies, however it dies
 * (measured: after kill -9 of Node the server is gone within 0.2 s; without it, it runs on). It comes last in the
 * chain, since a change of user clears the request. Where there is no setpriv the server is adopted at the next start.
 */
export async function waysToRun(uid: number, dataOwner: Identity | undefined): Promise<RunAs[]> {
  const hasSetpriv =
    process.platform === 'linux' && (await succeeds('setpriv', ['--pdeathsig', 'INT', '--', 'true']))
  const dieWithUs = hasSetpriv ? ['setpriv', '--pdeathsig', 'INT', '--'] : []
  if (uid !== 0)
    return [{ kind: 'self', owner: undefined, wrap: command => split([...dieWithUs, ...command]) }]

  const ways: RunAs[] = []
  const servant = await unprivilegedUser()
  if (dataOwner === undefined || dataOwner.uid === 0) {
    const enter = ['unshare', '--user', `--map-user=${servant.uid}`, `--map-group=${servant.gid}`, '--']
    const namespace = [...enter, ...dieWithUs]
    if (hasSetpriv && (await succeeds('unshare', [...namespace.slice(1), 'true']))) {
      ways.push({ kind: 'namespace', owner: undefined, wrap: command => split([...namespace, ...command]) })
    }
  }
  // data that someone else's server made stays theirs
  const owner = dataOwner !== undefined && dataOwner.uid !== 0 ? dataOwner : servant
  if (hasSetpriv) {
    const become = [
      'setpriv',
      `--reuid=${owner.uid}`,
      `--regid=${owner.gid}`,
      '--clear-groups',
      '--pdeathsig',
      'INT',
      '--',
    ]
    ways.push({ kind: 'other', owner, wrap: command => split([...become, ...command]) })
  }
  return ways
}

function split(line: readonly string[]): { command: string; args: string[] } {
  const [command = '', ...args] = line
  return { command, args }
}

/** A user without privileges that this machine knows by name: initdb refuses one that is not in the user database. */
async function unprivilegedUser(): Promise<Identity> {
  const passwd = await readFile('/etc/passwd', 'utf8')
  for (const name of ['postgres', 'nobody', 'daemon']) {
    const entry = new RegExp(`^${name}:[^:]*:(\\d+):(\\d+):`, 'm').exec(passwd)
    if (entry !== null) return { uid: Number(entry[1]), gid: Number(entry[2]) }
  }
  throw new Error(
    'PostgreSQL does not run as root, and this machine has no user postgres, nobody or daemon to run it as',
  )
}
