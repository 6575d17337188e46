/** The page of break-evens. */
export const breakEvenPageTemplate = `<!DOCTYPE html>
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
    <p class="kind">{{say "break-even.kind"}}</p>
    <h1>{{view.title}}</h1>
    <p class="about"><span>{{view.note}}</span></p>
  </div>
</header>
<main>
<div class="inner body">
<div class="parts">
{{#each view.tables}}
<section>
  {{> table}}
</section>
{{/each}}
</div>
</div>
</main>
<footer class="inner"><p>{{madeWith}}</p></footer>
</body>
</html>
`
