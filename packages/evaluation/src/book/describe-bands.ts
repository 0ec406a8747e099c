// A book of accounts as a table: how many stand in each band and state, provisional or not, and the spread of scores.
import type { ListedAccount } from './read-book.ts'

export function describeBands(accounts: readonly ListedAccount[]): string {
  return [
    ...rows(accounts, 'band', account => account.band),
    ...rows(accounts, 'state', account => account.state),
  ].join('\n')
}

function rows(
  accounts: readonly ListedAccount[],
  what: string,
  of: (account: ListedAccount) => string,
): string[] {
  const groups = new Map<string, ListedAccount[]>()
  for (const account of accounts) groups.set(of(account), [...(groups.get(of(account)) ?? []), account])
  return [...groups]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, group]) => {
      const scores = group.flatMap(({ score }) => score ?? []).toSorted((a, b) => a - b)
      const at = (share: number): string => scores[Math.round(share * (scores.length - 1))]?.toFixed(1) ?? '-'
      const provisional = group.filter(account => account.provisional).length
      const share = ((100 * group.length) / accounts.length).toFixed(1)
      return `  ${what} ${key.padEnd(14)} ${String(group.length).padStart(5)}  ${share.padStart(5)} %  provisional ${provisional}, scores ${at(0)} / ${at(0.25)} / ${at(0.5)} / ${at(0.75)} / ${at(1)}, ${new Set(scores).size} different`
    })
}
