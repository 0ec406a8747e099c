// Rows that services under test begin with, put in past their services: workspaces, words, accounts.
import type { TestDatabase } from './postgres.ts'

export const WORKSPACE = 'ws_00000000000000000000000001'
export const OTHER = 'ws_00000000000000000000000002'

export type RowPlanter = {
  putWorkspaces(): Promise<void>
  addWords(id: string, kind: string, personRef: string | null, text: string): Promise<void>
  addAccount(id: string, name?: string, workspace?: string): Promise<void>
}

export function createRowPlanter(database: TestDatabase, startIso: string): RowPlanter {
  const addWords: RowPlanter['addWords'] = async (id, kind, personRef, text) => {
    await database.query(
      'insert into accounts.words (workspace_id, id, kind, person_ref, text) values ($1, $2, $3, $4, $5)',
      [WORKSPACE, id, kind, personRef, text],
    )
  }
  return {
    addWords,
    putWorkspaces: async () => {
      for (const workspace of [WORKSPACE, OTHER]) {
        await database.query('insert into accounts.workspaces values ($1, $1, $2, $3)', [
          workspace,
          'EUR',
          startIso,
        ])
      }
    },
    addAccount: async (id, name, workspace = WORKSPACE) => {
      const nameRef = name === undefined ? null : `wrd_${id}`
      if (nameRef !== null) await addWords(nameRef, 'account.name', null, name ?? '')
      await database.query(
        `insert into accounts.accounts (workspace_id, id, revision, external_id, account_id, occurred_at,
           recorded_at, stored_at, declared, retracted, recorded_by, name_ref, segment)
         values ($1, $2, 1, $3, $2, $4, $4, $4, false, false, 'key_1', $5, 'smb')`,
        [workspace, id, `crm-${id}`, startIso, nameRef],
      )
    },
  }
}
