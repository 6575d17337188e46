/** A chart with its finding above and its figures below; drawn for two widths of page. */
export const figureTemplate = `
<figure class="figure" id="figure-{{id}}">
  <figcaption>
    <h3>{{finding}}</h3>
    <p class="subtitle">{{subtitle}}</p>
  </figcaption>
  <div class="chart wide" style="--ratio: {{wide.ratio}}" role="img" aria-label="{{alternative}}">{{{wide.svg}}}</div>
  {{#filled paper}}
  <div class="chart paper" style="--ratio: {{paper.ratio}}" role="img" aria-label="{{alternative}}">{{{paper.svg}}}</div>
  {{/filled}}
  <div class="chart narrow" style="--ratio: {{narrow.ratio}}" role="img" aria-label="{{alternative}}">{{{narrow.svg}}}</div>
  {{#if folded}}
  <details class="dense">
    <summary>{{say "page.figures-behind"}}</summary>
    {{> table table}}
  </details>
  {{else}}
  {{> table table}}
  {{/if}}
</figure>
`

/** Any table with one header cell a row. Scrolls by itself where the page is narrow. */
export const tableTemplate = `
<div class="scroll" tabindex="0" role="group" aria-labelledby="{{id}}">
  <table>
    <caption id="{{id}}"><span>{{caption}}</span></caption>
    <thead>
      <tr>
        <th scope="col">{{corner}}</th>
        {{#each columns}}
        <th scope="col"{{#if numeric}} class="figures{{#if isName}} name{{/if}}"{{/if}}><bdi>{{breakable text}}</bdi></th>
        {{/each}}
      </tr>
    </thead>
    <tbody>
      {{#each rows}}
      <tr{{#if marked}} class="marked"{{/if}}>
        <th scope="row"><bdi>{{breakable header}}</bdi>{{#filled note}} <span class="note">{{breakable note}}</span>{{/filled}}</th>
        {{#each cells}}
        <td class="{{columnClass ../../columns @index}}{{#filled tone}} {{tone}}{{/filled}}">{{breakable text}}{{#filled note}} <span class="note">{{breakable note}}</span>{{/filled}}</td>
        {{/each}}
      </tr>
      {{/each}}
    </tbody>
  </table>
</div>
`

/** Title and lead of a numbered part. */
export const headingTemplate = `
<h2 id="{{id}}-title"><span class="number">{{number}}</span> {{title}}</h2>
<p class="lead">{{lead}}</p>
`

/** Hours by days, shaded by how busy they are. */
export const heatMapTemplate = `
<figure class="figure heat" id="figure-{{id}}">
  <figcaption><h3>{{finding}}</h3></figcaption>
  <table class="heat-map">
    <caption>{{caption}}</caption>
    <thead>
      <tr>
        <th scope="col">{{corner}}</th>
        {{#each days}}
        <th scope="col"><abbr title="{{long}}">{{short}}</abbr></th>
        {{/each}}
      </tr>
    </thead>
    <tbody>
      {{#each rows}}
      <tr>
        <th scope="row">{{hour}}</th>
        {{#each cells}}
        <td class="heat-{{level}}">{{text}}</td>
        {{/each}}
      </tr>
      {{/each}}
    </tbody>
  </table>
</figure>
`

/** Signs of the access matrix; shapes differ, so that colour is not needed to tell them apart. */
export const signsTemplate = `
<svg class="signs" width="0" height="0" aria-hidden="true" focusable="false">
  <symbol id="sign-closed" viewBox="0 0 16 16"><rect x="3" y="7" width="10" height="7" rx="1.5" fill="currentColor"/><path d="M5 7V5a3 3 0 0 1 6 0v2" fill="none" stroke="currentColor" stroke-width="1.6"/></symbol>
  <symbol id="sign-copy" viewBox="0 0 16 16"><rect x="5.5" y="5.5" width="8" height="9" rx="1.2" fill="none" stroke="currentColor" stroke-width="1.5"/><path d="M3.5 11V2.7c0-.7.5-1.2 1.2-1.2H11" fill="none" stroke="currentColor" stroke-width="1.5"/></symbol>
  <symbol id="sign-live" viewBox="0 0 16 16"><path d="M1.2 8C3 4.8 5.3 3.3 8 3.3S13 4.8 14.8 8C13 11.2 10.7 12.7 8 12.7S3 11.2 1.2 8Z" fill="none" stroke="currentColor" stroke-width="1.5"/><circle cx="8" cy="8" r="2.3" fill="currentColor"/></symbol>
  <symbol id="sign-live-write" viewBox="0 0 16 16"><path d="M2.5 13.5l.8-3.3 7.4-7.4a1.4 1.4 0 0 1 2 0l.5.5a1.4 1.4 0 0 1 0 2l-7.4 7.4-3.3.8Z" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linejoin="round"/></symbol>
</svg>
`

