// The look of the page: Rung's tokens, one column, targets of 48 px; light and dark by the system, forced colours kept.
import { createHash } from 'node:crypto'
import { brandColours, type Fill } from './brand-colours.ts'

const STYLE = `:root{--paper:#fbfaf7;--card:#fff;--line:#e3dfd6;--edge:#8a8478;--ink:#1d1b17;--ink-2:#57534a;--outcome:#b4540c;--bad:#b3203a;--bad-soft:#fae3e6;
--sans:ui-sans-serif,system-ui,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;color-scheme:light dark}
@media (prefers-color-scheme:dark){:root{--paper:#171613;--card:#1f1e1a;--line:#35322b;--edge:#7d7668;--ink:#f1eee6;--ink-2:#bdb7a9;--outcome:#ee9a52;--bad:#f0788b;--bad-soft:#452029}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;border-top:6px solid var(--brand);background:var(--paper);color:var(--ink);font:400 1.0625rem/1.5 var(--sans);font-variant-numeric:tabular-nums;overflow-wrap:break-word}
h1,h2,p,ul,fieldset,blockquote{margin:0;padding:0;border:0;min-width:0}
a{color:inherit;text-underline-offset:3px}
.column{max-width:36rem;margin:0 auto;padding:1.25rem 1rem 4rem}
header{display:flex;flex-wrap:wrap;gap:.25rem 1rem;justify-content:space-between;align-items:baseline}
.from{font-weight:650;font-size:1.125rem;letter-spacing:-.01em}
.languages{display:flex;flex-wrap:wrap;list-style:none;gap:0 .9rem;font-size:.875rem}
.languages a{display:inline-block;padding:.3rem 0;min-height:1.75rem;color:var(--ink-2)}
.languages [aria-current]{color:var(--ink);font-weight:650;text-decoration:none}
h1{margin:2.5rem 0 .75rem;font-size:1.875rem;line-height:1.2;font-weight:650;letter-spacing:-.015em;text-wrap:balance}
.notice p+p{margin-top:.75rem}
.intro{color:var(--ink-2);text-wrap:pretty}
.hint{color:var(--ink-2);font-size:.9375rem}
section{margin-top:2rem;padding:1.25rem 1rem;background:var(--card);border:1px solid var(--line);border-radius:12px}
h2{font-size:.9375rem;font-weight:650;color:var(--ink-2)}
blockquote{margin-top:.5rem;padding-left:.9rem;border-left:3px solid var(--outcome);font-size:1.25rem;line-height:1.4;white-space:pre-line}
.question{margin-top:2rem}
blockquote+.question{margin-top:1.25rem}
legend{float:left;width:100%}
legend+*{clear:both}
legend,.label{display:block;padding:0;font-weight:650;font-size:1.125rem;line-height:1.35}
.choices{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(11rem,100%),1fr));gap:.5rem;padding-top:.75rem}
.scale{display:grid;grid-template-columns:repeat(5,minmax(0,1fr));gap:.5rem;padding-top:.75rem}
.choice{position:relative;display:block;flex:1 1 auto}
.choice input{position:absolute;inset:0;width:100%;height:100%;margin:0;opacity:0;cursor:pointer}
.choice span.box{display:flex;align-items:center;justify-content:center;min-height:3rem;padding:.5rem .75rem;border:1px solid var(--edge);border-radius:8px;background:var(--card);text-align:center}
.choice input:hover+.box{border-color:var(--ink);background:var(--paper)}
.choice input:checked+.box{background:var(--brand);border-color:var(--brand);color:var(--on-brand);font-weight:650}
.choice input:focus-visible+.box,textarea:focus-visible,button:focus-visible,a:focus-visible,.errors:focus-visible{outline:3px solid var(--ink);outline-offset:2px}
.ends{display:flex;justify-content:space-between;gap:1rem;margin-top:.4rem;color:var(--ink-2);font-size:.9375rem}
.ends span+span{text-align:right}
.now{margin-top:1rem}
@supports selector(:has(a)){fieldset:not(:has([value=no]:checked))>.now:not(.kept){display:none}}
textarea{display:block;width:100%;min-height:7rem;margin-top:.6rem;padding:.7rem .8rem;border:1px solid var(--edge);border-radius:8px;background:var(--card);color:var(--ink);font:inherit;resize:vertical}
.now textarea{min-height:5rem}
.now .label{font-size:1rem}
button{margin-top:2rem;width:100%;min-height:3.25rem;padding:.75rem 1.25rem;border:1px solid var(--brand);border-radius:8px;background:var(--brand);color:var(--on-brand);font:650 1.0625rem var(--sans);cursor:pointer}
.below{margin-top:.75rem;text-align:center;text-wrap:balance}
.errors{margin-top:1.5rem;padding:1rem;border:2px solid var(--bad);border-radius:12px;background:var(--bad-soft)}
.errors h2{font-size:1rem;color:var(--ink)}
.errors ul{margin-top:.25rem;list-style:none}
.errors a{display:block;padding:.25rem 0}
.wrong{padding-left:.9rem;border-left:4px solid var(--bad)}
.wrong textarea,.wrong .box{border-color:var(--bad)}
.error{padding-top:.4rem;color:var(--bad);font-weight:650;font-size:.9375rem}
.unseen{position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
@media (min-width:36rem){section{padding:1.75rem 1.75rem 2rem}}
@media (max-width:24rem){.column{padding:1rem .75rem 3rem}section{padding:1rem .75rem}.scale,.choices{gap:.35rem}.choice span.box{padding:.5rem .25rem}h1{margin-top:1.75rem;font-size:1.5rem}blockquote{font-size:1.125rem}}
@media (forced-colors:active){body{border-top-color:CanvasText}.choice input:checked+.box{forced-color-adjust:none;background:Highlight;border-color:Highlight;color:HighlightText}
.choice input:focus-visible+.box,textarea:focus-visible,button:focus-visible,a:focus-visible,.errors:focus-visible{outline-color:CanvasText}}
`

/** Names the look in its address, so that it may be kept as long as it stays. */
export const STYLE_VERSION = createHash('sha256').update(STYLE).digest('hex').slice(0, 12)

export function styleOf(brand: string | null): string {
  const { light, dark } = brandColours(brand)
  return `${STYLE}${rootOf(light)}@media (prefers-color-scheme:dark){${rootOf(dark)}}\n`
}

const rootOf = ({ fill, on }: Fill): string => `:root{--brand:${fill};--on-brand:${on}}`
