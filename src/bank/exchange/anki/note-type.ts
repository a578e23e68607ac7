/** Fields of a note, in their order; the first is what Anki sorts and compares by. */
export const FIELDS = [
  'Id',
  'Scenario',
  'Picture',
  'Question',
  'Options',
  'Answer',
  'Justification',
  'Sources',
] as const;

const FRONT = `<div class="card-text tex2jax_ignore mathjax_ignore" dir="auto">
{{Scenario}}{{Picture}}<div class="question">{{Question}}</div>{{Options}}</div>`;

const BACK = `{{FrontSide}}<hr id="answer">
<div class="card-text tex2jax_ignore mathjax_ignore" dir="auto">
<div class="answer">{{Answer}}</div>{{Justification}}<div class="sources">{{Sources}}</div></div>`;

const CSS = `.card { font: 17px/1.5 system-ui, sans-serif; color: #1b1f24; background: #fff; }
.card-text { max-width: 42em; margin: 0 auto; text-align: start; }
.question { font-weight: 600; }
.options { list-style: upper-alpha; }
.options li, .answer li { margin: .35em 0; }
.answer ul { list-style: none; padding: 0; }
.right { color: #116329; }
.sources { font-size: .85em; }
pre { white-space: pre-wrap; }
img { max-width: 100%; }
.nightMode.card { color: #e6edf3; background: #15191f; }
.nightMode .right { color: #7ee787; }
`;

/**
 * The note type as the column `models` of a collection of version 11 holds it.
 *
 * @param seconds - when it was changed, since the epoch.
 */
export const noteType = (id: number, deckId: number, seconds: number) => ({
  ...{ id, name: 'MLOps Daily', type: 0, mod: seconds, usn: -1, sortf: 0, did: deckId },
  tmpls: [
    {
      ...{ name: 'Question', ord: 0, qfmt: FRONT, afmt: BACK },
      ...{ bqfmt: '', bafmt: '', did: null },
    },
  ],
  flds: FIELDS.map((name, ord) => ({
    ...{ name, ord, sticky: false, rtl: false, font: 'Arial', size: 20, media: [] },
  })),
  css: CSS,
  latexPre: '\\documentclass[12pt]{article}\n\\begin{document}\n',
  latexPost: '\\end{document}',
  req: [[0, 'any', [FIELDS.indexOf('Scenario'), FIELDS.indexOf('Question')]]],
  tags: [],
  vers: [],
});
