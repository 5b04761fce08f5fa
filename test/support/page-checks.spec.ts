import { faultsOf } from './page-checks.js';

const NONCE = 'dGhpcyBpcyBhIG5vbmNlLi4=';
const HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': `default-src 'none';script-src 'nonce-${NONCE}';style-src 'self';form-action 'self';frame-ancestors 'none';base-uri 'none'`,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cache-control': 'no-store',
  'content-type': 'text/html; charset=utf-8',
};

function documentOf(
  main: string,
  parts: { readonly head?: string; readonly lang?: string; readonly title?: string } = {},
): string {
  const { head = '', lang = 'nb', title = 'Høringer – Høring' } = parts;
  return `<!doctype html>
<html lang="${lang}">
<head><meta charset="utf-8"><title>${title}</title>${head}</head>
<body><main id="innhold">${main}</main></body>
</html>`;
}

function faultsIn(html: string, headers: Readonly<Record<string, string>> = HEADERS): string {
  return faultsOf({ html, header: (name) => headers[name] }).join('\n');
}

const TOKEN = '<input type="hidden" name="_token" value="abc">';

describe('the check of every page', () => {
  test('lets a page without faults through', () => {
    const html = documentOf(
      `<h1>Høringer</h1>
       <form method="post" action="/x">${TOKEN}<label for="navn">Navn</label><input id="navn" name="navn" type="text"><button type="submit">Lagre</button></form>
       <p><a href="#navn">Til navnet</a></p>`,
      { head: `<script type="module" nonce="${NONCE}" src="/static/own/x.js"></script>` },
    );

    expect(faultsIn(html)).toBe('');
  });

  const FAULTY: readonly (readonly [string, string, RegExp])[] = [
    ['a page without a heading', documentOf('<p>Ingen</p>'), /0 h1/],
    ['a page with two main headings', documentOf('<h1>Høringer</h1><h1>Høringer</h1>'), /2 h1/],
    ['a heading that is not in the title', documentOf('<h1>Noe annet</h1>'), /does not begin the title/],
    ['a document in no language', documentOf('<h1>Høringer</h1>', { lang: '' }), /language/],
    ['an id that stands twice', documentOf('<h1 id="a">Høringer</h1><p id="a">x</p>'), /no-dup-id/],
    [
      'a field without a label',
      documentOf('<h1>Høringer</h1><input id="x" name="x" type="text">'),
      /input-missing-label/,
    ],
    ['an element that is not closed', documentOf('<h1>Høringer</h1><div><p>x</div>'), /close-order|no-implicit-close/],
    ['a word that was not found', documentOf('<h1>Høringer</h1><p>Frist: undefined</p>'), /undefined/],
    ['an object shown as text', documentOf('<h1>Høringer</h1><p>[object Object]</p>'), /object/],
    ['a placeholder in a link', documentOf('<h1>Høringer</h1><p><a href="/{{id}}">Se</a></p>'), /placeholder/],
    ['a link without words', documentOf('<h1>Høringer</h1><p><a href="/x"> </a></p>'), /Nothing is written/],
    ['a tag without words', documentOf('<h1>Høringer</h1><p><span class="ds-tag"></span></p>'), /Nothing is written/],
    ['an inline style', documentOf('<h1 style="color: red">Høringer</h1>'), /forbids style/],
    [
      'a style sheet in the page',
      documentOf('<h1>Høringer</h1>', { head: '<style>p { color: red }</style>' }),
      /inline style/,
    ],
    ['an inline script', documentOf('<h1>Høringer</h1>', { head: `<script nonce="${NONCE}">1</script>` }), /inline/],
    ['a script without the nonce', documentOf('<h1>Høringer</h1>', { head: '<script src="/x.js"></script>' }), /nonce/],
    ['an event in an attribute', documentOf('<h1 onclick="x()">Høringer</h1>'), /forbids onclick/],
    ['a link that runs script', documentOf('<h1>Høringer</h1><a href="javascript:x()">x</a>'), /forbids href/],
    ['an image from elsewhere', documentOf('<h1>Høringer</h1><img alt="" src="https://x.example/a.png">'), /elsewhere/],
    [
      'a post without the token',
      documentOf('<h1>Høringer</h1><form method="post" action="/x"></form>'),
      /lacks the token/,
    ],
    ['a search with the token', documentOf(`<h1>Høringer</h1><form action="/x">${TOKEN}</form>`), /shows the token/],
    ['a link to nowhere on the page', documentOf('<h1>Høringer</h1><a href="#borte">x</a>'), /#borte/],
  ];

  test.each(FAULTY)('refuses %s', (_name, html, expected) => {
    expect(faultsIn(html)).toMatch(expected);
  });

  test.each(Object.keys(HEADERS))('refuses a page without the header %s', (name) => {
    const { [name]: _left, ...others } = HEADERS;

    expect(faultsIn(documentOf('<h1>Høringer</h1>'), others)).toMatch(`The header ${name}`);
  });

  test('refuses a policy that lets inline scripts run', () => {
    const lax = { ...HEADERS, 'content-security-policy': `default-src 'none';script-src 'self' 'unsafe-inline'` };

    expect(faultsIn(documentOf('<h1>Høringer</h1>'), lax)).toMatch('script-src');
  });

  test('lets a letter template in a text area hold placeholders', () => {
    const html = documentOf(
      '<h1>Høringer</h1><label for="b">Brev</label><textarea id="b" name="b">{{navn}}</textarea>',
    );

    expect(faultsIn(html)).toBe('');
  });
});
