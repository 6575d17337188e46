/** The page of break-evens. */
export const breakEvenPageTemplate = `{{#> frame}}
{{#> column}}
{{#each figures}}
<section>
  {{> figure}}
</section>
{{/each}}
<section aria-labelledby="map-title">
  <h2 id="map-title">{{say "break-even.map-title"}}</h2>
  {{> table map}}
  {{#each warnings}}
  <p class="notice">{{this}}</p>
  {{/each}}
</section>
<section aria-labelledby="pairs-title">
  <h2 id="pairs-title">{{say "break-even.pairs"}}</h2>
  <p>{{note}}</p>
  {{#each pairs}}
  {{> table}}
  {{/each}}
</section>
{{/column}}
{{/frame}}
`
