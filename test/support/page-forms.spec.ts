import { load } from 'cheerio';
import { fillForm, type Fields } from './page-forms.js';

const PAGE = load(`
  <form action="/svar" method="post">
    <input type="hidden" name="_token" value="abc">
    <input type="text" name="navn" value="Ås kommune">
    <input type="text" name="borte" value="x" disabled>
    <textarea name="tekst">
Første linje</textarea>
    <select name="form"><option value="nb">Bokmål</option><option value="nn" selected>Nynorsk</option></select>
    <input type="radio" name="stilling" value="for"><input type="radio" name="stilling" value="mot">
    <input type="checkbox" name="tema" value="a" checked><input type="checkbox" name="tema" value="b">
    <button>Lagre</button>
    <button name="gjør" value="send">Send</button>
  </form>
  <form action="/sprak" method="post"><button name="language" value="nb">B</button><button name="language" value="nn">N</button></form>
`);

function sent(form: string, fields: Fields, button?: string): string {
  return fillForm(PAGE, form, fields, button)
    .entries.map(([name, value]) => `${name}=${value}`)
    .join('&');
}

describe('a form filled in by a test', () => {
  test('sends what it held, without what is disabled or not ticked', () => {
    expect(sent('form[action="/svar"]', {})).toBe('_token=abc&navn=Ås kommune&tekst=Første linje&form=nn&tema=a');
  });

  test('sends what is typed in place of what it held', () => {
    const result = sent('form[action="/svar"]', { navn: 'Bø kommune', stilling: 'mot', tema: ['a', 'b'] });

    expect(result).toBe('_token=abc&tekst=Første linje&form=nn&navn=Bø kommune&stilling=mot&tema=a&tema=b');
  });

  test('sends the button that was pressed, and the first one when none was', () => {
    expect(sent('form[action="/svar"]', {}, 'send')).toMatch(/gjør=send$/);
    expect(sent('form[action="/sprak"]', {})).toBe('language=nb');
    expect(sent('form[action="/sprak"]', { language: 'nn' })).toBe('language=nn');
  });

  test('refuses a field that the form does not have', () => {
    expect(() => sent('form[action="/svar"]', { adresse: 'x' })).toThrow(/no field «adresse»; it has _token, navn/);
    expect(() => sent('form[action="/svar"]', { borte: 'x' })).toThrow(/no field «borte»/);
  });

  test('refuses a choice that is not offered', () => {
    expect(() => sent('form[action="/svar"]', { stilling: 'vet ikke' })).toThrow(
      /does not offer «vet ikke»; it offers for, mot/,
    );
  });

  test('names the forms of the page when there is no such form', () => {
    expect(() => sent('form[action="/x"]', {})).toThrow(/form\[action="\/svar"\], form\[action="\/sprak"\]/);
  });
});
