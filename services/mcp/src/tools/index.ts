// Every tool, in the order in which they are listed.
import { accountBrief } from './account-brief.ts'
import { accuracy } from './accuracy.ts'
import { actOnCard } from './act-on-card.ts'
import { actOnCompanyTask } from './act-on-company-task.ts'
import { disagreements } from './disagreements.ts'
import { evidence } from './evidence.ts'
import { fileVerdict } from './file-verdict.ts'
import { forecast } from './forecast.ts'
import { myDay } from './my-day.ts'
import { peopleAndLadder } from './people-and-ladder.ts'
import { portfolio } from './portfolio.ts'
import { promisesDue } from './promises-due.ts'
import { recordEvidence } from './record-evidence.ts'
import { renewalRisk } from './renewal-risk.ts'
import { requestVerdict } from './request-verdict.ts'
import type { Tool } from './tool.ts'
import { whatChanged } from './what-changed.ts'
import { whyThisScore } from './why-this-score.ts'

export const tools: readonly Tool[] = [
  myDay,
  portfolio,
  accountBrief,
  whyThisScore,
  whatChanged,
  renewalRisk,
  forecast,
  disagreements,
  promisesDue,
  peopleAndLadder,
  evidence,
  accuracy,
  recordEvidence,
  fileVerdict,
  actOnCard,
  actOnCompanyTask,
  requestVerdict,
]
