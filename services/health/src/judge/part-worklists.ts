// What worklists look at of judged accounts in two parts, as it is written: the figures with each row, the form where it changed.
import { hash } from 'node:crypto'
import { partWorklist } from '@rung/judgement'
import type { JudgedAccount } from './current-account.ts'

export type PartedAccount = Omit<JudgedAccount, 'worklist'> & {
  readonly worklist: { readonly figures: readonly number[]; readonly body: string; readonly digest: string }
}

/** `body` is the form as JSON, `digest` its SHA-256: two forms are the same where it is. */
export function partWorklists(accounts: readonly JudgedAccount[]): PartedAccount[] {
  return accounts.map(account => {
    const { form, figures } = partWorklist(account.worklist)
    const body = JSON.stringify(form)
    return { ...account, worklist: { figures, body, digest: hash('sha256', body) } }
  })
}
