// The page "Account": who to call, what to say, and why the number is what it is.
import { Link } from '@tanstack/react-router'
import { AnswerView } from '../../controls/answer-view.tsx'
import { PageSkeleton } from '../../layout/page-skeleton.tsx'
import { usePageTitle } from '../../layout/use-page-title.ts'
import { AccountHead } from './account-head.tsx'
import { AccountSections } from './account-sections.tsx'
import { NextCard } from './next-card.tsx'
import { RenewalCard } from './renewal-card.tsx'
import { StandingCard } from './standing-card.tsx'
import { useHealth } from './use-account.ts'
import { WhyScore } from './why-score.tsx'
import '../../styles/beyond.css'
import './account.css'
import './account-why.css'
import './account-record.css'

export function AccountPage() {
  const health = useHealth()
  usePageTitle(health.data?.name ?? 'Account')
  if (health.isPending) return <PageSkeleton />
  return (
    <AnswerView
      answer={health}
      title="Account"
      elsewhere={
        <p className="elsewhere">
          <Link to="/accounts">See your accounts</Link>
        </p>
      }
    >
      {judged => (
        <>
          <AccountHead health={judged} />
          <AccountSections key={judged.accountId} health={judged}>
            <WhyScore health={judged} />
            <RenewalCard />
            <StandingCard />
            <NextCard health={judged} />
          </AccountSections>
        </>
      )}
    </AnswerView>
  )
}
