// Who may sign in, as what; who was invited; who is signed in now.
import { Invitations } from './invitations-card.tsx'
import { Roles } from './roles-card.tsx'
import { Sessions } from './sessions-card.tsx'

export function PeopleSection() {
  return (
    <>
      <Roles />
      <Invitations />
      <Sessions />
    </>
  )
}
