// The head of a table that is not sorted by it: a name a column, numbers at the end of their cells.

export type Column = string | { readonly name: string; readonly is: 'number' | 'unseen' }

/** A column of numbers. */
export const numeric = (name: string): Column => ({ name, is: 'number' })

/** A column whose name is heard and not seen: of buttons, that say for themselves what they do. */
export const unseen = (name: string): Column => ({ name, is: 'unseen' })

type HeadParts = Readonly<Record<'head' | 'row' | 'column', { readonly role: string }>>

/** `parts`: what its parts are, where the table is drawn as a grid. */
export function TableHead({ columns, parts }: { columns: readonly Column[]; parts?: HeadParts }) {
  return (
    <thead {...parts?.head}>
      <tr {...parts?.row}>
        {columns.map(column => {
          const { name, is } = typeof column === 'string' ? { name: column, is: undefined } : column
          return (
            <th key={name} {...parts?.column} scope="col" className={is === 'number' ? 'number' : undefined}>
              {is === 'unseen' ? <span className="visually-hidden">{name}</span> : name}
            </th>
          )
        })}
      </tr>
    </thead>
  )
}
