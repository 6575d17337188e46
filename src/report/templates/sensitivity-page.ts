/** The page of what makes the spread of costs. */
export const sensitivityPageTemplate = `{{#> frame}}
{{#> column}}
{{#each figures}}
<section>
  {{> figure}}
</section>
{{/each}}
{{#if notes}}
<section aria-labelledby="notes-title">
  <h2 id="notes-title">{{say "sensitivity.reading"}}</h2>
  {{#each notes}}
  <p>{{this}}</p>
  {{/each}}
</section>
{{/if}}
{{#each tables}}
<section>
  {{> table}}
</section>
{{/each}}
{{/column}}
{{/frame}}
`
