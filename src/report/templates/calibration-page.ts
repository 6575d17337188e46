/** The page of a calibration. */
export const calibrationPageTemplate = `{{#> frame}}
{{#> column}}
{{#each tables}}
<section>
  {{> table}}
</section>
{{/each}}
{{#if places}}
<section aria-labelledby="places-title">
  <h2 id="places-title">{{say "calibration.places"}}</h2>
  <ul>
  {{#each places}}
    <li>{{text}}{{#if set}}<br><code>--set '{{set}}'</code>{{/if}}</li>
  {{/each}}
  </ul>
</section>
{{/if}}
<section aria-labelledby="notes-title">
  <h2 id="notes-title">{{say "calibration.notes"}}</h2>
  {{#each notes}}
  <p>{{this}}</p>
  {{/each}}
</section>
{{/column}}
{{/frame}}
`
