import { inlineRuns, onOneLine } from './inline-text.js';

function linksIn(text: string): string[] {
  return inlineRuns(text, 'regular').flatMap((run) => (run.link ? [`${run.text} → ${run.link.href}`] : []));
}

describe('Addresses in running text', () => {
  it.each([
    ['Se https://a.example/b?c=1#d.', ['https://a.example/b?c=1#d → https://a.example/b?c=1#d']],
    ['(www.a.example/høring)', ['www.a.example/høring → https://www.a.example/h%C3%B8ring']],
    ['Skriv til ola.nordmann@a.example, eller ring.', ['ola.nordmann@a.example → mailto:ola.nordmann@a.example']],
    ['http://a.example og b@c.example', ['http://a.example → http://a.example/', 'b@c.example → mailto:b@c.example']],
    ['Ingen adresse @ her, www. eller https://', []],
  ])('%s', (text, links) => {
    expect(linksIn(text)).toEqual(links);
    expect(
      inlineRuns(text, 'regular')
        .map((run) => run.text)
        .join(''),
    ).toBe(text);
  });
});

describe('A title', () => {
  it('stands on one line, without marks for dividing', () => {
    expect(onOneLine(' Høring:\r\n pakke\u00adforløp\t2018 ')).toBe('Høring: pakkeforløp 2018');
  });
});