/** Who sees which data, how, from where. */
export const accessTemplate = `
<ul class="access-legend">
  {{#each legend}}
  <li class="access-{{kind}}"><svg class="sign" width="16" height="16" aria-hidden="true" focusable="false"><use href="#sign-{{kind}}"></use></svg> {{text}}</li>
  {{/each}}
</ul>
<div class="scroll" tabindex="0" role="group" aria-labelledby="table-access">
  <table class="access">
    <caption id="table-access"><span>{{caption}}</span></caption>
    <thead>
      <tr>
        <th scope="col">{{corner}}</th>
        {{#each dataSets}}
        <th scope="col"><bdi>{{breakable name}}</bdi> <span class="note">{{breakable note}}</span></th>
        {{/each}}
      </tr>
    </thead>
    <tbody>
      {{#each rows}}
      <tr{{#if marked}} class="marked"{{/if}}>
        <th scope="row"><bdi>{{breakable header}}</bdi> <span class="note">{{breakable note}}</span></th>
        {{#each cells}}
        <td class="access-{{kind}}">
          <span class="mode"><svg class="sign" width="16" height="16" aria-hidden="true" focusable="false"><use href="#sign-{{kind}}"></use></svg> {{mode}}</span>{{#each details}} <span class="note">{{breakable this}}</span>{{/each}}{{#each broken}} <span class="note broken">{{breakable this}}</span>{{/each}}
        </td>
        {{/each}}
      </tr>
      {{/each}}
    </tbody>
  </table>
</div>
{{#filled transfers}}
<ul class="notes">{{#each transfers}}<li>{{text}} <small>{{source}}</small></li>{{/each}}</ul>
{{/filled}}
`

/** One option by itself. */
export const optionTemplate = `
<article class="option" id="option-{{id}}" aria-labelledby="option-{{id}}-title">
  <h3 id="option-{{id}}-title"><bdi>{{name}}</bdi>{{#filled mark}} <span class="tag">{{mark}}</span>{{/filled}}</h3>
  <p class="option-summary">{{summary}}</p>
  {{#filled fullName}}
  <p class="full-name"><strong>{{say "option.full-name"}}</strong> <bdi>{{fullName}}</bdi></p>
  {{/filled}}
  <dl class="facts">
    {{#each facts}}
    <div><dt>{{name}}</dt><dd>{{value}}</dd></div>
    {{/each}}
  </dl>
  {{#filled legs}}
  {{> table legs}}
  {{/filled}}
  <div class="side-by-side">
    {{> table costs}}
    {{> table years}}
  </div>
  {{#each figures}}
  {{> figure}}
  {{/each}}
  {{#if inMainPart}}
  <p class="note-line"><a href="#work">{{say "option.in-main-part"}}</a></p>
  {{/if}}
  {{#filled schedule}}
  {{#filled schedule.notes}}
  <ul class="notes">{{#each schedule.notes}}<li>{{this}}</li>{{/each}}</ul>
  {{/filled}}
  <details>
    <summary>{{say "option.schedule"}}</summary>
    {{#each schedule.tables}}
    {{> table}}
    {{/each}}
  </details>
  {{/filled}}
  {{#filled people}}
  <details>
    <summary>{{say "option.people"}}</summary>
    {{#each people}}
    {{> table}}
    {{/each}}
  </details>
  {{/filled}}
  {{#filled channels}}
  <details>
    <summary>{{say "option.channels"}}</summary>
    {{#each channels}}
    {{> table}}
    {{/each}}
  </details>
  {{/filled}}
  {{#filled week}}
  <details>
    <summary>{{say "option.week"}}</summary>
    {{> table week}}
  </details>
  {{/filled}}
  {{#filled alternatives}}
  <details class="dense">
    <summary>{{say "option.alternatives"}}</summary>
    {{> table alternatives}}
  </details>
  {{/filled}}
  {{#filled months}}
  <details class="dense">
    <summary>{{say "option.months"}}</summary>
    {{> table months}}
  </details>
  {{/filled}}
</article>
`

/** Inputs of one origin. */
export const assumptionsTemplate = `
<div class="scroll" tabindex="0" role="group" aria-labelledby="{{id}}">
  <table class="assumptions{{#if areTerms}} terms{{/if}}">
    <caption id="{{id}}"><span>{{caption}}</span></caption>
    <thead>
      <tr>
        <th scope="col">{{say "column.input"}}</th>
        <th scope="col">{{say "column.written"}}</th>
        {{#if areTerms}}
        <th scope="col">{{say "column.origin"}}</th>
        {{else}}
        <th scope="col" class="figures">{{say "column.mean"}}</th>
        <th scope="col" class="figures">{{say "column.range"}}</th>
        {{/if}}
        <th scope="col" class="figures">{{say "column.source"}}</th>
      </tr>
    </thead>
    <tbody>
      {{#each rows}}
      <tr>
        <th scope="row">{{#if name}}<bdi>{{breakable name}}</bdi> {{/if}}<code class="note">{{breakable path}}</code></th>
        <td><code>{{breakable written}}</code></td>
        {{#unless ../areTerms}}
        <td class="figures">{{mean}}</td>
        {{/unless}}
        <td{{#unless ../areTerms}} class="figures"{{/unless}}>{{range}}</td>
        <td class="figures">{{#filled sourceNumber}}<a href="#source-{{sourceNumber}}">{{sourceNumber}}</a>{{/filled}}</td>
      </tr>
      {{/each}}
    </tbody>
  </table>
</div>
`

/** The client's sign at the head of a page. */
export const logoTemplate = `
{{#filled logo}}
<p class="logo"><img src="{{logo.source}}" width="{{logo.width}}" height="{{logo.height}}" alt="{{logo.alternative}}"></p>
{{/filled}}
`
