/** The page of break-evens. */
export const breakEvenPageTemplate = `{{#> frame}}
{{#> column}}
{{#each tables}}
<section>
  {{> table}}
</section>
{{/each}}
{{/column}}
{{/frame}}
`
