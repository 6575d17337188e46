/** The first page: an executive can stop after it. */
export const answerTemplate = `
<section class="answer" id="answer" aria-labelledby="answer-title">
  <div class="band">
    <div class="inner">
      <p class="kicker">
        <span>{{say "answer.kicker"}}</span>
        <span class="standing standing-{{answer.standingCode}}">{{answer.standing}}</span>
      </p>
      <h2 id="answer-title" class="sentence{{#if answer.isLong}} long{{/if}}">{{answer.sentence}}</h2>
      <p class="confidence">{{answer.confidence}}</p>
      {{#each answer.besides}}
      <p class="besides">{{this}}</p>
      {{/each}}
    </div>
  </div>
  <div class="inner">
    {{#filled answer.keyFigures}}
    <dl class="key-figures">
      {{#each answer.keyFigures}}
      <div>
        <dt>{{name}}</dt>
        <dd><span class="value">{{value}}</span> <span class="note">{{note}}</span></dd>
      </div>
      {{/each}}
    </dl>
    {{/filled}}
    <div class="answer-columns">
      <div class="arguments">
        <h3>{{answer.reasonsTitle}}</h3>
        <ol>{{#each answer.reasons}}<li>{{this}}</li>{{/each}}</ol>
        {{#filled answer.repairs}}
        <h3>{{say "answer.repairs"}}</h3>
        <ol>{{#each answer.repairs}}<li>{{this}}</li>{{/each}}</ol>
        {{/filled}}
        {{#filled answer.leftOut}}
        <h3>{{say "answer.left-out"}}</h3>
        <ul>{{#each answer.leftOut}}<li>{{this}}</li>{{/each}}</ul>
        {{/filled}}
        {{#filled answer.cautions}}
        <h3>{{say "answer.cautions"}}</h3>
        <ul>{{#each answer.cautions}}<li>{{this}}</li>{{/each}}</ul>
        {{/filled}}
        {{#filled answer.flips}}
        <h3>{{say "answer.flips"}}</h3>
        <ul class="flips">{{#each answer.flips}}<li>{{this}}</li>{{/each}}</ul>
        {{/filled}}
        {{#filled answer.findOut}}
        <h3>{{say "answer.find-out"}}</h3>
        <ul><li>{{answer.findOut}}</li></ul>
        {{/filled}}
      </div>
      {{> figure answer.figure}}
      {{#filled answer.fullNames}}
      <ul class="full-names{{#if answer.namesCutOnPhones}} on-phones{{/if}}">{{#each answer.fullNames}}<li>{{this}}</li>{{/each}}</ul>
      {{/filled}}
      <p class="on-paper note-line">{{answer.whereTableIs}}</p>
    </div>
    {{#filled answer.notPriced}}
    <div class="notice">
      <h3>{{say "answer.not-priced"}}</h3>
      <p>{{say "answer.not-priced.lead"}}</p>
      <ul>
        {{#each answer.notPriced}}<li>{{this}}</li>{{/each}}
        {{#filled answer.notPricedMore}}
        <li><a href="#assumptions">{{answer.notPricedMore}}</a></li>
        {{/filled}}
      </ul>
    </div>
    {{/filled}}
  </div>
</section>
`
