// The way out of a chasm, in the workspace's own terms: from the essays, with the promises, accounts and capabilities that it is about.
import type { ChasmAction } from './chasm-action.ts'
import type { Company } from './company.ts'
import type { Chasm } from './diagnosis.ts'
import type { Looking } from './measure.ts'
import { openPromises, type Way } from './ways/open-promises.ts'
import { outOfDeliver } from './ways/out-of-deliver.ts'
import { outOfExecute } from './ways/out-of-execute.ts'
import { outOfFocus } from './ways/out-of-focus.ts'

const WAYS: Readonly<Record<Chasm, (way: Way) => ChasmAction[]>> = {
  focus: outOfFocus,
  execute: outOfExecute,
  deliver: outOfDeliver,
}

export function wayOut(chasm: Chasm, company: Company, looking: Looking): ChasmAction[] {
  return WAYS[chasm]({ company, looking, open: openPromises(company, looking) })
}
