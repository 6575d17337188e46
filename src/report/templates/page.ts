/** The whole page. */
export const pageTemplate = `{{#> frame}}
{{#with view}}{{> answer}}{{/with}}
<div class="inner body">
<nav class="contents" aria-labelledby="contents-title">
  <h2 id="contents-title">{{say "page.contents"}}</h2>
  <ol>
    {{#each view.contents}}
    <li><a href="#{{id}}"><span class="number">{{number}}</span> {{title}}</a></li>
    {{/each}}
  </ol>
</nav>
<div class="parts">
<section id="comparison" aria-labelledby="comparison-title">
  {{> heading (part "comparison")}}
  <div class="on-paper">{{> table view.answer.tableOnPaper}}</div>
  {{#each view.comparison.tables}}
  {{> table}}
  {{/each}}
  {{#each view.comparison.notes}}
  <p class="note-line">{{this}}</p>
  {{/each}}
</section>
<section id="costs" aria-labelledby="costs-title">
  {{> heading (part "costs")}}
  {{#each view.costs.figures}}
  {{> figure}}
  {{/each}}
</section>
<section id="work" aria-labelledby="work-title">
  {{> heading (part "work")}}
  {{#each view.heatMaps}}
  {{> heatMap}}
  {{/each}}
  {{#each view.work.figures}}
  {{> figure}}
  {{/each}}
  {{#each view.work.tables}}
  {{> table}}
  {{/each}}
  {{#each view.work.notes}}
  <p class="note-line">{{this}}</p>
  {{/each}}
</section>
<section id="service" aria-labelledby="service-title">
  {{> heading (part "service")}}
  {{#each view.service.figures}}
  {{> figure}}
  {{/each}}
</section>
<section id="freshness" aria-labelledby="freshness-title">
  {{> heading (part "freshness")}}
  {{#each view.freshness.figures}}
  {{> figure}}
  {{/each}}
  {{#each view.freshness.tables}}
  {{> table}}
  {{/each}}
  {{#filled view.freshness.notes}}
  <ul class="notes">{{#each view.freshness.notes}}<li>{{this}}</li>{{/each}}</ul>
  {{/filled}}
</section>
<section id="access" aria-labelledby="access-title">
  {{> heading (part "access")}}
  {{> access view.access}}
  {{#each view.access.figures}}
  {{> figure}}
  {{/each}}
  {{#filled view.access.notes}}
  <ul class="notes">{{#each view.access.notes}}<li>{{this}}</li>{{/each}}</ul>
  {{/filled}}
</section>
<section id="exposure" aria-labelledby="exposure-title">
  {{> heading (part "exposure")}}
  {{#each view.exposure.figures}}
  {{> figure}}
  {{/each}}
  {{#each view.exposure.tables}}
  {{> table}}
  {{/each}}
</section>
{{#filled view.robustness}}
<section id="robustness" aria-labelledby="robustness-title">
  {{> heading (part "robustness")}}
  {{#filled view.robustness.notes}}
  <ul class="notes">{{#each view.robustness.notes}}<li>{{this}}</li>{{/each}}</ul>
  {{/filled}}
  {{#each view.robustness.tables}}
  {{> table}}
  {{/each}}
  {{#each view.robustness.figures}}
  {{> figure}}
  {{/each}}
</section>
{{/filled}}
<section id="change" aria-labelledby="change-title">
  {{> heading (part "change")}}
  {{#each view.change.figures}}
  {{> figure}}
  {{/each}}
  {{#each view.change.tables}}
  {{> table}}
  {{/each}}
  {{#filled view.change.notes}}
  <ul class="notes">{{#each view.change.notes}}<li>{{this}}</li>{{/each}}</ul>
  {{/filled}}
</section>
<section id="options" aria-labelledby="options-title">
  {{> heading (part "options")}}
  {{#each view.options}}
  {{> option}}
  {{/each}}
</section>
<section id="assumptions" aria-labelledby="assumptions-title">
  {{> heading (part "assumptions")}}
  <div class="notice">
    <h3>{{say "assumptions.not-priced.title"}}</h3>
    {{#filled view.notPriced}}
    <ul>{{#each view.notPriced}}<li>{{this}}</li>{{/each}}</ul>
    {{else}}
    <p>{{say "assumptions.not-priced.none"}}</p>
    {{/filled}}
  </div>
  {{#filled view.sourceWarnings}}
  <h3>{{say "source.title"}}</h3>
  <ul class="notes">{{#each view.sourceWarnings}}<li>{{this}}</li>{{/each}}</ul>
  {{/filled}}
  {{#each view.assumptions}}
  <h3>{{title}}</h3>
  <p class="note-line">{{note}}</p>
  {{> assumptions}}
  {{/each}}
  {{#filled view.sources}}
  <h3>{{say "assumptions.sources"}}</h3>
  <ol class="notes sources">{{#each view.sources}}<li id="source-{{number}}"{{#if inEnglish}} lang="en"{{/if}}><bdi>{{text}}</bdi></li>{{/each}}</ol>
  {{/filled}}
  <p class="note-line">{{say "assumptions.language"}}</p>
</section>
<section id="method" aria-labelledby="method-title">
  {{> heading (part "method")}}
  <h3>{{say "method.steps"}}</h3>
  <dl class="explained">{{#each view.method.paragraphs}}<div><dt>{{title}}</dt><dd>{{text}}</dd></div>{{/each}}</dl>
  <h3>{{say "method.terms"}}</h3>
  <dl class="explained">{{#each view.method.terms}}<div><dt>{{term}}</dt><dd>{{meaning}}</dd></div>{{/each}}</dl>
  <h3>{{say "method.again"}}</h3>
  <p>{{say "method.again.text"}}</p>
  <p class="command"><code>{{view.method.command}}</code></p>
  <dl class="facts">
    {{#each view.method.facts}}
    <div><dt>{{name}}</dt><dd>{{#if code}}<code>{{value}}</code>{{else}}{{value}}{{/if}}</dd></div>
    {{/each}}
  </dl>
</section>
</div>
</div>
{{/frame}}
`
