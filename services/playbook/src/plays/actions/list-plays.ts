// The plays by the numbers in force at an instant.
import { readPoliciesAt } from '@rung/judgement/actions'
import type { WorklistPolicy } from '@rung/worklist'
import type { PlaybookDeps } from '../../deps.ts'

export function listPlays(
  { database, clock }: Pick<PlaybookDeps, 'database' | 'clock'>,
  workspaceId: string,
): Promise<WorklistPolicy> {
  return database.inWorkspace(workspaceId, async tx => (await readPoliciesAt(tx, clock())).worklist, {
    readOnly: true,
    together: true,
  })
}
