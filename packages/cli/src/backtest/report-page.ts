// One page that a revenue lead can read and send on: no script, no other file, no other host.
import {
  escaped,
  fanChart,
  liftChart,
  outcomeLiftChart,
  percent,
  precisionChart,
  reliabilityChart,
} from './charts.ts'
import type { Backtest, Driver, Figure, FigureName, Model, Report } from './read-backtest.ts'

export function reportPage({ readAt, models, forecast }: Backtest): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Renewal risk: how right it was</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><style>${STYLE}</style></head><body>
<h1>Renewal risk: how right it was</h1>
<p class="soft">As of ${escaped(readAt.slice(0, 10))}. Every figure is of renewals that a model was asked about <em>before</em> they were decided: each was learned only from what had been told by then.</p>
<section><h2>What the next quarters keep</h2><div class="two"><figure>${fanChart(forecast)}<figcaption>Expected gross retention. The band holds eight of ten cases.</figcaption></figure>
${forecastTable(forecast)}</div></section>
${models.map(({ model, report }) => section(model, report)).join('\n')}
<section><h2>How to read this</h2><dl>
<dt>Reliability</dt><dd>Of the renewals predicted to be lost with 30 %, about 30 of 100 should be. Dots on the diagonal are right; bars show how far chance alone carries a forecaster who is perfectly calibrated.</dd>
<dt>Perfect forecaster</dt><dd>Somebody whose every probability is true. They do not reach a log loss of 0 either: a figure inside their range cannot be told from perfect with so few renewals.</dd>
<dt>Outcome lift</dt><dd>The same renewals, first by usage alone, then with outcomes, relationship and trust added. A gain whose range lies above 0 is no accident.</dd>
<dt>Goes with losing</dt><dd>Association, one signal at a time. Not what causes it: changing one need not change the other.</dd>
</dl></section></body></html>
`
}

function section(model: Model, report: Report): string {
  const head = `<h2>${model.leadDays} days before the renewal</h2><p>${verdict(model, report)}</p>`
  if (report.judged === 0) return `<section>${head}${drivers(report)}</section>`
  return `<section>${head}<div class="grid3">
<figure>${reliabilityChart(report)}<figcaption>Reliability: predicted and observed</figcaption></figure>
<figure>${liftChart(report)}<figcaption>How many of the lost are found among the riskiest</figcaption></figure>
<figure>${precisionChart(report)}<figcaption>Precision and recall; the dashed line is chance</figcaption></figure></div>
<div class="two"><figure>${outcomeLiftChart(report)}<figcaption>Outcome lift: what is added over usage alone</figcaption></figure>${drivers(report)}</div>
${figures(report)}</section>`
}

function verdict({ version, status, n, lost, why }: Model, { judged, judgedLost }: Report): string {
  const answers = status === 'in_force' ? 'It answers now.' : 'It does not answer.'
  return `<strong>${escaped(version)}</strong>, learned from ${n} decided renewals (${lost} lost), judged on ${judged} later ones (${judgedLost} lost). ${answers} <span class="soft">${escaped(why)}</span>`
}

const NAMES: readonly (readonly [FigureName, string, string])[] = [
  ['auc', 'AUC', 'puts a lost one above a kept one; higher is better'],
  ['prAuc', 'PR-AUC', 'average precision over the lost; higher'],
  ['logLoss', 'Log loss', 'nats; lower'],
  ['brier', 'Brier', 'mean squared error; lower'],
  ['brierSkill', 'Brier skill', 'against always predicting the base rate; higher'],
  ['ece', 'Calibration error', 'mean distance of predicted and observed; lower'],
  ['calibrationSlope', 'Calibration slope', '1 = calibrated, below 1 = overconfident'],
  ['calibrationIntercept', 'Calibration intercept', '0 = calibrated'],
  ['topDecileLift', 'Top-decile lift', 'losses in the riskiest tenth, by the average'],
]

function figures({ spread, priorSpread }: Report): string {
  if (spread === null) return ''
  const rows = NAMES.map(([key, name, meaning]) => {
    const figure = spread.figures[key]
    return `<tr><th scope="row">${name}<br><span class="soft">${meaning}</span></th><td>${shown(figure)}</td><td>${range(figure, 'interval', 80)}</td><td>${range(figure, 'interval', 95)}</td><td>${range(figure, 'perfect', 95)}</td><td>${shown(priorSpread?.figures[key])}</td></tr>`
  })
  return `<table><thead><tr><th scope="col">Figure</th><th scope="col">Model</th><th scope="col">80 %</th><th scope="col">95 %</th><th scope="col">Perfect forecaster, 95 %</th><th scope="col">Expert’s weights</th></tr></thead><tbody>${rows.join('')}</tbody></table>
