// `npm run bench -- NAME`: measures ratios side by side in one run. Nothing here passes or fails.
import { benchAnswers } from './answers.ts'
import { benchBatchValidation } from './batch-validation.ts'
import { benchCalendar } from './calendar.ts'
import { benchChasms } from './chasms.ts'
import { benchClaims } from './claims.ts'
import { benchDailyPass } from './daily-pass.ts'
import { benchFit } from './fit.ts'
import { benchForecast } from './forecast.ts'
import { benchLists } from './lists.ts'
import { benchMcp } from './mcp.ts'
import { benchOverload } from './overload.ts'
import { benchPages } from './pages.ts'
import { benchQuietDays } from './quiet-days.ts'
import { benchTrain } from './train.ts'

const BENCHES: Readonly<Record<string, () => void | Promise<void>>> = {
  answers: benchAnswers,
  'batch-validation': benchBatchValidation,
  calendar: benchCalendar,
  chasms: benchChasms,
  claims: benchClaims,
  'daily-pass': benchDailyPass,
  fit: benchFit,
  forecast: benchForecast,
  lists: benchLists,
  mcp: benchMcp,
  overload: benchOverload,
  pages: benchPages,
  'quiet-days': benchQuietDays,
  train: benchTrain,
}

const [name] = process.argv.slice(2)
const chosen =
  name === undefined ? Object.entries(BENCHES) : Object.entries(BENCHES).filter(([key]) => key === name)
if (chosen.length === 0) {
  console.error(`no bench is called ${name}: there are ${Object.keys(BENCHES).join(', ')}`)
  process.exitCode = 1
}
for (const [title, bench] of chosen) {
  console.log(`\n${title}`)
  await bench()
}
