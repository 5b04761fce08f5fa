import { replyKindSignIn } from './reply-kind-signs.rules.js';

describe('the kind of answer that a mail seems to state', () => {
  test.each([
    ['Snåsa kommune har ingen merknader til forslaget.', 'withoutRemarks'],
    ['Vi har ikke merknader.', 'withoutRemarks'],
    ['Kommunen har ikkje nokon kommentarar til utkasta.', 'withoutRemarks'],
    ['Uten merknader.', 'withoutRemarks'],
    ['We have no comments.', 'withoutRemarks'],
    ['Departementet avstår fra å avgi høringssvar.', 'declines'],
    ['Fagrådet svarer gjennom Legeforeningen.', 'answersThrough'],
    ['Vi stiller oss bak uttalelsen fra KS.', 'endorses'],
    ['Lierne kommune viser til høringssvaret fra Snåsa kommune.', 'endorses'],
  ])('«%s» is %s', (text, kind) => {
    expect(replyKindSignIn(text)?.kind).toBe(kind);
  });

  test.each([
    'Vi har ingen merknader til kapittel 1, men kapittel 2 må endres.',
    'Ingen merknader utover at fristen bør være fire uker.',
    'Fristene er for korte.',
    'Vi støtter forslaget.',
    `Ingen merknader. ${'Se vår vurdering av hvert kapittel. '.repeat(40)}`,
  ])('is left to a person when there is more to it: «%s»', (text) => {
    expect(replyKindSignIn(text)).toBeNull();
  });

  test('the words that say so are shown', () => {
    expect(replyKindSignIn('Vi har Ingen Merknader til dette.')?.words).toBe('Ingen Merknader');
  });
});
