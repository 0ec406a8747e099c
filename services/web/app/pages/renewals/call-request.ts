// How a CSM's call is filed: on the renewal that is written down, or by writing down the one that follows from a subscription's term.

export type Call = 'renewed' | 'contracted' | 'expanded' | 'churned'

export const CALL_WORDS: Readonly<Record<Call, string>> = {
  renewed: 'Renews',
  expanded: 'Expands',
  contracted: 'Contracts',
  churned: 'Lost',
}

type CallRequest = { readonly method: 'PATCH' | 'POST'; readonly path: string; readonly body: object }

/** A renewal that nobody wrote down goes by `<subscription>:<day due>`. */
export function callRequest(renewalId: string, dueOn: string, csmCall: Call | null): CallRequest {
  const suffix = `:${dueOn}`
  if (renewalId.endsWith(suffix)) {
    const subscription = renewalId.slice(0, -suffix.length)
    return { method: 'POST', path: '/v1/renewals', body: { subscription, dueOn, csmCall } }
  }
  return { method: 'PATCH', path: `/v1/renewals/${encodeURIComponent(renewalId)}`, body: { csmCall } }
}
