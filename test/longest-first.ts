// In which order files run: what takes long begins first, so that the workers end together. Order changes time and nothing else.
import { BaseSequencer, type TestSpecification } from 'vitest/node'
import { rankOf } from './order-of-files.ts'

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const { root } = this.ctx.config
    const rank = ({ moduleId, project }: TestSpecification): number =>
      rankOf(moduleId.slice(root.length + 1), project.name)
    return sorted.toSorted((a, b) => rank(a) - rank(b))
  }
}
