/** The e-mail to those who are to bid: what is asked of them; the same for each. */
export const biddersEmailTemplate = `{{#> emailFrame}}
<tr><td align="left" bgcolor="#0b2145" style="{{css.band}}">
<p style="{{css.kicker}}">{{kind}}</p>
<h1 style="{{css.sentence}}">{{view.title}}</h1>
<p style="{{css.about}}">{{#each view.about}}{{#if @index}} · {{/if}}{{this}}{{/each}}</p>
</td></tr>
<tr><td align="left" style="{{css.part}}"><p style="{{css.paragraph}}">{{say "bidders.lead"}}</p></td></tr>
{{#each view.lists}}
<tr><td align="left" style="{{@root.css.part}}">
<h2 style="{{@root.css.heading}}">{{title}}</h2>
<ul style="{{@root.css.list}}">{{#each items}}<li style="{{@root.css.item}}">{{this}}</li>{{/each}}</ul>
</td></tr>
{{/each}}
{{#with figure}}
<tr><td align="left" style="{{@root.css.part}}">{{> emailFigure}}</td></tr>
{{/with}}
{{/emailFrame}}
`

/** The same for programs that show plain text. */
export const biddersEmailTextTemplate = `{{view.title}}
{{#each view.about}}
{{this}}
{{/each}}

{{say "bidders.lead"}}

{{#each view.lists}}
{{title}}
------------------------
{{#each items}}
* {{this}}
{{/each}}

{{/each}}
{{#filled view.attached}}
{{view.attached}}

{{/filled}}
{{view.facts}}
`
