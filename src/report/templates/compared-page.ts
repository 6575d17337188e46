/** The page that compares two scenarios or results. */
export const comparedPageTemplate = `<!DOCTYPE html>
<html lang="{{view.language}}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; font-src data:; style-src 'unsafe-inline'">
<meta name="color-scheme" content="light dark">
<title>{{view.title}}</title>
<style>{{{style}}}</style>
</head>
<body>
<header class="masthead">
  <div class="inner">
    <p class="kind">{{say "compared.kind"}}</p>
    <h1>{{view.title}}</h1>
    <p class="about"><span>{{view.choice}}</span></p>
  </div>
</header>
<main>
<div class="inner body">
<div class="parts">
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
</div>
</div>
</main>
<footer class="inner"><p>{{madeWith}}</p></footer>
</body>
</html>
`
