import { whichLanguage } from './which-language.js';

describe('the language of a passage', () => {
  test.each([
    ['nb', 'Vi mener at fristen ikke er lang nok, og at noen må gjøre mer.'],
    ['nb', 'Kommunen støtter forslaget, men hvem som har ansvaret er uklart.'],
    ['nn', 'Vi meiner at fristen ikkje er lang nok, og at nokon må gjere meir.'],
    ['nn', 'Korleis dette skal følgjast opp, kjem ikkje fram.'],
    ['en', 'We support the proposal, but it is not clear who has the responsibility.'],
    ['se', 'Sámi dearvvašvuođabálvalusat galget leat buohkaide, ja giella lea dehálaš.'],
  ])('is %s for «%s»', (language, text) => {
    expect(whichLanguage(text)).toBe(language);
  });

  test('is told by its letters where the small words are the same in both', () => {
    expect(
      whichLanguage('Pasientforløpene beskriver oppfølging, utredning, behandling, veiledning og samhandling.'),
    ).toBe('nb');
  });

  test.each(['', '42', 'Henvisning', 'Bodø kommune', 'Side 3 av 4'])('is not said of «%s»', (text) => {
    expect(whichLanguage(text)).toBeNull();
  });

  test('is not one of the four for a text in another', () => {
    expect(
      whichLanguage('Wir unterstützen den Vorschlag, aber die Frist ist viel zu kurz für die Gemeinden.'),
    ).toBeNull();
  });
});
