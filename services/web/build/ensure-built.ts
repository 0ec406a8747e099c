// The built pages, made anew when their sources changed: seconds, and nothing when they did not.
import { execFile } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { sourceHash } from './source-hash.ts'

/** The folder of this workspace. */
export const workspace = fileURLToPath(new URL('..', import.meta.url))

/** Where the built pages lie. */
export const builtPages = join(workspace, 'dist')

/** The file among them that says from which sources they were built. */
export const builtFrom = 'built-from'

/** Of the sources as they are now. */
export const pagesHash = (): string =>
  sourceHash(workspace, ['app', 'build', 'vite.config.ts', 'package.json', '../../packages/client/src'])

export type Built = {
  /** The folder to serve; undefined where there is none and none can be made. */
  readonly folder: string | undefined
  /** What whoever started Rung should know; undefined when all is well. */
  readonly note: string | undefined
}

/**
 * Builds in a process of its own, whose memory ends with it. Without the tools of the build (an installation without
 * devDependencies) the last build is served, and a sentence says how to make one.
 */
export async function ensureBuilt(): Promise<Built> {
  // an image carries the built pages and not their sources
  if (!existsSync(join(workspace, 'app'))) return lastBuild(undefined)
  const from = join(builtPages, builtFrom)
  const isFresh = existsSync(from) && readFileSync(from, 'utf8').trim() === pagesHash()
  if (isFresh) return { folder: builtPages, note: undefined }
  if (!hasTools()) {
    return lastBuild(
      'The pages changed and were not built: run "npm ci" with devDependencies, then start again.',
    )
  }
  try {
    await promisify(execFile)(process.execPath, [join(workspace, 'build/main.ts')], { cwd: workspace })
    return { folder: builtPages, note: undefined }
  } catch (error) {
    const { stderr } = error as { stderr?: string }
    return lastBuild(`The pages could not be built: ${stderr ?? String(error)}`)
  }
}

function lastBuild(note: string | undefined): Built {
  return { folder: existsSync(join(builtPages, 'index.html')) ? builtPages : undefined, note }
}

function hasTools(): boolean {
  try {
    createRequire(import.meta.url).resolve('vite/package.json')
    return true
  } catch {
    return false
  }
}
