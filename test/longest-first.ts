// In which order files run: what takes long begins first, so that the workers end together. Order changes time and nothing else.
import { BaseSequencer, type TestSpecification } from 'vitest/node'

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
const PROJECTS = ['simulations', 'journeys', 'contract', 'postgres', 'postgres-15', 'properties', 'pure']

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const { root } = this.ctx.config
    return sorted.toSorted((a, b) => rankOf(a, root) - rankOf(b, root))
  }
}

/** Sorts by project, then by how long a file takes. */
function rankOf({ moduleId, project }: TestSpecification, root: string): number {
  const path = moduleId.slice(root.length + 1)
  const long = LONG.findIndex(beginning => path.startsWith(beginning))
  return PROJECTS.indexOf(project.name) * (LONG.length + 1) + (long < 0 ? LONG.length : long)
}
