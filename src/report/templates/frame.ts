/**
 * What every page has around its own parts: head, masthead and foot. A page with a way to skip to its answer has signs of
 * its own, too; the others have one column.
 */
export const frameTemplate = `<!DOCTYPE html>
<html lang="{{head.language}}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; font-src data:; style-src 'unsafe-inline'">
<meta name="color-scheme" content="light dark">
<title>{{head.pageTitle}}</title>
<style>{{{style}}}</style>
</head>
<body>
{{#filled head.answer}}
<a class="skip" href="#{{head.answer}}">{{say "page.skip"}}</a>
{{> signs}}
{{/filled}}
<header class="masthead{{#filled head.answer}}{{else}} alone{{/filled}}">
  <div class="inner">
    {{> logo head}}
    <p class="kind">{{head.kind}}{{#filled head.client}} · <bdi>{{head.client}}</bdi>{{/filled}}</p>
    <h1>{{head.title}}</h1>
    <p class="about">
      <span>{{head.about}}</span>
      {{#filled head.author}}
      <span><bdi>{{head.author}}</bdi></span>
      {{/filled}}
      {{#filled head.confidentiality}}
      <strong><bdi>{{head.confidentiality}}</bdi></strong>
      {{/filled}}
    </p>
  </div>
</header>
<main>
{{> @partial-block}}
</main>
<footer class="inner">
  <p>{{head.madeWith}}{{#filled head.answer}} <a href="#{{head.answer}}">{{say "page.to-top"}}</a>{{/filled}}</p>
</footer>
</body>
</html>
`

/** One column of parts, on pages without an answer and contents of their own. */
export const columnTemplate = `
<div class="inner body alone">
<div class="parts">
{{> @partial-block}}
</div>
</div>
`
