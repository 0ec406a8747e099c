// Which field a column most likely is: by its name, whatever its spelling.
import type { FactField } from './facts-of-document.ts'

/** Of each column the name of its field; none where nothing is alike, or another column was nearer. */
export function matchColumns(
  columns: readonly string[],
  fields: readonly FactField[],
): Record<string, string> {
  const taken = new Set<string>()
  const matched: Record<string, string> = {}
  const take = (isAlike: (column: string, field: string) => boolean): void => {
    for (const column of columns) {
      if (matched[column] !== undefined) continue
      const field = fields.find(({ name }) => !taken.has(name) && isAlike(bare(column), bare(name)))
      if (field === undefined) continue
      taken.add(field.name)
      matched[column] = field.name
    }
  }
  take((column, field) => column === field)
  take((column, field) => (ALSO[field] ?? []).includes(column))
  return matched
}

const bare = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .replace(/minor$/, '')

/** Words that other tools have for our fields, without marks and blanks. */
const ALSO: Readonly<Record<string, readonly string[]>> = {
  externalid: ['id', 'accountid', 'customerid', 'companyid', 'key'],
  name: ['accountname', 'company', 'companyname', 'customer', 'title'],
  account: ['accountid', 'customer', 'customerid', 'company', 'companyid'],
  csm: ['owner', 'accountowner', 'csmid', 'customersuccessmanager'],
  segment: ['tier', 'size'],
  arr: ['annualrevenue', 'acv', 'amount', 'value'],
  occurredat: ['date', 'createdat', 'createdon', 'timestamp', 'day'],
  email: ['mail', 'emailaddress'],
  closedon: ['churnedon', 'churndate', 'closedat', 'enddate'],
}
