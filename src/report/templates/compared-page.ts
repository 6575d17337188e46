/** The page that compares two scenarios or results. */
export const comparedPageTemplate = `{{#> frame}}
{{#> column}}
<section id="inputs" aria-labelledby="inputs-title">
  <h2 id="inputs-title">{{say "compared.inputs"}}</h2>
  {{#each view.inputs}}
  {{> table}}
  {{else}}
  <p>{{say "compared.no-inputs"}}</p>
  {{/each}}
  {{#each view.notes}}
  <p class="note-line">{{this}}</p>
  {{/each}}
</section>
<section id="results" aria-labelledby="results-title">
  <h2 id="results-title">{{say "compared.results"}}</h2>
  {{#each view.results}}
  {{> table}}
  {{/each}}
</section>
{{/column}}
{{/frame}}
`