<p class="soft">A calibration error of ${spread.eceBias.toFixed(3)} is what so few renewals show on average when there is none.</p>`
}

function shown(figure: Figure | undefined): string {
  const value = figure?.value ?? null
  return value === null ? '–' : value.toFixed(3)
}

function range(figure: Figure | undefined, of: 'interval' | 'perfect', level: 80 | 95): string {
  const spread = figure?.[of] ?? null
  if (spread === null) return '–'
  const [low, high] = level === 80 ? [spread.low80, spread.high80] : [spread.low95, spread.high95]
  return `${low.toFixed(3)} to ${high.toFixed(3)}`
}

const DRIVERS_SHOWN = 8

function drivers({ drivers: all }: Report): string {
  const rows = all
    .slice(0, DRIVERS_SHOWN)
    .map(
      each =>
        `<tr><th scope="row">${escaped(nameOf(each))}</th><td>× ${each.oddsRatio.toFixed(2)}</td><td>${each.low95.toFixed(2)} to ${each.high95.toFixed(2)}</td><td>${each.n}</td></tr>`,
    )
  return `<table><caption>What goes with losing (association)</caption><thead><tr><th scope="col">Signal</th><th scope="col">Odds</th><th scope="col">95 %</th><th scope="col">n</th></tr></thead><tbody>${rows.join('')}</tbody></table>`
}

function nameOf({ feature, value, perSd }: Driver): string {
  const words = feature.replaceAll('_', ' ')
  if (perSd !== null) return `${words}, per ${Number(perSd.toPrecision(2))}`
  return typeof value === 'string' ? `${words}: ${value.replaceAll('_', ' ')}` : words
}

function forecastTable(quarters: Backtest['forecast']): string {
  const rows = quarters.map(({ quarter, renewals, arrDueMinor, currency, gross, net }) => {
    const due = `${Math.round(arrDueMinor / 100).toLocaleString('en')} ${currency ?? ''}`
    const kept =
      gross === null ? '–' : `${percent(gross.expected)} (${percent(gross.p10)} to ${percent(gross.p90)})`
    return `<tr><th scope="row">${quarter}</th><td>${renewals}</td><td>${escaped(due)}</td><td>${kept}</td><td>${net === null ? '–' : percent(net.expected)}</td></tr>`
  })
  return `<table><thead><tr><th scope="col">Quarter</th><th scope="col">Renewals</th><th scope="col">ARR due</th><th scope="col">Kept (80 %)</th><th scope="col">With growth</th></tr></thead><tbody>${rows.join('')}</tbody></table>`
}

const STYLE = `:root{--ink:#1b1f24;--soft:#5b6570;--page:#fff;--line:#d9dee3;--model:#0b5cad;--other:#a9b4bf;--band:#cfe2f6}
@media (prefers-color-scheme:dark){:root{--ink:#e6e8ea;--soft:#9aa4ae;--page:#15181c;--line:#30363d;--model:#7ab8ff;--other:#59636e;--band:#1d3550}}
body{font:16px/1.5 system-ui,sans-serif;color:var(--ink);background:var(--page);max-width:75rem;margin:2rem auto;padding:0 1rem}
section{border-top:1px solid var(--line);margin-top:2rem}.soft,figcaption,caption,dd{color:var(--soft);font-size:.875rem}figure{margin:0}figcaption,caption{text-align:left;padding:.3rem 0}
.grid3{display:grid;grid-template-columns:repeat(auto-fit,minmax(18rem,1fr));gap:1rem}.two{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(24rem,100%),1fr));gap:1.5rem;align-items:start}
svg{width:100%;height:auto;font:12px system-ui,sans-serif}svg text{fill:var(--ink)}svg text.soft{fill:var(--soft);font-size:10px}.grid{stroke:var(--line)}.ideal{stroke:var(--soft);stroke-dasharray:4 4}
polyline.model{fill:none;stroke:var(--model);stroke-width:2.5}circle.model,rect.model{fill:var(--model)}circle.model{fill-opacity:.75}rect.other{fill:var(--other)}.range{stroke:var(--soft);stroke-width:1.5}.band{fill:var(--band)}
table{border-collapse:collapse;width:100%;font-size:.875rem;font-variant-numeric:tabular-nums}th,td{border-bottom:1px solid var(--line);padding:.35rem .5rem;text-align:right;vertical-align:top}th:first-child{text-align:left;font-weight:600}th .soft{font-weight:400}dt{font-weight:600}`
