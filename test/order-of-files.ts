// Which files take long, and in which order projects run: what `LongestFirst` sorts by.

/** Files that take from five seconds to a minute, by the beginning of their paths; the longest first. The others take a second or less. */
const LONG = [
  'packages/evaluation/src/quarter/quarter.slow',
  'test/journeys/one-judgement.slow',
  'packages/evaluation/src/truth/truth.slow',
  'test/journeys/demo.test',
  'test/journeys/planted-accounts',
  'test/accounts/golden-accounts',
  'test/contract/seals',
  'test/journeys/import-cli',
  'test/journeys/npm-start',
  'test/journeys/services-apart',
  'test/journeys/tool-',
  'services/renewals/src/models/routes/',
  'test/journeys/',
  'test/accounts/',
  'test/contract/',
  'packages/evaluation/',
]

/** Projects, so that each worker loads the modules of one after the other, and small files of a pure room come last. */
export const PROJECTS: readonly string[] = [
  'simulations',
  'journeys',
  'stored',
  'contract',
  'postgres',
  'postgres-15',
  'properties',
  'pure',
]

/** Of a file by its path below the root: by project, then by how long it takes. The lower, the earlier. */
export function rankOf(path: string, project: string): number {
  const long = LONG.findIndex(beginning => path.startsWith(beginning))
  return PROJECTS.indexOf(project) * (LONG.length + 1) + (long < 0 ? LONG.length : long)
}
