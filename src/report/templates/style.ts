/** The page's style sheet. Fonts are put before it, the footer of printed pages after it. */
export const styleSheet = `
:root {
  color-scheme: light dark;
  --ink: #16202e;
  --muted: #556170;
  --line: #dbe1e8;
  --ground: #ffffff;
  --panel: #f4f7fa;
  --band: #0b2145;
  --band-ink: #ffffff;
  --band-muted: #c3d3e8;
  --accent: #00659d;
  --accent-soft: #e6f2fa;
  --good: #1d6b4f;
  --warning: #9a3412;
  --warning-soft: #fdf3ec;
  --heat-1: #eef5fb; --heat-2: #deedf8; --heat-3: #c9e2f3; --heat-4: #aed4ed; --heat-5: #8fc3e5;
  --heat-6: #6bafd9; --heat-7: #1f73ac; --heat-8: #135a8d; --heat-9: #0b3f69;
  --heat-light: #ffffff; --heat-dark: #16202e;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --ink: #e7edf4;
    --muted: #a5b1bf;
    --line: #2f3b49;
    --ground: #11161d;
    --panel: #1a212a;
    --band: #0d1f3d;
    --band-muted: #b5c6dd;
    --accent: #6fbdf0;
    --accent-soft: #16293a;
    --good: #74d1a8;
    --warning: #f2a479;
    --warning-soft: #2b1f18;
    --heat-1: #15222f; --heat-2: #172c40; --heat-3: #193751; --heat-4: #1b4465; --heat-5: #1d527b;
    --heat-6: #1f6192; --heat-7: #58a6d8; --heat-8: #85c1e8; --heat-9: #b4dbf4;
    --heat-light: #11161d; --heat-dark: #ffffff;
  }
  /* White paper becomes the page's own ground, dark ink light; hues stay. */
  .chart { filter: invert(1) hue-rotate(180deg); mix-blend-mode: screen; }
}
*, *::before, *::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-behavior: smooth; }
@media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
body {
  margin: 0;
  background: var(--ground);
  color: var(--ink);
  font: 400 1rem/1.55 Inter, system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
  font-feature-settings: "cv11", "ss03";
  overflow-wrap: break-word;
}
h1, h2, h3, p, dl, dd, ol, ul, figure { margin: 0; }
p, li, dd { text-wrap: pretty; }
h1, h2, h3 { font-weight: 600; letter-spacing: -0.012em; line-height: 1.25; text-wrap: balance; overflow-wrap: anywhere; }
a { color: var(--accent); text-underline-offset: 0.18em; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
code { font: 0.875em/1.4 ui-monospace, "Cascadia Mono", "SF Mono", Menlo, Consolas, monospace; overflow-wrap: anywhere; }
.inner { max-width: 72rem; margin-inline: auto; padding-inline: 1.5rem; }
.skip { position: absolute; left: -999rem; top: 0; z-index: 2; padding: 0.75rem 1.25rem; background: var(--ground); }
.skip:focus { left: 0; }
.signs { position: absolute; }

/* Head and answer: one dark band */
.masthead, .band { background: var(--band); color: var(--band-ink); }
.masthead { padding-block: 1.75rem 0; }
.masthead .logo { float: right; margin: 0 0 0.5rem 1rem; padding: 0.375rem 0.5rem; background: #ffffff; border-radius: 4px; }
.masthead .logo img { display: block; width: auto; height: auto; max-width: min(11rem, 30vw); max-height: 2.75rem; }
.masthead .kind { font-size: 0.8125rem; font-weight: 600; letter-spacing: 0.04em; color: var(--band-muted); }
.masthead h1 { font-size: 1.125rem; margin-top: 0.25rem; overflow-wrap: anywhere; }
.masthead .about { display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; margin-top: 0.25rem; font-size: 0.8125rem; color: var(--band-muted); }
.masthead .about > * { overflow-wrap: anywhere; min-width: 0; }
.masthead .about strong { color: var(--band-ink); }
.masthead.alone { padding-bottom: 1.5rem; }
.band { padding-block: 2.25rem 4.75rem; }
.band .inner { border-top: 0; }
.kicker { display: flex; align-items: center; gap: 0.75rem; font-size: 0.875rem; font-weight: 600; color: var(--band-muted); }
.standing { padding: 0.125rem 0.625rem; border-radius: 1rem; font-size: 0.8125rem; color: #0b2145; background: #bfe3d2; }
.standing-leaning { background: #f6dca6; }
.standing-tied { background: #d5dde7; }
.standing-none { background: #f6c9b4; }
.sentence { max-width: 56rem; margin-top: 0.75rem; font-size: clamp(1.375rem, 0.9rem + 1.9vw, 2.125rem); line-height: 1.22; letter-spacing: -0.02em; }
.confidence { max-width: 46rem; margin-top: 1rem; font-size: 1.0625rem; color: var(--band-muted); }
.besides { max-width: 46rem; margin-top: 0.375rem; color: var(--band-muted); overflow-wrap: anywhere; }
.key-figures {
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(13rem, 1fr));
  gap: 1px;
  margin-top: -2.75rem;
  border: 1px solid var(--line);
  border-radius: 0.5rem;
  background: var(--line);
  overflow: hidden;
  box-shadow: 0 8px 24px -16px rgb(11 33 69 / 0.45);
}
.key-figures > div { padding: 1rem 1.25rem 1.125rem; background: var(--ground); }
.key-figures dt { font-size: 0.8125rem; line-height: 1.35; color: var(--muted); }
.key-figures .value { display: block; margin-top: 0.125rem; font-size: 1.875rem; font-weight: 700; letter-spacing: -0.025em; line-height: 1.2; font-variant-numeric: tabular-nums; }
.key-figures .note { display: block; font-size: 0.8125rem; line-height: 1.4; color: var(--muted); overflow-wrap: anywhere; }
.answer-columns { display: grid; grid-template-columns: minmax(0, 5fr) minmax(0, 7fr); gap: 3rem; margin-top: 2.5rem; }
.answer-columns .figure { margin-top: 0; }
.arguments h3 { font-size: 0.9375rem; margin-bottom: 0.5rem; padding-bottom: 0.375rem; border-bottom: 2px solid var(--accent); }
.arguments h3:not(:first-child) { margin-top: 1.75rem; border-bottom-color: var(--line); }
.arguments ol, .arguments ul { padding: 0; list-style: none; }
.arguments li { position: relative; padding: 0.3125rem 0 0.3125rem 1.75rem; font-size: 0.9375rem; line-height: 1.45; overflow-wrap: anywhere; }
.arguments ol { counter-reset: reason; }
.arguments ol li { counter-increment: reason; }
.arguments ol li::before { content: counter(reason); position: absolute; left: 0; top: 0.3125rem; font-weight: 700; color: var(--accent); font-variant-numeric: tabular-nums; }
.arguments ul li::before { content: ""; position: absolute; left: 0.125rem; top: 0.9rem; width: 0.625rem; height: 2px; background: var(--muted); }
.notice { margin-top: 2rem; padding: 1rem 1.25rem; border: 1px solid var(--line); border-left: 4px solid var(--warning); border-radius: 0.25rem; background: var(--warning-soft); }
.notice h3 { font-size: 0.9375rem; }
.notice p, .notice li { font-size: 0.875rem; overflow-wrap: anywhere; }
.notice ul { margin-top: 0.25rem; padding-left: 1.125rem; }

/* Body */
.body { display: grid; grid-template-columns: 12.5rem minmax(0, 1fr); gap: 4rem; margin-top: 3.5rem; align-items: start; }
.body.alone { display: block; }
.contents { position: sticky; top: 1.5rem; font-size: 0.8125rem; line-height: 1.35; }
.contents h2 { font-size: 0.8125rem; color: var(--muted); }
.contents ol { margin-top: 0.5rem; padding: 0; list-style: none; }
.contents a { display: flex; gap: 0.5rem; padding: 0.3125rem 0; min-height: 1.5rem; color: var(--ink); text-decoration: none; }
.contents a:hover { text-decoration: underline; }
.contents .number { min-width: 1.25rem; color: var(--muted); font-variant-numeric: tabular-nums; }
.parts > section { padding-top: 1.25rem; border-top: 3px solid var(--band); scroll-margin-top: 0.5rem; }
.parts > section + section { margin-top: 4rem; }
@media screen and (prefers-color-scheme: dark) { .parts > section { border-top-color: #41618f; } }
.parts h2 { display: flex; gap: 0.75rem; font-size: 1.5rem; letter-spacing: -0.02em; }
.parts h2 .number { color: var(--accent); font-variant-numeric: tabular-nums; }
.lead { max-width: 44rem; margin-top: 0.625rem; color: var(--muted); }
.parts h3 { font-size: 1.0625rem; line-height: 1.35; }
.parts section > h3 { margin-top: 2.25rem; }
.figure { margin-top: 2.25rem; }
.figure figcaption h3 { max-width: 46rem; font-size: 1.0625rem; line-height: 1.35; }
.subtitle { max-width: 46rem; margin-top: 0.25rem; font-size: 0.8125rem; line-height: 1.45; color: var(--muted); }
.chart { max-width: 52rem; margin-top: 0.875rem; }
.chart > svg { display: block; width: 100%; height: auto; font-family: inherit; }
.chart.narrow, .chart.paper, .on-paper, .on-phones { display: none; }
@media screen and (max-width: 599px) {
  .on-phones { display: block; }
  .chart.wide { display: none; }
  .chart.narrow { display: block; }
}
details { margin-top: 0.5rem; }
summary { display: inline-block; padding: 0.25rem 0; font-size: 0.8125rem; font-weight: 600; color: var(--accent); cursor: pointer; }
summary::before { content: "+"; display: inline-block; width: 1rem; font-weight: 700; }
details[open] > summary::before { content: "\\2212"; }
summary::-webkit-details-marker { display: none; }
.note-line { max-width: 46rem; margin-top: 0.75rem; font-size: 0.8125rem; line-height: 1.5; color: var(--muted); overflow-wrap: anywhere; }
.notes { margin-top: 1rem; padding-left: 1.125rem; font-size: 0.875rem; }
.notes li { max-width: 46rem; overflow-wrap: anywhere; }
small { font-size: 0.75rem; color: var(--muted); overflow-wrap: anywhere; }
.notes li + li { margin-top: 0.375rem; }

/* Tables */
.scroll { margin-top: 1.25rem; overflow-x: auto; }
.figure > .scroll { margin-top: 0.75rem; }
table { width: 100%; border-collapse: collapse; font-size: 0.8125rem; line-height: 1.4; }
caption { padding-bottom: 0.375rem; font-size: 0.8125rem; color: var(--muted); text-align: left; caption-side: top; }
caption > span { position: sticky; left: 0; display: inline-block; max-width: min(100%, calc(100vw - 2rem)); }
th, td { padding: 0.4375rem 0 0.4375rem 0.875rem; text-align: left; vertical-align: top; }
th:first-child { padding-left: 0.5rem; }
td:last-child, thead th:last-child { padding-right: 0.5rem; }
thead th { font-weight: 600; line-height: 1.3; color: var(--muted); vertical-align: bottom; border-bottom: 1.5px solid var(--muted); overflow-wrap: break-word; }
/* Words too long for any column say themselves where they may break; the others stay whole. */
tbody th { min-width: 7.5rem; max-width: 16rem; font-weight: 600; }
.dense tbody th { min-width: 6.5rem; }
.dense th, .dense td { padding-block: 0.25rem; }
tbody tr { border-bottom: 1px solid var(--line); }
th.figures, td.figures { text-align: right; }
td.figures { white-space: nowrap; font-variant-numeric: tabular-nums; }
th .note, td .note { display: block; white-space: normal; font-size: 0.75rem; font-weight: 400; color: var(--muted); }
td.figures .note { min-width: 5.25rem; }
th code, td code { overflow-wrap: break-word; }
tr.marked { background: var(--accent-soft); box-shadow: inset 3px 0 0 var(--accent); }
td.strong { font-weight: 700; }
td.good .note { color: var(--good); }
td.warning .note { color: var(--warning); }
td.quiet { color: var(--muted); }

table.assumptions { table-layout: fixed; min-width: 44rem; }
table.assumptions th:nth-child(1) { width: 46%; max-width: none; }
table.assumptions th:nth-child(2) { width: 17%; }
table.assumptions th:nth-child(3) { width: 12%; }
table.assumptions th:nth-child(4) { width: 18%; }
table.terms th:nth-child(1) { width: 50%; }
table.terms th:nth-child(2) { width: 24%; }
table.terms th:nth-child(3) { width: 18%; }
table.terms th:nth-child(4) { width: 8%; }
table.assumptions td code { font-size: 0.75rem; }
table.assumptions td { white-space: normal; }
.sources { padding-left: 2rem; }
.sources li { scroll-margin-top: 0.5rem; }
.sources li:target { background: var(--accent-soft); }

/* Heat map */
.heat table { table-layout: fixed; max-width: 46rem; margin-top: 0.75rem; }
.heat td { font-variant-numeric: tabular-nums; }
.heat th, .heat td { padding: 0.1875rem 0.125rem; text-align: center; border: 1px solid var(--ground); }
.heat thead th { border-bottom: 0; }
.heat abbr { text-decoration: none; }
.heat tbody th { min-width: 0; width: 4.25rem; font-weight: 400; color: var(--muted); white-space: nowrap; }
.heat thead th:first-child { width: 4.25rem; }
.heat tbody tr { border: 0; }
.heat-0 { color: var(--muted); }
.heat-1 { background: var(--heat-1); } .heat-2 { background: var(--heat-2); } .heat-3 { background: var(--heat-3); }
.heat-4 { background: var(--heat-4); } .heat-5 { background: var(--heat-5); } .heat-6 { background: var(--heat-6); }
.heat-1, .heat-2, .heat-3, .heat-4, .heat-5, .heat-6 { color: var(--heat-dark); }
.heat-7 { background: var(--heat-7); } .heat-8 { background: var(--heat-8); } .heat-9 { background: var(--heat-9); }
.heat-7, .heat-8, .heat-9 { color: var(--heat-light); }

/* Access */
.access-legend { display: flex; flex-wrap: wrap; gap: 0.375rem 1.5rem; margin-top: 1.25rem; padding: 0; list-style: none; font-size: 0.8125rem; }
.access-legend li, .mode { display: flex; align-items: center; gap: 0.4375rem; }
.mode { font-weight: 600; align-items: flex-start; }
.sign { flex: none; margin-top: 0.0625rem; }
.access-closed .sign { color: var(--muted); }
.access-copy .sign { color: var(--warning); }
.access-live .sign, .access-live-write .sign { color: var(--accent); }
td.access-closed .mode { color: var(--muted); }
table.access td { min-width: 9rem; }
table.access td .note { padding-left: 1.4375rem; }
table.access td .broken { color: var(--warning); font-weight: 600; }

/* Options, facts, method */
.option { margin-top: 2.5rem; padding-top: 1.25rem; border-top: 1px solid var(--line); }
.option h3 { font-size: 1.1875rem; overflow-wrap: anywhere; }
.tag { display: inline-block; margin-left: 0.5rem; padding: 0.0625rem 0.5rem; border-radius: 1rem; font-size: 0.75rem; letter-spacing: 0; vertical-align: 0.125rem; background: var(--accent-soft); color: var(--accent); }
.option-summary { max-width: 46rem; margin-top: 0.375rem; overflow-wrap: anywhere; }
.full-names { padding: 0; list-style: none; font-size: 0.75rem; color: var(--muted); overflow-wrap: anywhere; }
.answer-columns > .full-names { grid-column: 1 / -1; }
.full-name { margin-top: 0.5rem; font-size: 0.75rem; color: var(--muted); overflow-wrap: anywhere; }
.facts { display: grid; grid-template-columns: repeat(auto-fill, minmax(14rem, 1fr)); gap: 0.75rem 1.5rem; margin-top: 1.25rem; padding: 1rem 1.25rem; border-radius: 0.375rem; background: var(--panel); }
.facts dt { font-size: 0.75rem; color: var(--muted); }
.facts dd { font-size: 0.875rem; font-weight: 600; overflow-wrap: anywhere; font-variant-numeric: tabular-nums; }
.facts dd code { font-weight: 400; }
.side-by-side { display: grid; grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); gap: 2.5rem; align-items: start; }
.explained { margin-top: 0.75rem; }
.explained > div { display: grid; grid-template-columns: 11rem minmax(0, 1fr); gap: 1.5rem; padding: 0.625rem 0; border-top: 1px solid var(--line); }
.explained dt { font-weight: 600; font-size: 0.875rem; }
.explained dd { max-width: 44rem; font-size: 0.875rem; }
.command { margin-top: 0.75rem; padding: 0.75rem 1rem; border-radius: 0.375rem; background: var(--panel); }
footer { margin-top: 4rem; padding-block: 1.5rem 3rem; font-size: 0.8125rem; color: var(--muted); }

@media screen and (max-width: 64rem) {
  .answer-columns { grid-template-columns: minmax(0, 1fr); gap: 2rem; }
  .body { display: block; }
  .contents { position: static; margin-bottom: 3rem; padding: 1rem 1.25rem; border-radius: 0.375rem; background: var(--panel); }
  .contents a { padding-block: 0.4375rem; }
}
@media screen and (min-width: 40rem) and (max-width: 64rem) {
  .contents ol { columns: 2; }
  .key-figures { grid-template-columns: 1fr 1fr; }
}
@media screen and (max-width: 40rem) {
  .inner { padding-inline: 1rem; }
  .band { padding-block: 1.5rem 4rem; }
  .key-figures { grid-template-columns: 1fr 1fr; }
  .key-figures > div { padding: 0.75rem 0.875rem; }
  .key-figures .value { font-size: 1.5rem; }
  .parts h2 { font-size: 1.3125rem; }
  .scroll thead th:first-child, .scroll tbody th { position: sticky; left: 0; z-index: 1; background: var(--ground); }
  .scroll tr.marked th { background: var(--accent-soft); }
  .scroll tbody th { min-width: 7rem; max-width: 8.5rem; }
  .scroll td.words { min-width: 8.5rem; }
  /* More columns than a telephone shows: the table moves sideways. */
  .scroll:has(thead th:nth-child(5)) caption::after { content: " →" / ""; }
  .side-by-side { grid-template-columns: minmax(0, 1fr); gap: 0; }
  .explained > div { grid-template-columns: minmax(0, 1fr); gap: 0.125rem; }
  .facts { grid-template-columns: 1fr 1fr; gap: 0.625rem 1rem; padding: 0.875rem 1rem; }
  .heat tbody th, .heat thead th:first-child { width: 3.25rem; }
  .heat table { font-size: 0.75rem; }
}

@page { size: A4; margin: 14mm 13mm 17mm; }
@media print {
  html { font-size: 10.5pt; }
  body { font-size: 0.9375rem; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
  .inner { max-width: none; padding-inline: 0; }
  .skip, .contents, footer a { display: none; }
  .masthead { padding: 0 0 2mm; background: none; color: var(--ink); border-bottom: 2.5pt solid var(--band); }
  .masthead .kind, .masthead .about, .kicker, .confidence, .besides { color: var(--muted); }
  .masthead h1 { margin: 0; font-size: 1.125rem; }
  .masthead .about strong { color: var(--ink); }
  .band { padding: 3mm 0; background: none; color: var(--ink); }
  .sentence { max-width: none; margin-top: 1mm; font-size: 1.4375rem; }
  .sentence.long { font-size: 1.125rem; line-height: 1.25; }
  .confidence { margin-top: 1.5mm; font-size: 0.9375rem; }
  .besides { max-width: none; margin-top: 0.5mm; font-size: 0.8125rem; }
  .key-figures { grid-template-columns: repeat(4, 1fr); margin-top: 0; box-shadow: none; break-inside: avoid; }
  .key-figures > div { padding: 2mm 3mm; }
  .key-figures .value { font-size: 1.375rem; }
  .key-figures dt, .key-figures .note { font-size: 0.75rem; }
  .answer { break-after: page; }
  .answer-columns { display: block; margin-top: 3mm; }
  .figure figcaption h3, .subtitle { max-width: none; }
  .arguments { columns: 2; column-gap: 8mm; }
  .arguments h3, .arguments li { break-inside: avoid; }
  .arguments h3, .arguments h3:not(:first-child) { margin: 0 0 1mm; padding-bottom: 0.5mm; }
  .arguments ol, .arguments ul { margin-bottom: 2mm; }
  .arguments li { padding-block: 0.5mm; font-size: 0.8125rem; line-height: 1.35; }
  /* Few options with short names leave room for larger letters. */
  .answer:not(:has(.long, tbody tr:nth-child(6))) .arguments li { font-size: 0.875rem; }
  .answer:has(.long) .band { padding-block: 2mm; }
  .answer:has(.long) .key-figures > div { padding: 1.25mm 2.5mm; }
  .answer:has(.long) .arguments li { font-size: 0.75rem; line-height: 1.3; }
  .arguments ol li::before { top: 0.5mm; }
  .arguments ul li::before { top: 0.6rem; }
  .answer-columns .figure { margin-top: 1mm; }
  .figure:has(.chart.paper) .chart.wide { display: none; }
  .chart.paper, .on-paper { display: block; }
  .answer-columns .chart { margin-top: 1mm; max-width: none; }
  .answer-columns .note-line { margin-top: 0; font-size: 0.6875rem; }
  /* The two that the recommendation names; the others are written out in their own parts. */
  .full-names { font-size: 0.6875rem; line-height: 1.3; }
  .full-names li:nth-child(n + 3) { display: none; }
  /* The first page is for the answer: its table opens the next one, but where it is short. */
  .answer .scroll, .answer:not(:has(.long, tbody tr:nth-child(5))) .on-paper,
  .answer:not(:has(.long, tbody tr:nth-child(5))) ~ .body .on-paper { display: none; }
  .answer:not(:has(.long, tbody tr:nth-child(5))) .scroll { display: block; }
  .notice { margin-top: 2.5mm; padding: 1.5mm 4mm; break-inside: avoid; }
  .notice p, .notice li { font-size: 0.75rem; line-height: 1.4; }
  .notice ul { margin-top: 0; }
  .answer .notice li { font-size: 0.6875rem; line-height: 1.35; }
  .answer .notice ul { columns: 2; column-gap: 8mm; }
  .answer .notice h3, .answer .notice p { display: inline; }
  .answer .notice { margin-top: 1.5mm; padding-block: 1mm; }
  .body { display: block; margin-top: 0; }
  .parts > section { padding-top: 3mm; }
  .parts > section + section { margin-top: 8mm; }
  h2, h3, .lead, .subtitle, caption, thead, thead tr, .access-legend, figcaption { break-after: avoid; break-inside: avoid; }
  .parts h2 { font-size: 1.375rem; }
  .figure { margin-top: 5mm; }
  .figure > .scroll { margin-top: 2mm; }
  .chart, .figure figcaption, .heat, .facts, .explained > div, tr, li { break-inside: avoid; }
  .chart { max-width: min(100%, 150mm, 95mm * var(--ratio)); }
  .scroll { overflow: visible; margin-top: 3mm; }
  caption { padding-bottom: 0.75mm; font-size: 0.75rem; }
  table { font-size: 0.75rem; line-height: 1.3; }
  th, td { padding-block: 0.5mm; padding-left: 2mm; }
  th .note, td .note { font-size: 0.6875rem; }
  tbody th { min-width: 25mm; }
  td.figures .note { min-width: 0; }
  /* Short tables stay whole; longer ones break between rows, never with one row alone. */
  .scroll { break-inside: avoid; }
  .scroll:has(tbody tr:nth-child(8)) { break-inside: auto; }
  tbody tr:nth-child(2), tbody tr:last-child { break-before: avoid; }
  /* Long and slim: two columns. */
  .dense .scroll:has(tbody tr:nth-child(13)):not(:has(thead th:nth-child(6))) { columns: 2; column-gap: 8mm; }
  .dense tbody th { min-width: 0; }
  table.access td { min-width: 0; }
  table.assumptions { min-width: 0; font-size: 0.6875rem; line-height: 1.3; }
  table.assumptions th, table.assumptions td { padding-block: 0.45mm; }
  table.assumptions td code { font-size: 0.6875rem; }
  /* A key follows its input's name on the same line. */
  table.assumptions code.note { display: inline; font-size: 0.625rem; }
  .notes.sources { columns: 2; column-gap: 8mm; font-size: 0.6875rem; line-height: 1.35; }
  .sources li + li { margin-top: 0.5mm; }
  thead { display: table-header-group; }
  p, li, dd { orphans: 3; widows: 3; }
  .dense th, .dense td { padding-block: 0.25mm; line-height: 1.2; }
  .dense table { font-size: 0.6875rem; }
  details::details-content { content-visibility: visible; block-size: auto; opacity: 1; }
  summary { display: none; }
  .option h3, .option-summary, .note-line:has(+ .scroll) { break-after: avoid; break-inside: avoid; }
  .side-by-side { gap: 6mm; break-inside: avoid; }
  .side-by-side > :last-child tbody th { min-width: 0; }
  .command, .facts { background: none; border: 0.75pt solid var(--line); }
  .option { margin-top: 6mm; padding-top: 3mm; }
  .option-summary { max-width: none; margin-top: 1mm; }
  .facts { grid-template-columns: repeat(4, 1fr); gap: 1.5mm 4mm; margin-top: 2.5mm; padding: 2mm 3mm; }
  .facts dt { font-size: 0.6875rem; }
  .facts dd { font-size: 0.8125rem; line-height: 1.35; }
  .lead, .notes li, .note-line, .explained dd { max-width: none; }
  .lead { margin-top: 1mm; }
  .parts section > h3 { margin-top: 5mm; }
  .notes { margin-top: 2.5mm; font-size: 0.8125rem; line-height: 1.4; }
  .notes li + li { margin-top: 0.75mm; }
  .explained { margin-top: 1.5mm; }
  .explained > div { grid-template-columns: 32mm minmax(0, 1fr); gap: 4mm; padding: 1mm 0; }
  .explained dt, .explained dd { font-size: 0.8125rem; line-height: 1.4; }
  .heat table { max-width: none; font-size: 0.6875rem; }
  .heat th, .heat td { padding-block: 0.15mm; }
  footer { margin-top: 6mm; padding: 0; }
}
`
