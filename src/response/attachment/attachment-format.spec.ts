import { formatNamed, mediaTypeOf } from './attachment-format.js';
import { isMisnamed, judgementOf } from './file-judgement.js';
import { isWarned, verdictText } from './file-view.js';

describe('what an uploaded file is', () => {
  test.each([
    ['odt', 'odt', 'application/vnd.oasis.opendocument.text'],
    ['rtf', 'rtf', 'application/rtf'],
    ['doc', 'doc', 'application/msword'],
    ['xlsx', 'xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    ['jpg', 'jpeg', 'image/jpeg'],
    ['tif', 'tiff', 'image/tiff'],
    ['heic', 'heic', 'image/heic'],
    ['mp4', 'mp4', 'application/octet-stream'],
  ])('content found to be %s is stored as %s and handed out as %s', (found, format, mediaType) => {
    expect(judgementOf({ ok: false, reason: 'otherType', found })).toMatchObject({ format, mediaType, kind: 'other' });
  });

  test('a web page is never handed out as one', () => {
    expect([mediaTypeOf('html'), mediaTypeOf('svg'), mediaTypeOf('constructor')]).toEqual(
      Array.from({ length: 3 }, () => 'application/octet-stream'),
    );
  });

  test('a file that is refused for what it does has no format, and is handed out as bytes', () => {
    expect(judgementOf({ ok: false, reason: 'macro' })).toMatchObject({
      format: '',
      mediaType: 'application/octet-stream',
      verdict: 'macro',
      found: null,
    });
  });

  test('what is no short name is not stored as one', () => {
    expect(['../etc', 'x'.repeat(40), ''].map(formatNamed)).toEqual(['', '', '']);
  });

  test.each([
    ['brev.docx', 'pdf', true],
    ['brev.PDF', 'pdf', false],
    ['bilde.jpg', 'jpeg', false],
    ['bilde.png', 'jpeg', true],
    ['tabell.xls', 'xlsx', true],
    ['Lagret som.doc', 'rtf', false],
    ['uten ending', 'pdf', false],
    ['referat.2018', 'docx', false],
    ['brev.docx', '', false],
  ])('the name %s on content that is «%s»: misnamed is %s', (filename, format, isSo) => {
    expect(isMisnamed(filename, format)).toBe(isSo);
  });

  const judged = (filename: string, format: string, verdict: string) => ({
    filename,
    format,
    verdict,
    isReadable: verdict === 'readable',
  });

  test.each([
    ['svar.docx', 'docx', 'readable', 'Word-fil. Vi leser teksten i filen.', false],
    ['svar.odt', 'odt', 'readable', 'ODT-fil. Vi leser teksten i filen.', false],
    ['skann.png', 'png', 'otherType', 'Bilde (PNG). Vi leser ikke teksten i filen, men den følger svaret.', false],
    [
      'gammel.doc',
      'doc',
      'otherType',
      'Eldre Word-fil (DOC). Vi leser ikke teksten i filen, men den følger svaret.',
      false,
    ],
    ['notat.xyz', '', 'unknownType', 'Ukjent filtype. Vi leser ikke teksten i filen, men den følger svaret.', false],
    [
      'svar.pdf',
      'docx',
      'readable',
      'Navnet svar.pdf sier noe annet, men innholdet er en Word-fil. Vi leser teksten i filen.',
      true,
    ],
  ])('%s of content %s (%s) is said to be: %s', (filename, format, verdict, said, warned) => {
    const file = judged(filename, format, verdict);

    expect([verdictText(file, 'nb'), isWarned(file)]).toEqual([said, warned]);
  });

  test('what cannot be opened safely is kept, and the sender is asked for another', () => {
    const said = verdictText(judged('svar.docx', '', 'encrypted'), 'nb');

    expect(said).toContain('beskyttet med passord');
    expect(said).toContain('Vi har tatt vare på filen slik den er');
    expect(said).toContain('Send helst også en PDF eller Word-fil');
  });
});
