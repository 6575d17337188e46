/** The edition for bidders: what is asked of them, and what is left out. */
export const biddersPageTemplate = `{{#> frame}}
{{#> column}}
<section id="edition" aria-labelledby="edition-title">
  <h2 id="edition-title">{{say "bidders.edition"}}</h2>
  <p class="lead">{{say "bidders.lead"}}</p>
  <div class="notice">
    <h3>{{say "bidders.left-out"}}</h3>
    <ul>{{#each view.leftOut}}<li>{{this}}</li>{{/each}}</ul>
  </div>
</section>
<section id="promise" aria-labelledby="promise-title">
  <h2 id="promise-title">{{say "bidders.promise.title"}}</h2>
  <dl class="facts">
    {{#each view.promise}}
    <div><dt>{{name}}</dt><dd>{{value}}</dd></div>
    {{/each}}
  </dl>
</section>
<section id="work" aria-labelledby="work-title">
  <h2 id="work-title">{{say "bidders.work.title"}}</h2>
  {{#each view.heatMaps}}
  {{> heatMap}}
  {{/each}}
  {{#each view.figures}}
  {{> figure}}
  {{/each}}
  {{> table view.reasons}}
  {{#each view.notes}}
  <p class="note-line">{{this}}</p>
  {{/each}}
</section>
<section id="data" aria-labelledby="data-title">
  <h2 id="data-title">{{say "bidders.data.title"}}</h2>
  {{#filled view.rules}}
  <h3>{{say "bidders.rules"}}</h3>
  <ul class="notes">{{#each view.rules}}<li>{{this}}</li>{{/each}}</ul>
  {{/filled}}
  {{#filled view.dataSets}}
  {{> table view.dataSets}}
  {{else}}
  <p>{{say "bidders.no-data"}}</p>
  {{/filled}}
  {{#filled view.ways}}
  {{> table view.ways}}
  {{/filled}}
</section>
{{#filled view.inputs}}
<section id="inputs" aria-labelledby="inputs-title">
  <h2 id="inputs-title">{{say "bidders.inputs.title"}}</h2>
  {{> table view.inputs}}
</section>
{{/filled}}
{{/column}}
{{/frame}}
`
