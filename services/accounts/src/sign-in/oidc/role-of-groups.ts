// Which role the groups of somebody give them, by what the installation was told.
import { ROLES, type Role } from '@rung/http-service'

/** A line of the mapping. The group `*` is everybody's. */
export type GroupRole = { readonly role: Role; readonly group: string }

/**
 * Reads `admin=rung-admins; csm=cs-team; viewer=*`: a role, then the name of one group, as the issuer writes it. The role stands
 * first since names of groups may hold `=` and commas (`cn=admins,ou=groups`). Throws with a sentence that says what is wrong.
 *
 * @example parseGroupRoles('admin=cn=admins,ou=groups') // [{ role: 'admin', group: 'cn=admins,ou=groups' }]
 */
export function parseGroupRoles(text: string): readonly GroupRole[] {
  const parts = text.split(';').map(part => part.trim())
  return parts
    .filter(part => part !== '')
    .map(part => {
      const [, name = '', group = ''] = /^([a-z]+)\s*=\s*(.+)$/.exec(part) ?? []
      const role = ROLES.find(each => each === name)
      if (role === undefined || group === '') {
        throw new RangeError(`"${part}" is not a role (${ROLES.join(', ')}), =, and the name of a group`)
      }
      return { role, group }
    })
}

/** The role that reaches furthest of those that the groups give; undefined: they give none. */
export function roleOfGroups(mapping: readonly GroupRole[], groups: readonly string[]): Role | undefined {
  const given = mapping.filter(({ group }) => group === '*' || groups.includes(group))
  return ROLES.find(role => given.some(each => each.role === role))
}
