// A Slack address: looked at when it is given, kept sealed, opened to be written to.
import { checkTarget, parseTarget, type Vault } from '@rung/http-service/outgoing'
import { isRefusal, type Refusal, refuse } from '@rung/kernel'
import type { DigestDeps } from '../digest-deps.ts'
import { DIGEST_POLICY } from '../policy.ts'
import type { DigestSettings } from '../storage/digest-settings.ts'

export type KeptAddress = Pick<DigestSettings, 'slackUrl' | 'slackEnding'>
/** Whose it is: it opens as nobody else's. */
type Whose = Pick<DigestSettings, 'workspaceId' | 'personId'>

const sealedAs = ({ workspaceId, personId }: Whose): string => `${workspaceId} ${personId}`

/** Before a transaction: nothing waits for a name server while it holds a lock. */
export async function sealAddress(
  { vault, reach }: Pick<DigestDeps, 'vault' | 'reach'>,
  text: string,
  whose: Whose,
): Promise<KeptAddress | Refusal> {
  if (vault === null) return noSecret()
  const url = parseTarget(text, reach)
  const target = isRefusal(url) ? url : await checkTarget(url, reach)
  if (isRefusal(target)) {
    return refuse('invalid', target.message, {
      field: 'slackUrl',
      fix: 'Copy the address of the incoming webhook from Slack: https://hooks.slack.com/services/...',
    })
  }
  return {
    slackUrl: vault.seal(text, sealedAs(whose)),
    slackEnding: text.slice(-DIGEST_POLICY.endingCharacters),
  }
}

/** Undefined where there is none, or another installation's secret sealed it. */
export function openAddress(
  vault: Vault | null,
  { slackUrl, ...whose }: Whose & Pick<DigestSettings, 'slackUrl'>,
): string | undefined {
  return slackUrl === null ? undefined : vault?.open(slackUrl, sealedAs(whose))
}

const noSecret = (): Refusal =>
  refuse('unavailable', 'This installation has no secret to keep addresses with.', {
    fix: 'Ask whoever runs it to set RUNG_LINK_SECRET for the playbook service.',
  })
