// How pages of the vendor ask for nudges: keys that may stand in them, who signs for their users, how many calls are signed, and whether a token is right.
import { CallsCard } from './calls-card.tsx'
import { PageKeysCard } from './page-keys-card.tsx'
import { TokenKeysCard } from './token-keys-card.tsx'
import { ValidateCard } from './validate-card.tsx'

export function SigningSection() {
  return (
    <>
      <PageKeysCard />
      <TokenKeysCard />
      <CallsCard />
      <ValidateCard />
    </>
  )
}
