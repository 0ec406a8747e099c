// Where nobody is looked after yet: says what to do next, for whoever may do it.

import { Link } from '@tanstack/react-router'
import { Command } from '../../controls/command.tsx'
import { Empty } from '../../controls/empty.tsx'
import { EVERYBODY } from '../../controls/everybody.ts'
import { mayManage, useSession } from '../../session/use-session.ts'
import type { AccountFilters } from './accounts-search.ts'

export function NoAccounts({ whose, filters }: { whose: string; filters: AccountFilters }) {
  const { role } = useSession()
  const isOfOne = filters.csm !== undefined && filters.csm !== EVERYBODY
  return (
    <>
      <div className="page-head">
        <h1>{whose}</h1>
      </div>
      {isOfOne ? (
        <Empty level={2} title="No account is in this person’s care">
          <p>
            Accounts name who looks after them in their field csm: in your CRM, or in the file that is
            uploaded.
          </p>
          <Link to="/accounts" search={{ csm: EVERYBODY } as never} className="button primary">
            See all accounts
          </Link>
        </Empty>
      ) : (
        <Empty level={2} title="There is no account yet">
          {mayManage(role) ? (
            <Link to="/settings/$section" params={{ section: 'sources' }} className="button primary">
              Upload a file of accounts
            </Link>
          ) : (
            <p>Whoever runs Rung here uploads a file of accounts in Settings, or by the command line:</p>
          )}
          <Command text="rung import ./export --mapping crm.mapping.yaml" />
          <p className="small muted">
            A folder of CSV files: one row an account, with its id in your CRM, its name, and who looks after
            it. Contracts, use and outcomes come the same way.
          </p>
        </Empty>
      )}
    </>
  )
}
